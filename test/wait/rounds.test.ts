import { getEventListeners } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startTiming, type Timing, type Turn } from "../../src/wait/poll.js";
import { takeAllTurns } from "../../src/wait/rounds.js";
import { rejection } from "../core/support.js";

/** Time that passes only when nothing else is left to do, and then to the next wait's end. */
function simulatedClock() {
  let time = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const wait = (ms: number) =>
    new Promise<void>((wake) => {
      sleepers.push({ at: time + ms, wake });
      sleepers.sort((a, b) => a.at - b.at);
    });
  const run = async <T>(work: Promise<T>): Promise<T> => {
    let running = true;
    const settled = () => void (running = false);
    work.then(settled, settled);
    while (running) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = sleepers.shift();
      if (!next) continue;
      time = next.at;
      next.wake();
    }
    return work;
  };
  return { clock: { now: () => time, wait }, run };
}

/** Turns that end as scripted: milliseconds until the next one each, and then the result. */
const scripted =
  (pauses: readonly number[], name: string, log: string[] = []) =>
  (): Turn<{ name: string }> => {
    const left = [...pauses];
    return async () => {
      log.push(name);
      return left.shift() ?? { name };
    };
  };
const silent = () => undefined;

describe("takeAllTurns", () => {
  it("takes the first turn of all, then whoever is due first, and returns in their order", async () => {
    const { clock, run } = simulatedClock();
    const log: string[] = [];
    const told: string[] = [];
    const all = takeAllTurns(
      [
        scripted([50, 50], "slow", log),
        scripted([20, 20], "quick", log),
        scripted([], "done", log),
      ],
      startTiming({ clock }),
      { concurrency: 1, onResult: ({ name }) => void told.push(name) },
    );
    expect(await run(all)).toEqual([{ name: "slow" }, { name: "quick" }, { name: "done" }]);
    expect(log).toEqual(["slow", "quick", "done", "quick", "quick", "slow", "slow"]);
    expect(told).toEqual(["done", "quick", "slow"]);
    expect(clock.now()).toBe(100);
  });

  it("takes turns that are due at once in the order in which they were put off", async () => {
    const { clock, run } = simulatedClock();
    const log: string[] = [];
    const makers = ["a", "b", "c"].map((name) => scripted([10, 10], name, log));
    const options = { concurrency: 1, onResult: silent };
    await run(takeAllTurns(makers, startTiming({ clock }), options));
    expect(log.join("")).toBe("abcabcabc");
  });

  it("keeps no one waiting while a worker is free, and no more at work than it may", async () => {
    const call = fc.record({ takes: fc.nat(30), pause: fc.integer({ min: 1, max: 90 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(call, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (calls, concurrency) => {
          const { clock, run } = simulatedClock();
          const spans: { due: number; from: number; to: number }[] = [];
          const makers = calls.map((script, index) => (): Turn<{ index: number }> => {
            let due = 0;
            let next = 0;
            return async () => {
              const { takes, pause } = script[next++] as (typeof script)[number];
              const from = clock.now();
              await clock.wait(takes);
              spans.push({ due, from, to: clock.now() });
              due = clock.now() + pause;
              return next < script.length ? pause : { index };
            };
          });
          const options = { concurrency, onResult: silent };
          const results = await run(takeAllTurns(makers, startTiming({ clock }), options));
          expect(results.map(({ index }) => index)).toEqual(calls.map((_, index) => index));
          const atWork = (time: number) =>
            spans.filter(({ from, to }) => from <= time && time < to).length;
          for (const { due, from } of spans) {
            expect(from).toBeGreaterThanOrEqual(due);
            expect(atWork(from)).toBeLessThanOrEqual(concurrency);
            for (let time = due; time < from; time++) expect(atWork(time)).toBe(concurrency);
          }
        },
      ),
      { seed: 20_261_122, numRuns: 100 },
    );
  });

  it("ends the others where one fails, and takes no turn after that", async () => {
    const { clock, run } = simulatedClock();
    const signals: AbortSignal[] = [];
    const log: string[] = [];
    const hanging = ({ callOptions }: Timing): Turn<object> => {
      const signal = callOptions.signal as AbortSignal;
      signals.push(signal);
      return () =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error));
        });
    };
    const failing = () => () => Promise.reject(new Error("no"));
    const all = takeAllTurns<object>(
      [hanging, failing, scripted([], "late", log)],
      startTiming({ clock }),
      { concurrency: 2, onResult: silent },
    );
    expect(await rejection(run(all))).toMatchObject({ message: "no" });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(log).toEqual([]);
  });

  it("ends with the signal's reason amid a pause, and lets go of the signal", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const all = takeAllTurns([scripted([60_000], "a")], startTiming({ signal }), {
      concurrency: 1,
      onResult: silent,
    });
    await Promise.resolve();
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort(new Error("enough"));
    expect(await rejection(all)).toMatchObject({ message: "enough" });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("takes no turn for a signal that has aborted, nor for nobody", async () => {
    const log: string[] = [];
    const options = { concurrency: 1, onResult: silent };
    const signal = AbortSignal.abort(new Error("no need"));
    const all = takeAllTurns([scripted([], "a", log)], startTiming({ signal }), options);
    expect(await rejection(all)).toMatchObject({ message: "no need" });
    expect(log).toEqual([]);
    expect(await takeAllTurns([], startTiming({}), options)).toEqual([]);
  });
});
