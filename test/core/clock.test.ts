import { getEventListeners } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { systemClock } from "../../src/core/clock.js";
import { rejection } from "./support.js";

afterEach(() => void vi.useRealTimers());

it("waits as long as it is told", async () => {
  vi.useFakeTimers();
  const waiting = systemClock.wait(1_000);
  const done = vi.fn();
  void waiting.then(done);
  await vi.advanceTimersByTimeAsync(999);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it("waits longer than setTimeout can", async () => {
  vi.useFakeTimers();
  const done = vi.fn();
  void systemClock.wait(2 ** 31 + 10).then(done);
  await vi.advanceTimersByTimeAsync(2 ** 31 + 9);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveBeenCalled();
});

it("ends with the signal's reason and leaves neither timer nor listener", async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const waiting = rejection(systemClock.wait(60_000, controller.signal));
  expect(vi.getTimerCount()).toBe(1);
  controller.abort(new Error("enough"));
  expect(await waiting).toMatchObject({ message: "enough" });
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  expect(await rejection(systemClock.wait(1, controller.signal))).toMatchObject({
    message: "enough",
  });
});

it("lets go of a signal that never aborts", async () => {
  const { signal } = new AbortController();
  await systemClock.wait(1, signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

it("doesn't wait for no time", async () => {
  vi.useFakeTimers();
  await systemClock.wait(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(systemClock.now()).toBeTypeOf("number");
});
