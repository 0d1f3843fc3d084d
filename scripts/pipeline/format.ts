import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { formatText, type Style } from "./format-text.js";

/** Formats TypeScript. */
export type Formatter = (text: string, style: Style) => Promise<string>;

export interface FormatJob {
  readonly id: number;
  readonly text: string;
  readonly style: Style;
}

export type FormatAnswer =
  { readonly id: number; readonly text: string } | { readonly id: number; readonly error: Error };

/** Stands beside this module where the program is compiled (`scripts/generate.mjs`). */
const workerFile = new URL("./format-worker.mjs", import.meta.url);

/** Formats in a thread. */
export const createThread = (worker: Worker): Formatter => {
  const waiting = new Map<number, (answer: FormatAnswer | Error) => void>();
  let jobs = 0;
  let failure: Error | undefined;
  const settle = (id: number, answer: FormatAnswer | Error): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
    // A thread with nothing to do must not keep the process alive.
    if (waiting.size === 0) worker.unref();
  };
  worker.on("message", (answer: FormatAnswer) => {
    settle(answer.id, answer);
  });
  worker.on("error", (error) => {
    failure = error;
    for (const id of [...waiting.keys()]) settle(id, error);
  });
  // After the listeners: adding one makes the port hold the process again.
  worker.unref();
  return (text, style) =>
    new Promise((resolve, reject) => {
      if (failure) throw failure;
      const id = jobs++;
      waiting.set(id, (answer) => {
        if (answer instanceof Error) reject(answer);
        else if ("error" in answer) reject(answer.error);
        else resolve(answer.text);
      });
      worker.ref();
      worker.postMessage({ id, text, style } satisfies FormatJob);
    });
};

let thread: { readonly worker: Worker; readonly format: Formatter } | undefined;

/**
 * Formatting is the longest step and needs nothing of the others: where the program is compiled, it
 * has a thread of its own, which loads Prettier while the contract is being read.
 */
export const startFormatter = (): Formatter => {
  if (!existsSync(workerFile)) return formatText;
  if (!thread) {
    const worker = new Worker(workerFile);
    thread = { worker, format: createThread(worker) };
  }
  return thread.format;
};

/** Nobody waits for what is being formatted: the process may end. */
export const abandonFormatting = (): void => thread?.worker.unref();
