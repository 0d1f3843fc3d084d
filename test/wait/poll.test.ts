import { describe, expect, it } from "vitest";
import { poll, startTiming } from "../../src/wait/poll.js";
import type { CallOptions } from "../../src/index.js";

/** Time that passes only by waiting. */
function clockAt(start: number) {
  let time = start;
  return { now: () => time, wait: async (ms: number) => void (time += ms) };
}

describe("poll", () => {
  it("gives a call no more time than is left, but a second at least", async () => {
    const given: CallOptions[] = [];
    const reply = await poll(
      {
        ask: async (options) => {
          given.push(options);
          return undefined;
        },
        isOver: () => true,
        onValue: () => undefined,
      },
      startTiming({
        clock: clockAt(0),
        timeoutMs: 30_000,
        minDelayMs: 20_000,
        maxDelayMs: 20_000,
        cache: "no-store",
      }),
    );
    expect(reply).toEqual({ value: undefined, over: false, cause: undefined });
    expect(given).toEqual([
      { cache: "no-store" },
      { cache: "no-store", timeoutMs: 10_000 },
      { cache: "no-store", timeoutMs: 1_000 },
    ]);
  });

  it("tells of each answer and the one before it", async () => {
    const answers = [1, undefined, 2];
    const told: unknown[] = [];
    const reply = await poll(
      {
        ask: async () => answers.shift(),
        isOver: (value) => value === 2,
        onValue: (value, before) => void told.push([value, before]),
      },
      startTiming({ clock: clockAt(5) }),
    );
    expect(told).toEqual([
      [1, undefined],
      [2, 1],
    ]);
    expect(reply).toEqual({ value: 2, over: true });
  });
});

it("counts from now on", () => {
  expect(startTiming({ clock: clockAt(100), timeoutMs: 50, headers: { a: "b" } })).toMatchObject({
    deadline: 150,
    minDelayMs: 500,
    maxDelayMs: 5_000,
    callOptions: { headers: { a: "b" } },
  });
});
