import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unknown } from "./arguments.js";
import { UsageError } from "./pipeline/problems.js";

/** Where a command writes, and what ends one that runs on. */
export interface CommandIo {
  readonly stdout: { write: (text: string) => unknown };
  readonly stderr: { write: (text: string) => unknown };
  readonly signal?: AbortSignal;
}

interface Command {
  readonly summary: string;
  readonly help: string;
  readonly run: (argv: string[], io: CommandIo) => Promise<number>;
}

interface Entry {
  /** The command's own `summary`, said here so that help loads no command. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, loaded when it's asked for. */
export const commands: Readonly<Record<string, Entry>> = {
  generate: {
    summary: "make the code in generated/ from the contract in specs/",
    load: () => import("./commands/generate.js"),
  },
  diff: {
    summary: "say whether a contract change breaks anyone",
    load: () => import("./commands/diff.js"),
  },
  emulate: {
    summary: "run an in-memory Ingestion API on a port",
    load: () => import("./commands/emulate.js"),
  },
};

const help = (): string => {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${commands[name]?.summary ?? ""}`);
  return `Usage: ingestion-fetch <command> [options]

${lines.join("\n")}

\`ingestion-fetch <command> --help\` says more about one of them.

Exit code: 0 done, 1 the command found something wrong, 2 wrong usage or internal error
`;
};

/** Runs a command line; resolves to the exit code. */
export const main = async (argv: readonly string[], io: CommandIo): Promise<number> => {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? io.stderr : io.stdout).write(help());
    return name === undefined ? 2 : 0;
  }
  try {
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!entry) {
      const options = name.startsWith("-") ? ["--help"] : Object.keys(commands);
      throw unknown(name.startsWith("-") ? "option" : "command", name, options);
    }
    const command = await entry.load();
    return await command.run(rest, io);
  } catch (error) {
    const text = error instanceof UsageError ? error.message : String((error as Error).stack);
    io.stderr.write(`${text}\n`);
    return 2;
  }
};

/** Whether this file is the program, also through the link that npm makes for it. */
const isProgram = (): boolean => {
  const [, program] = process.argv;
  return program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url);
};

if (isProgram()) {
  // Who reads the output may have read enough (`… | head`); the exit code still counts.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  process.exitCode = await main(process.argv.slice(2), process);
}
