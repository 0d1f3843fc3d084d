import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createVirtualClock, systemClock } from "../../src/emulator/clock.js";

test("a virtual clock stands still until something waits or moves it", async () => {
  const clock = createVirtualClock(1000);
  expect([clock.now(), clock.now()]).toEqual([1000, 1000]);
  clock.advance(5);
  await clock.wait(10);
  expect(clock.now()).toBe(1015);
  expect(createVirtualClock().now()).toBe(Date.parse("2026-01-01T00:00:00Z"));
});

test("a virtual wait that is aborted rejects and moves nothing", async () => {
  const clock = createVirtualClock(0);
  const reason = new Error("enough");
  await expect(clock.wait(10, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(clock.now()).toBe(0);
});

test("the system's clock waits and leaves no listener behind", async () => {
  const { signal } = new AbortController();
  const before = systemClock.now();
  await systemClock.wait(2, signal);
  expect(systemClock.now()).toBeGreaterThan(before);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("an abort ends a wait at once, with its reason and without a timer", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = timers();
  const controller = new AbortController();
  const reason = new Error("enough");
  const wait = systemClock.wait(3_600_000, controller.signal);
  expect(timers()).toBe(before + 1);
  controller.abort(reason);
  expect(timers()).toBe(before);
  await expect(wait).rejects.toBe(reason);
  await expect(systemClock.wait(3_600_000, controller.signal)).rejects.toBe(reason);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});
