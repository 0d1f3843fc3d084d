import { basename, resolve } from "node:path";
import { readOptions, unknown } from "../arguments.js";
import type { GenerateOptions } from "../pipeline/generate.js";
import type { Inputs } from "../pipeline/inputs.js";
import type { Drift } from "../pipeline/output.js";
import { ContractError, UsageError } from "../pipeline/problems.js";
import { formats, type Format } from "../pipeline/report.js";
import type { Steps } from "../pipeline/watch.js";

export const summary = "make the code in generated/ from the contract in specs/";

export const help = `Usage: npm run generate -- [options]

Lints and bundles every API that redocly.yaml names, and writes its types, its table of operations,
its models and its validators. Nothing is written when anything is wrong.

Options
  --check            write nothing; say which files differ from what the contract gives
  --watch            stay, and generate again whenever the contract, its rules or redocly.yaml change
  --format <format>  how problems are printed: text (default) or github (annotations)
  --root <folder>    the folder with redocly.yaml (default: the current one)
  -h, --help         print this

Exit code: 0 done, 1 the contract is wrong or generated files differ, 2 wrong usage or internal error
`;

interface Output {
  write(text: string): unknown;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Ends `--watch`; the process's SIGINT and SIGTERM when left out. */
  readonly signal?: AbortSignal;
  /** Gets the files that were read. */
  readonly inputs?: Inputs;
}

const options = {
  check: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
  format: { type: "string", default: "text" },
  root: { type: "string", default: "." },
  help: { type: "boolean", short: "h", default: false },
} as const;

const folderName = "generated";

/** Runs of `--watch` before it says that it is watching. */
const rehearsals = 3;

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

const describeDrift = async ({ path, kind, actual, expected }: Drift): Promise<string> => {
  const { unifiedDiff } = await import("../pipeline/unified-diff.js");
  if (kind === "missing") return `${folderName}/${path} is missing\n`;
  if (kind === "stray") return `${folderName}/${path} isn't made from the contract\n`;
  return `${folderName}/${path} differs\n${unifiedDiff(actual ?? "", expected ?? "")}\n`;
};

const reportDrift = async (drifts: readonly Drift[], format: Format, io: Io): Promise<void> => {
  const { annotation } = await import("../pipeline/report.js");
  for (const drift of drifts) {
    const text = await describeDrift(drift);
    if (format === "text") io.stdout.write(`${text}\n`);
    else {
      const [message = ""] = text.split("\n");
      const place = { file: `${folderName}/${drift.path}`, line: 1, column: 1 };
      const mended = `${message}: run npm run generate`;
      io.stdout.write(
        `${annotation({ ...place, level: "error", title: "generated", message: mended })}\n`,
      );
    }
  }
};

const check = async (root: string, format: Format, io: Io): Promise<number> => {
  const [{ generate }, { compare }] = await Promise.all([
    import("../pipeline/generate.js"),
    import("../pipeline/output.js"),
  ]);
  const drifts = await compare(resolve(root, folderName), await generate(root));
  if (drifts.length === 0) {
    io.stdout.write(`${folderName}/ is what the contract gives\n`);
    return 0;
  }
  await reportDrift(drifts, format, io);
  io.stdout.write(`${count(drifts.length, "file")} to mend: npm run generate\n`);
  return 1;
};

/** Generates once; says what changed and how long it took, or nothing where nothing was to be done. */
const once = async (
  root: string,
  io: Io,
  options: GenerateOptions = {},
  silentWhenCurrent = false,
): Promise<number> => {
  const [{ generate }, { compare, write }] = await Promise.all([
    import("../pipeline/generate.js"),
    import("../pipeline/output.js"),
  ]);
  const started = performance.now();
  const files = await generate(root, options);
  const drifts = await compare(resolve(root, folderName), files);
  await write(resolve(root, folderName), drifts);
  if (silentWhenCurrent && drifts.length === 0) return 0;
  const elapsed = `${((performance.now() - started) / 1000).toFixed(2)} s`;
  for (const { path, kind } of drifts) {
    io.stdout.write(`${kind === "stray" ? "removed" : "wrote"} ${folderName}/${path}\n`);
  }
  const summary = `${count(files.size, "file")}, ${drifts.length} changed, ${elapsed}`;
  io.stdout.write(`${folderName}/: ${summary}\n`);
  return 0;
};

/** Runs a step and turns what it throws into lines and an exit code. */
const guarded = async (
  step: () => Promise<number>,
  root: string,
  format: Format,
  io: Io,
): Promise<number> => {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ContractError) {
      const { problemLine } = await import("../pipeline/report.js");
      for (const problem of error.problems) {
        const target = format === "github" ? io.stdout : io.stderr;
        target.write(`${problemLine(root, problem, format)}\n`);
      }
      io.stderr.write(`${count(error.problems.length, "problem")}, nothing written\n`);
      return 1;
    }
    if (error instanceof UsageError) {
      io.stderr.write(`${error.message}\n`);
      return 2;
    }
    io.stderr.write(`internal error: ${(error as Error).stack ?? String(error)}\n`);
    return 2;
  }
};

/** Aborted by Ctrl-C or a polite kill. */
const interrupted = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller.signal;
};

/** Rules are modules, and redocly.yaml names them; the rest of a contract can't change them. */
const mayChangeRules = (path: string): boolean =>
  !/\.ya?ml$/.test(path) || basename(path) === "redocly.yaml";

const watch = async (root: string, format: Format, io: Io): Promise<number> => {
  const [{ watchInputs }, { forgetPlugins }, { createMemo }, { generate }] = await Promise.all([
    import("../pipeline/watch.js"),
    import("../pipeline/plugin-reload.js"),
    import("../pipeline/memo.js"),
    import("../pipeline/generate.js"),
  ]);
  const memo = createMemo();
  let code = 0;
  let problems = "";
  let rehearsed = false;
  const steps: Steps = {
    run: async (inputs, { changed, again }) => {
      if ([...changed].some(mayChangeRules)) forgetPlugins();
      let text = "";
      const stderr = { write: (part: string) => (text += part) };
      const step = (): Promise<number> => once(root, io, { inputs, memo }, again);
      code = await guarded(step, root, format, { ...io, stderr });
      if (!again || text !== problems) io.stderr.write(text);
      problems = text;
    },
    ready: async (isDirty) => {
      // What runs for the first time runs slowly; the first save shouldn't pay for it.
      for (let round = 0; round < rehearsals && code === 0 && !rehearsed && !isDirty(); round++) {
        await generate(root, { memo: createMemo() }).catch(() => undefined);
      }
      rehearsed ||= code === 0;
      io.stdout.write(code === 0 ? "watching for changes\n" : "waiting for a change\n");
    },
  };
  await watchInputs(steps, io.signal ?? interrupted());
  return 0;
};

export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  let format: Format = "text";
  let root = process.cwd();
  return guarded(
    async () => {
      const values = readOptions(argv, options);
      if (values.help) {
        io.stdout.write(help);
        return 0;
      }
      root = resolve(values.root);
      if (!formats.includes(values.format as Format)) {
        throw unknown("format", values.format, formats);
      }
      format = values.format as Format;
      if (values.check && values.watch) {
        throw new UsageError("--check and --watch exclude each other: drop one");
      }
      const step = async (): Promise<number> => {
        if (values.check) return check(root, format, io);
        if (values.watch) return watch(root, format, io);
        return once(root, io, io.inputs && { inputs: io.inputs });
      };
      return guarded(step, root, format, io);
    },
    root,
    format,
    io,
  );
};
