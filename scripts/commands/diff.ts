import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { nearest, unknown } from "../arguments.js";
import { ContractError } from "../contract/contract-error.js";
import { diffContracts } from "../contract/diff.js";
import { explain, listRules } from "../contract/explain.js";
import type { Report } from "../contract/finding.js";
import { formats, isFormat, render, type Format } from "../contract/formats/index.js";
import type { Shown } from "../contract/formats/shown.js";
import { readPolicy } from "../contract/input/config.js";
import { filesAt, gitSource, mergeBase, topOf } from "../contract/input/git.js";
import { loadGraph, type Source } from "../contract/input/graph.js";
import { fileSource, sourceOf } from "../contract/input/source.js";
import type { Policy } from "../contract/policy.js";
import { joinReports } from "../contract/join.js";
import { rules } from "../contract/rules/index.js";
import { compareLevels, type Level } from "../contract/rules/rule.js";
import { UsageError } from "../pipeline/problems.js";

export const summary = "say whether a contract change breaks anyone";

export const help = `Usage: ingestion-fetch diff [options] [<base> <revision>]

Compares two OpenAPI 3 documents and says what the change means for those who use the first: what
breaks, for whom, and which version it asks for. A document is a file, - for standard input, or
<git ref>:<path>, e.g. main:specs/ingestion.yml. Without documents, specs/ at the commit where this
branch left the default branch is compared with the working tree.

Options
  --format <format>        text (default), json, markdown, github or junit
  --output <format>=<file> write this format to a file as well; may be repeated
  --fail-on <level>        exit 1 from this level on: error (default), warning, info or none
  --view <view>            wire (default): does traffic break; sdk: does code break that was written
                           against the generated client
  --config <file>          levels per rule, and changes that were agreed to (default: contract-diff.yml)
  --only-operation <name>  only what reaches this operation: its operationId or "GET /path"
  --today <date>           the day that x-sunset and expires are held against (default: today)
  --list-rules             print every rule with its levels
  --explain <rule>         print what a rule is about, why, an example, and a safe way to do it
  -h, --help               print this

Exit code: 0 nothing at or above the level, 1 something, 2 the comparison could not be made
`;

interface Output {
  write(text: string): unknown;
}

export interface Io {
  readonly stdout: Output & { readonly isTTY?: boolean };
  readonly stderr: Output;
  /** Reads standard input to its end. */
  readonly readStdin?: () => string;
  /** @default the current folder */
  readonly folder?: string;
}

const options = {
  format: { type: "string", default: "text" },
  output: { type: "string", multiple: true, default: [] as string[] },
  "fail-on": { type: "string", default: "error" },
  view: { type: "string", default: "wire" },
  config: { type: "string" },
  "only-operation": { type: "string" },
  today: { type: "string" },
  "list-rules": { type: "boolean", default: false },
  explain: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Runs the command; resolves to the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return compare(argv, io);
  } catch (error) {
    if (error instanceof ContractError) {
      const { file, line, column } = error.place;
      const at = file !== undefined && line !== undefined ? `${file}:${line}:${column ?? 1}: ` : "";
      io.stderr.write(`${at}${error.message}\n`);
      return await Promise.resolve(2);
    }
    if (error instanceof UsageError) {
      io.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

function compare(argv: readonly string[], io: Io): number {
  const { values, positionals } = read(argv);
  if (values.help) return print(io, help);
  if (values["list-rules"]) return print(io, listRules());
  if (values.explain !== undefined) return print(io, explain(ruleCalled(values.explain)));
  const format = formatCalled(values.format);
  const outputs = values.output.map(outputOf);
  const failOn = oneOf("--fail-on", values["fail-on"], [
    "error",
    "warning",
    "info",
    "none",
  ] as const);
  const view = oneOf("--view", values.view, ["wire", "sdk"] as const);
  const cwd = io.folder ?? process.cwd();
  const policy = policyIn(values.config, cwd);
  const pairs = pairsOf(positionals, cwd, io);
  const reports = pairs.map(([base, revision]) =>
    diffContracts(loadGraph(base), loadGraph(revision), {
      view,
      policy,
      ...(values.today === undefined ? {} : { today: values.today }),
      ...(values["only-operation"] === undefined
        ? {}
        : { onlyOperation: values["only-operation"] }),
    }),
  );
  const report = joinReports(reports);
  const labels = { base: labelOf(pairs, 0), revision: labelOf(pairs, 1) };
  const colour = io.stdout.isTTY === true && process.env["NO_COLOR"] === undefined;
  const shown = (plain: boolean): Shown => ({
    report,
    ...labels,
    view,
    failOn,
    colour: colour && !plain,
  });
  io.stdout.write(render(format, shown(false)));
  for (const [kind, file] of outputs) writeFileSync(resolve(cwd, file), render(kind, shown(true)));
  return failed(report, failOn) ? 1 : 0;
}

function print(io: Io, text: string): number {
  io.stdout.write(text);
  return 0;
}

const failed = (report: Report, failOn: Level | "none"): boolean =>
  failOn !== "none" && report.findings.some(({ level }) => compareLevels(level, failOn) >= 0);

const labelOf = (pairs: readonly (readonly [Source, Source])[], side: 0 | 1): string =>
  [...new Set(pairs.map((pair) => pair[side].label))].join(", ");

function read(argv: readonly string[]) {
  const loose = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of loose.tokens) {
    if (token.kind === "option" && !Object.hasOwn(options, token.name)) {
      const known = [...Object.keys(options).map((name) => `--${name}`), "-h"];
      throw unknown("option", token.rawName, known);
    }
  }
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<const T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) {
    throw new UsageError(
      `${option} must be one of ${known.join(", ")}, not ${JSON.stringify(value)}`,
    );
  }
  return found;
}

