import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Exchange } from "../../src/core/exchange.js";
import { withinTotal } from "../../src/core/total-timeout.js";
import { rejection, targets } from "./support.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const exchange = (totalTimeoutMs?: number, signal?: AbortSignal): Exchange => ({
  target: targets.getThing,
  url: "https://api.example.test/things/a",
  signal,
  timeoutMs: 1000,
  totalTimeoutMs,
  parseAs: "text",
  observed: false,
  maxRetries: 2,
  maxRetryAfterMs: 60_000,
  met: [],
  attempts: 0,
  secrets: new Set(),
});

/** Work that ends only with the exchange's signal. */
const untilAborted = (one: Exchange) => () =>
  new Promise<never>((_, reject) => {
    one.signal?.addEventListener("abort", () => reject(one.signal?.reason as Error));
  });

it("gives the work a signal that ends in time", async () => {
  const one = exchange(50);
  const work = rejection(withinTotal(one, untilAborted(one)));
  await vi.advanceTimersByTimeAsync(50);
  expect(await work).toMatchObject({ name: "TimeoutError", timeoutMs: 50, outcome: "not-sent" });
});

it("passes the caller's abort on, and lets go of its signal", async () => {
  const controller = new AbortController();
  const one = exchange(50, controller.signal);
  const work = rejection(withinTotal(one, untilAborted(one)));
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  controller.abort(new Error("enough"));
  expect(await work).toMatchObject({ message: "enough" });
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("starts nothing where the caller's signal has aborted meanwhile", async () => {
  const one = exchange(50, AbortSignal.abort(new Error("enough")));
  const work = vi.fn(async () => "done");
  expect(await rejection(withinTotal(one, work))).toMatchObject({ message: "enough" });
  expect(work).not.toHaveBeenCalled();
});

it.each([undefined, Number.POSITIVE_INFINITY, 2 ** 31])("changes nothing for %s", async (total) => {
  const { signal } = new AbortController();
  const one = exchange(total, signal);
  const work = withinTotal(one, async () => {
    expect(vi.getTimerCount()).toBe(0);
    return one.signal;
  });
  expect(await work).toBe(signal);
});
