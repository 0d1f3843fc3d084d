// @ts-check
/*
 * What a call costs, against the vendor's client and bare openapi-fetch: CPU time with a transport
 * that answers at once and over loopback, and how soon the process ends after its last answer. Every
 * variant has a process of its own, all take turns in some rounds, and what counts of the CPU
 * times is the median of the rounds' ratios: a machine that others use too can take half as long
 * again for seconds, which moves a median of times, but seldom both sides of most rounds.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { median } from "./median.mjs";
import { record } from "./results.mjs";

const rounds = Number(process.argv[2] ?? 7);
const program = fileURLToPath(new URL("client-variant.mjs", import.meta.url));
const body = JSON.stringify({ taskID: "a", sourceID: "b", destinationID: "c", enabled: true });

if (isMainThread) await main();
else {
  // In a thread of its own, so that its time is not the caller's.
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage(server.address()));
}

async function main() {
  const thread = new Worker(new URL(import.meta.url));
  const { port } = await new Promise((done) => thread.once("message", done));
  const baseUrl = `http://127.0.0.1:${port}`;
  const variants = execFileSync(process.execPath, [program, "--list"], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
  /** @type {Record<string, Record<string, number>>} */
  const figures = Object.fromEntries(variants.map((variant) => [variant, {}]));
  /** @type {Record<string, Record<string, number[]>>} */
  const byRound = Object.fromEntries(variants.map((variant) => [variant, {}]));
  const note = (/** @type {string} */ measure, /** @type {Record<string, number[]>} */ samples) => {
    for (const variant of variants) {
      Object.assign(figures[variant] ?? {}, { [measure]: median(samples[variant] ?? []) });
    }
  };
  const transports = /** @type {const} */ ([
    ["stub", "stub", 20_000],
    ["loopback", baseUrl, 8_000],
  ]);
  for (const [name, transport, calls] of transports) {
    /** @type {Record<string, number[]>} */
    const samples = {};
    for (let round = 0; round < rounds; round++) {
      // Back and forth, so that no variant always follows the same one.
      for (const variant of round % 2 ? variants.toReversed() : variants) {
        (samples[variant] ??= []).push(await cpuTime(variant, transport, calls));
      }
      console.error(`${name}: round ${round + 1} of ${rounds}`);
    }
    const measure = `${name}, µs of CPU per call`;
    note(measure, samples);
    for (const variant of variants) (byRound[variant] ??= {})[measure] = samples[variant] ?? [];
  }
  for (const [calls, samples] of await endTimes(variants, baseUrl, [1, 100])) {
    note(`ms to the end of the process, calls: ${calls}`, samples);
  }
  await thread.terminate();
  await record("client", { rounds, figures, byRound });
}

/**
 * @param {string} variant
 * @param {string} transport
 * @param {number} calls
 */
function start(variant, transport, calls) {
  const args = [program, variant, transport, String(calls)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  // An iterator keeps the lines that come before they are asked for.
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "close");
  return {
    kill: () => child.kill(),
    ended,
    /** @returns {Promise<number>} The next number that it prints. */
    number: async () => {
      const { value } = await lines.next();
      if (value === undefined) throw new Error(`${args.join(" ")} ended without a number`);
      return Number(value);
    },
  };
}

/**
 * Doesn't wait for the end of the process: some variants take 25 seconds for it.
 *
 * @param {string} variant
 * @param {string} transport
 * @param {number} calls
 */
async function cpuTime(variant, transport, calls) {
  const { number, kill, ended } = start(variant, transport, calls);
  const cpu = await number();
  kill();
  await ended;
  return cpu;
}

/**
 * Those that take their time wait together; each starts when the others are idle or gone.
 *
 * @param {readonly string[]} variants
 * @param {string} baseUrl
 * @param {readonly number[]} counts How many calls come first.
 * @returns {Promise<Map<number, Record<string, number[]>>>} By count and variant.
 */
async function endTimes(variants, baseUrl, counts) {
  /** @type {Map<number, Record<string, number[]>>} */
  const samples = new Map(counts.map((calls) => [calls, {}]));
  const ends = [];
  // Of those that stay for 25 seconds, no more at a time than memory holds.
  const few = Math.min(rounds, 5);
  for (let round = 0; round < few; round++) {
    for (const [calls, times] of samples) {
      for (const variant of variants) {
        const { number, ended } = start(variant, baseUrl, calls);
        await number();
        const end = number().then((ms) => (times[variant] ??= []).push(ms));
        ends.push(end, ended);
        await Promise.race([end, delay(500)]);
      }
    }
    console.error(`end of the process: round ${round + 1} of ${few}`);
  }
  await Promise.all(ends);
  return samples;
}
