/**
 * A program that calls a hostile API many times over and prints what became of each call, for
 * `faults.test.ts`. It closes nothing and never calls `process.exit`: that it ends is part of the proof.
 *
 * Arguments: the server's URL, or `memory` for an emulator within; `node` to reach it by `node:http` and
 * within its rate limits, `fetch` to do neither; how many batches of how many calls, how many of them at
 * a time; after how many calls to abort the signal that all calls share, if at all.
 */
import { getEventListeners } from "node:events";
import { systemClock } from "../src/emulator/clock.js";
import { createVirtualClock, type Emulator } from "../src/emulator/index.js";
import { createRandom } from "../src/emulator/random.js";
import { CallError, createIngestionClient, createRateLimiter } from "../src/index.js";
import { createNodeFetch } from "../src/node.js";
import { createCalls, VerbFailure } from "./fault-calls.js";
import {
  callHeader,
  createHostile,
  rateLimits,
  timeoutMs,
  trace,
  type BatchReport,
  type FinalReport,
} from "./fault-support.js";

const [, , where = "", transport = "", ...numbers] = process.argv;
const [batches = 0, batchSize = 0, concurrency = 1, abortAfter = Infinity] = numbers.map(Number);

const warnings: string[] = [];
process.on("warning", ({ name, message }) => warnings.push(`${name}: ${message}`));
const unhandled: string[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(String(reason)));
const before = process.getActiveResourcesInfo();

const controller = new AbortController();
const { signal } = controller;
const reason = new Error("enough");
let late = 0;

const inMemory = where === "memory";
let emulator: Emulator | undefined;
const overNode = transport === "node";
// The contract's, which holds otherwise, would take minutes.
const groups = { default: { requests: 1_000, perMs: 1_000 }, ...rateLimits };
const send = overNode ? createNodeFetch() : fetch;
const client = createIngestionClient({
  appId: "APP",
  apiKey: "key-of-the-app",
  baseUrl: inMemory ? "https://emulator.test" : where,
  timeoutMs,
  ...(overNode && { rateLimit: createRateLimiter({ groups }), totalTimeoutMs: 60_000 }),
  fetch: (input, init) => {
    if (signal.aborted) late += 1;
    return (emulator ?? send)(input, init);
  },
});

const known: string[] = [];
const random = createRandom(1);
const calls = createCalls(client, known, random);
const names = Object.keys(calls);
const errors: Record<string, number> = {};

const endOf = (error: unknown): string => {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  errors[name] = (errors[name] ?? 0) + 1;
  if (error === reason) return "a";
  if (error instanceof CallError || error instanceof VerbFailure) return error.outcome[0] ?? "?";
  process.stderr.write(`${error instanceof Error ? (error.stack ?? name) : name}\n`);
  return "?";
};

/** Makes the calls from number `first` on, so many at a time, and resolves when all have ended. */
const makeBatch = async (first: number): Promise<BatchReport> => {
  const operations: string[] = [];
  const ends: string[] = Array.from({ length: batchSize }, () => "?");
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < batchSize) {
      const index = next;
      next += 1;
      const n = first + index;
      if (n === abortAfter) controller.abort(reason);
      const drawn = names[Math.floor(random() * names.length)] ?? "";
      const name = drawn === "deleteSource" && known.length === 0 ? "createSource" : drawn;
      operations[index] = name;
      const call = calls[name]?.(n, { signal, headers: { [callHeader]: String(n) } });
      ends[index] = (await call?.then(() => "s", endOf)) ?? "?";
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return {
    first,
    operations,
    ends: ends.join(""),
    traces: emulator?.requests.map(trace) ?? [],
    pushed: [...(emulator?.index("index").keys() ?? [])],
  };
};

/** Bytes in use after everything that can be collected has been. */
const heapUsed = async (): Promise<number> => {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
};

const print = (report: BatchReport | FinalReport): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify(report)}\n`, () => resolve()));

const heap: number[] = [];
for (let batch = 0; batch < batches; batch += 1) {
  if (inMemory) {
    const clock = createVirtualClock(Date.now());
    emulator = createHostile({
      ...clock,
      seed: batch + 1,
      // Time flies, but not for the caller's timer: slow bodies are slow.
      wait: (ms, signal) => (ms > timeoutMs ? systemClock : clock).wait(ms, signal),
    });
    known.length = 0;
  }
  await print(await makeBatch(batch * batchSize));
  emulator = undefined;
  heap.push(await heapUsed());
}

const after = process.getActiveResourcesInfo();
await print({
  errors,
  heap,
  warnings,
  unhandled,
  late,
  listeners: getEventListeners(signal, "abort").length,
  left: after.filter((resource) => !before.includes(resource)),
});
