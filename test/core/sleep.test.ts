import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sleep } from "../../src/core/sleep.js";
import { rejection } from "./support.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => false)]);
}

it("waits as long as it is told, and leaves nothing behind", async () => {
  const { signal } = new AbortController();
  const waiting = sleep(500, signal);
  await vi.advanceTimersByTimeAsync(499);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it("sets no timer for nothing", async () => {
  await sleep(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("waits longer than a timer can", async () => {
  const waiting = sleep(2 ** 31 + 5);
  await vi.advanceTimersByTimeAsync(2 ** 31 - 1);
  expect(await isDone(waiting)).toBe(false);
  await vi.advanceTimersByTimeAsync(6);
  await waiting;
});

it("ends with the signal's reason at once", async () => {
  const controller = new AbortController();
  const waiting = rejection(sleep(60_000, controller.signal));
  controller.abort(new Error("enough"));
  expect(await waiting).toMatchObject({ message: "enough" });
  expect(vi.getTimerCount()).toBe(0);
  expect(await rejection(sleep(1, controller.signal))).toMatchObject({ message: "enough" });
});
