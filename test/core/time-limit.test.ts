import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { timeoutOf, withinLimit } from "../../src/core/time-limit.js";
import { exchangeOf, rejection } from "./support.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const timeIsUp = () => new Error("time is up");

/** Work that ends only with its limit, and what it hears of that. */
function endless() {
  const heard: unknown[] = [];
  const work = ({ signal }: AbortController) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => {
        heard.push(signal.reason);
        reject(signal.reason as Error);
      });
    });
  return { work, heard };
}

it("ends the work in time, with an error that is made then", async () => {
  const { work, heard } = endless();
  const errorOf = vi.fn(timeIsUp);
  const ending = rejection(withinLimit(undefined, 50, work, errorOf));
  await vi.advanceTimersByTimeAsync(49);
  expect(errorOf).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await ending).toBe(errorOf.mock.results[0]?.value);
  expect(heard).toEqual([await ending]);
});

it("says of a call which limit it has come to", () => {
  const sent = timeoutOf(exchangeOf({ attempts: 1 }), 50)();
  expect(sent).toMatchObject({ name: "TimeoutError", timeoutMs: 50, outcome: "unknown" });
  expect(sent.message).toBe("getThing failed: timed out after 50 ms");
  const unsent = timeoutOf(exchangeOf({}), 50, " in all")();
  expect(unsent.outcome).toBe("not-sent");
  expect(unsent.message).toBe("getThing was not sent: timed out after 50 ms in all");
});

it("passes the caller's abort on, and lets go of its signal", async () => {
  const controller = new AbortController();
  const { work, heard } = endless();
  const ending = rejection(withinLimit(controller.signal, 50, work, timeIsUp));
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  const reason = new Error("enough");
  controller.abort(reason);
  expect(await ending).toBe(reason);
  expect(heard).toEqual([reason]);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("rejects though the work hears nothing", async () => {
  let signal: AbortSignal | undefined;
  const work = async (controller: AbortController) => {
    ({ signal } = controller);
    return new Promise<never>(() => undefined);
  };
  const ending = rejection(withinLimit(null, 50, work, timeIsUp));
  await vi.advanceTimersByTimeAsync(49);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(signal?.reason).toBe(await ending);
});

it("starts nothing where the caller's signal has aborted already", async () => {
  const aborted = AbortSignal.abort(new Error("enough"));
  const work = vi.fn(async () => "done");
  expect(await rejection(withinLimit(aborted, 50, work, timeIsUp))).toMatchObject({
    message: "enough",
  });
  expect(work).not.toHaveBeenCalled();
});

it("resolves to what the work does, and leaves no timer and no listener", async () => {
  const { signal } = new AbortController();
  expect(await withinLimit(signal, 50, async () => "done", timeIsUp)).toBe("done");
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it.each([Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 31 - 0.5])(
  "sets no timer for %s",
  async (limitMs) => {
    const work = async () => vi.getTimerCount();
    expect(await withinLimit(null, limitMs, work, timeIsUp)).toBe(0);
  },
);

it("waits where there is no work, as long as it takes", async () => {
  const { signal } = new AbortController();
  const waiting = vi.fn();
  void withinLimit(signal, 2 ** 31 + 5).then(waiting);
  await vi.advanceTimersByTimeAsync(2 ** 31 + 4);
  expect(waiting).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting).toHaveBeenCalledOnce();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});
