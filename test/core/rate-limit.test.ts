import { getEventListeners } from "node:events";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createLimiter } from "../../src/core/rate-limit.js";
import { rejection } from "./support.js";

afterEach(() => void vi.useRealTimers());

/** A limiter whose waits end when the test says so, and the moments at which requests went. */
function setup(groups = { default: { requests: 2, perMs: 1_000 } }) {
  vi.useFakeTimers();
  const limiter = createLimiter({ groups });
  const start = performance.now();
  const went: [name: string, at: number][] = [];
  const ask = (name: string, signal?: AbortSignal, group = "default") =>
    limiter.acquire(group, signal).then(() => void went.push([name, performance.now() - start]));
  return { limiter, went, ask };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("createLimiter", () => {
  it("lets through what the rule allows, and the rest in order of arrival", async () => {
    const { ask, went } = setup();
    for (const name of ["a", "b", "c", "d", "e"]) void ask(name);
    await pass(0);
    expect(went).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
    await pass(2_000);
    expect(went.slice(2)).toEqual([
      ["c", 1_000],
      ["d", 1_000],
      ["e", 2_000],
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("never lets through more than the rule in any span of its length", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(400), { minLength: 1, maxLength: 40, size: "max" }),
        fc.integer({ min: 1, max: 5 }),
        async (gaps, requests) => {
          const { ask, went } = setup({ default: { requests, perMs: 1_000 } });
          for (const [index, gap] of gaps.entries()) {
            await pass(gap);
            void ask(`${index}`);
          }
          await pass(1_000 * gaps.length);
          expect(went.map(([name]) => name)).toEqual(gaps.map((_, index) => `${index}`));
          for (const [index, [, at]] of went.entries()) {
            const later = went[index + requests];
            if (later) expect(later[1] - at).toBeGreaterThanOrEqual(1_000);
          }
          vi.useRealTimers();
        },
      ),
      { seed: 20_260_102, numRuns: 50 },
    );
  });

  it("keeps groups apart, and doesn't limit one that has no rule", async () => {
    const { ask, went } = setup();
    for (const name of ["a", "b", "c"]) void ask(name);
    for (const name of ["x", "y", "z"]) void ask(name, undefined, "other");
    await pass(0);
    expect(went.map(([name]) => name).sort()).toEqual(["a", "b", "x", "y", "z"]);
    await pass(1_000);
    expect(went.at(-1)).toEqual(["c", 1_000]);
  });

  it("pauses a whole group, those in the queue included", async () => {
    const { limiter, ask, went } = setup();
    for (const name of ["a", "b", "c"]) void ask(name);
    await pass(500);
    limiter.pause("default", 3_000);
    limiter.pause("default", 10);
    void ask("d");
    await pass(2_999);
    expect(went).toHaveLength(2);
    await pass(1);
    expect(went.slice(2)).toEqual([
      ["c", 3_500],
      ["d", 3_500],
    ]);
  });

  it("pauses for no longer than maxPauseMs, a minute by default", async () => {
    const { limiter, ask, went } = setup();
    limiter.pause("default", 86_400_000);
    void ask("a");
    await pass(59_999);
    expect(went).toEqual([]);
    await pass(1);
    expect(went).toEqual([["a", 60_000]]);
    const patient = createLimiter({ groups: {}, maxPauseMs: 90_000 });
    patient.pause("default", Infinity);
    const turn = vi.fn();
    void patient.acquire("default").then(turn);
    await pass(89_999);
    expect(turn).not.toHaveBeenCalled();
    await pass(1);
    expect(turn).toHaveBeenCalledOnce();
  });

  it.each([Number.NaN, -1])("refuses a pause of %d ms, and such a longest one", (ms) => {
    const { limiter } = setup();
    expect(() => limiter.pause("default", ms)).toThrow(`\`delayMs\` must be`);
    expect(() => createLimiter({ groups: {}, maxPauseMs: ms })).toThrow(`\`maxPauseMs\` must be`);
  });

  it("pauses a group that has no rule", async () => {
    const { limiter, ask, went } = setup();
    limiter.pause("other", 100);
    void ask("x", undefined, "other");
    await pass(99);
    expect(went).toEqual([]);
    await pass(1);
    expect(went).toEqual([["x", 100]]);
  });

  it("lets who aborts leave the queue, with the reason and without a trace", async () => {
    const { ask, went } = setup();
    const controller = new AbortController();
    void ask("a");
    void ask("b");
    const waiting = rejection(ask("c", controller.signal));
    void ask("d");
    await pass(0);
    controller.abort(new Error("enough"));
    expect(await waiting).toMatchObject({ message: "enough" });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await pass(1_000);
    expect(went.map(([name]) => name)).toEqual(["a", "b", "d"]);
  });

  it("leaves no timer once nobody waits, and serves those who come later", async () => {
    const { ask, went } = setup();
    const controller = new AbortController();
    void ask("a");
    void ask("b");
    const waiting = rejection(ask("c", controller.signal));
    await pass(0);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort(new Error("enough"));
    // Before the limiter has noticed that the queue is empty.
    void ask("d");
    await waiting;
    await pass(999);
    expect(went).toHaveLength(2);
    await pass(1);
    expect(went.at(-1)).toEqual(["d", 1_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stops its timer at once when the last one in the queue leaves", async () => {
    const { ask } = setup();
    const controller = new AbortController();
    void ask("a");
    void ask("b");
    const waiting = rejection(ask("c", controller.signal));
    await pass(0);
    controller.abort(new Error("enough"));
    await waiting;
    await pass(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("lets nobody overtake the queue while its turn is near", async () => {
    let now = 0;
    const turns: (() => void)[] = [];
    const wait = () => new Promise<void>((resolve) => turns.push(resolve));
    const groups = { default: { requests: 1, perMs: 100 } };
    const limiter = createLimiter({ groups, clock: { now: () => now, wait } });
    const went: string[] = [];
    const ask = async (name: string) => {
      await limiter.acquire("default");
      went.push(name);
    };
    await ask("a");
    const second = ask("b");
    // The time has come, and the timer has not yet fired.
    now = 100;
    const third = ask("c");
    turns.shift()?.();
    await second;
    expect(went).toEqual(["a", "b"]);
    now = 200;
    turns.shift()?.();
    await third;
    expect(went).toEqual(["a", "b", "c"]);
  });

  it("counts nothing for a signal that has aborted already", async () => {
    const { ask, went } = setup();
    const signal = AbortSignal.abort(new Error("no need"));
    expect(await rejection(ask("a", signal))).toMatchObject({ message: "no need" });
    void ask("b");
    void ask("c");
    await pass(0);
    expect(went.map(([name]) => name)).toEqual(["b", "c"]);
  });

  it("lets go of a signal that is not aborted", async () => {
    const { ask } = setup();
    const { signal } = new AbortController();
    for (const name of ["a", "b", "c"]) void ask(name, signal);
    await pass(1_000);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([
    { requests: 0, perMs: 1_000 },
    { requests: 1.5, perMs: 1_000 },
    { requests: -1, perMs: 1_000 },
    { requests: 1, perMs: 0 },
    { requests: 1, perMs: Number.NaN },
  ])("refuses $requests requests per $perMs ms", (rule) => {
    expect(() => createLimiter({ groups: { default: rule } })).toThrow(/^`groups\.default\./);
  });
});
