import type { LoggedRequest } from "../../src/emulator/index.js";
import { readOptions } from "../arguments.js";
import type { CommandIo } from "../cli.js";
import { UsageError } from "../pipeline/problems.js";

export const summary = "run an in-memory Ingestion API on a port";

export const help = `Usage: ingestion-fetch emulate [options]

Runs an in-memory Ingestion API until Ctrl-C. State starts empty and ends with it.

  --port <number>             port to listen on, 0 for a free one (default: 8787)
  --host <address>            address to listen on (default: 127.0.0.1, this machine only)
  --app-id <id>               accept this application ID only (default: any)
  --api-key <key>             accept this API key only (default: any)
  --seed <integer>            make identifiers repeatable from another start (default: 1)
  --run-duration-ms <number>  milliseconds from the creation of a run to its end (default: 1000)
  --quiet                     no line per request
  --json                      print the address, and every request, as a line of JSON
  -h, --help                  print this

Prints its address to stdout and one line per request to stderr.

Exit code: 0 stopped, 1 the port can't be had, 2 wrong usage
`;

const options = {
  port: { type: "string", default: "8787" },
  host: { type: "string", default: "127.0.0.1" },
  "app-id": { type: "string" },
  "api-key": { type: "string" },
  seed: { type: "string" },
  "run-duration-ms": { type: "string" },
  quiet: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const readNumber = (name: string, text: string, max: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) {
    throw new UsageError(`--${name} must be a whole number from 0 to ${max}, not "${text}".`);
  }
  return value;
};

const parse = (argv: readonly string[]) => {
  const values = readOptions(argv, options);
  const { seed, host, quiet, json, help: wantsHelp } = values;
  const duration = values["run-duration-ms"];
  return {
    wantsHelp,
    quiet,
    json,
    serving: { port: readNumber("port", values.port, 65_535), host },
    emulation: {
      ...(values["app-id"] !== undefined && { appId: values["app-id"] }),
      ...(values["api-key"] !== undefined && { apiKey: values["api-key"] }),
      ...(seed !== undefined && { seed: readNumber("seed", seed, 2 ** 32 - 1) }),
      ...(duration !== undefined && {
        runDurationMs: readNumber("run-duration-ms", duration, Number.MAX_SAFE_INTEGER),
      }),
    },
  };
};

/** Resolves once the process is told to stop, or the signal says so. */
const untilStopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
  });

const jsonLine = (request: LoggedRequest): string => {
  const { method, path, query, operationId, status, requestID } = request;
  return JSON.stringify({ method, path, query, operationId, status, requestID });
};

const textLine = ({ method, path, query, operationId, status }: LoggedRequest): string => {
  const search = new URLSearchParams(query).toString();
  const result = status === 0 ? "connection closed" : String(status);
  return `${result} ${method} ${path}${search && `?${search}`} ${operationId ?? ""}`.trimEnd();
};

/**
 * Runs the command until it is told to stop.
 *
 * @returns the exit code: 0, 1 where the port can't be had, 2 for a mistake in the arguments
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const { stdout, stderr, signal } = io;
  try {
    const { wantsHelp, quiet, json, serving, emulation } = parse(argv);
    if (wantsHelp) {
      stdout.write(help);
      return 0;
    }
    const { createEmulator, serve } = await import("../../src/emulator/index.js");
    const onRequest = (request: LoggedRequest): void => {
      stderr.write(`${json ? jsonLine(request) : textLine(request)}\n`);
    };
    const emulator = createEmulator({ ...emulation, logSize: 0, ...(!quiet && { onRequest }) });
    const { url, port, close } = await serve(emulator, serving);
    const stopped = untilStopped(signal);
    const { appId = "APP", apiKey = "KEY" } = emulation;
    stdout.write(
      json
        ? `${JSON.stringify({ url, port })}\n`
        : `The Ingestion API is emulated at ${url} until Ctrl-C. Try:\n` +
            `  curl -H 'x-algolia-application-id: ${appId}' -H 'x-algolia-api-key: ${apiKey}' ${url}/2/tasks\n`,
    );
    await stopped;
    await close();
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
