import { getEventListeners } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { poll, startTiming } from "../../src/wait/poll.js";
import { type CallOptions, ConnectionError } from "../../src/index.js";

/** Time that passes only by waiting. */
function clockAt(start: number) {
  let time = start;
  return { now: () => time, wait: async (ms: number) => void (time += ms) };
}

describe("poll", () => {
  it.each([
    [30_000, 31_000],
    [0, 1_000],
  ])("ends a call that outlasts a wait of %d ms after %d ms", async (timeoutMs, ms) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const given: CallOptions[] = [];
    const ask = (options: CallOptions) => {
      given.push(options);
      return new Promise<undefined>((_, reject) => {
        options.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error));
      });
    };
    const timing = startTiming({ clock: clockAt(0), timeoutMs, cache: "no-store" });
    const reply = poll({ ask, isOver: () => true, onValue: () => undefined }, timing);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(given).toEqual([{ cache: "no-store", signal: expect.any(AbortSignal) as AbortSignal }]);
    expect(given[0]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reply).toEqual({ value: undefined, over: false, cause: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends a call with the caller's reason, and leaves neither timer nor listener", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (options: CallOptions) => {
      controller.abort(new Error("enough"));
      options.signal?.throwIfAborted();
    };
    const timing = startTiming({ clock: clockAt(0), signal });
    const reply = poll({ ask, isOver: () => true, onValue: () => undefined }, timing);
    await expect(reply).rejects.toThrow("enough");
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
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

  it("asks through failures that may pass, but for five in a row", async () => {
    const error = new ConnectionError("getRun failed: reset", {
      operation: "getRun",
      method: "GET",
      url: "/",
      outcome: "unknown",
      attempts: 3,
    });
    const asking = (script: string) => {
      const turns = [...script];
      const ask = async () => {
        if (turns.shift() === "x") throw error;
        return turns.length;
      };
      const timing = startTiming({ clock: clockAt(0) });
      return poll({ ask, isOver: (left) => left === 0, onValue: () => undefined }, timing);
    };
    expect(await asking("xxxx.xxxx.x.")).toEqual({ value: 0, over: true });
    await expect(asking(".xxxxx.")).rejects.toBe(error);
  });

  it("takes an answer that is no promise, as a stub of a client may give", async () => {
    const ask = () => 1 as unknown as Promise<number>;
    const reply = poll({ ask, isOver: () => true, onValue: () => undefined }, startTiming({}));
    expect(await reply).toEqual({ value: 1, over: true });
  });

  it("ends with what a call throws at once", async () => {
    const ask = () => {
      throw new Error("no");
    };
    const reply = poll({ ask, isOver: () => true, onValue: () => undefined }, startTiming({}));
    await expect(reply).rejects.toThrow("no");
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
