import type { LoggedRequest } from "../../src/emulator/index.js";
import type { CommandIo } from "../cli.js";
import { UsageError } from "../pipeline/problems.js";
import { help, readEmulateOptions } from "./emulate-options.js";

export { help };

export const summary = "run an in-memory Ingestion API on a port";

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
  const { method, path, query, operationId, status, requestID, faults } = request;
  return JSON.stringify({ method, path, query, operationId, status, requestID, faults });
};

const textLine = (request: LoggedRequest): string => {
  const { method, path, query, operationId, status, faults } = request;
  const search = new URLSearchParams(query).toString();
  const result = status === 0 ? "connection closed" : String(status);
  const target = `${method} ${path}${search && `?${search}`}`;
  const wrong = faults.length > 0 ? `[${faults.join(", ")}]` : "";
  return [result, target, operationId, wrong].filter(Boolean).join(" ");
};

/**
 * Runs the command until it is told to stop.
 *
 * @returns the exit code: 0, 1 where the port can't be had, 2 for a mistake in the arguments
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const { stdout, stderr, signal } = io;
  try {
    const { wantsHelp, quiet, json, serving, emulation } = readEmulateOptions(argv);
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