const formatCalled = (name: string): Format => {
  if (isFormat(name)) return name;
  throw new UsageError(
    `There is no format ${JSON.stringify(name)}; use one of ${Object.keys(formats).join(", ")}`,
  );
};

function outputOf(text: string): [Format, string] {
  const [name = "", ...rest] = text.split("=");
  const file = rest.join("=");
  if (file === "")
    throw new UsageError(`--output wants <format>=<file>, not ${JSON.stringify(text)}`);
  return [formatCalled(name), file];
}

function ruleCalled(name: string) {
  const rule = rules.get(name);
  if (rule) return rule;
  const meant = nearest(name, [...rules.keys()]);
  const hint = meant === undefined ? "see --list-rules" : `did you mean ${meant}?`;
  throw new UsageError(`No rule is called ${JSON.stringify(name)}; ${hint}`);
}

const CONFIG = "contract-diff.yml";

function policyIn(file: string | undefined, cwd: string): Policy {
  const path = resolve(cwd, file ?? CONFIG);
  if (existsSync(path)) return readPolicy(readFileSync(path, "utf8"), file ?? CONFIG);
  if (file === undefined) return {};
  throw new ContractError("unreadable", `there is no file ${file} (--config)`, { file });
}

type Pairs = readonly (readonly [Source, Source])[];

function pairsOf(inputs: readonly string[], cwd: string, io: Io): Pairs {
  const stdin = io.readStdin ?? ((): string => readFileSync(0, "utf8"));
  const [base, revision] = inputs;
  if (base === undefined) return ownContracts(cwd);
  if (revision === undefined || inputs.length > 2) {
    throw new UsageError(
      `diff wants two documents, a base and a revision; it got ${inputs.length}: ${inputs.join(" ")}`,
    );
  }
  if (base === "-" && revision === "-")
    throw new UsageError("Only one of both documents can be standard input");
  return [[sourceOf(base, cwd, stdin), sourceOf(revision, cwd, stdin)]];
}

const FOLDER = "specs";

/** The documents in `specs/` at the merge base, each with its counterpart in the working tree. */
function ownContracts(cwd: string): Pairs {
  const top = topOf(cwd);
  const { commit, branch } = mergeBase(top);
  const isDocument = (name: string): boolean => /\.(ya?ml|json)$/.test(name);
  const before = filesAt(top, commit, FOLDER).filter(isDocument);
  const folder = resolve(top, FOLDER);
  const now = existsSync(folder) ? readdirSync(folder).filter(isDocument) : [];
  const both = before.filter((file) => now.includes(file.slice(FOLDER.length + 1)));
  const lost = before.filter((file) => !both.includes(file));
  if (lost.length > 0) {
    throw new ContractError(
      "unreadable",
      `${lost.join(", ")} is gone from the working tree; compare with what replaced it by name`,
    );
  }
  if (both.length === 0) {
    throw new ContractError(
      "unreadable",
      `there is no document in ${FOLDER}/ at the merge base with ${branch} to compare with; name a base and a revision`,
    );
  }
  return both.map((file) => [
    { ...gitSource(`${commit}:${file}`, top), label: `${branch}:${file}` },
    fileSource(file, top),
  ]);
}
