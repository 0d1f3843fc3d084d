import { describe, expect, it, vi } from "vitest";
import { systemClock } from "../../src/core/clock.js";
import { createReading } from "../../src/push/reading.js";
import type { PushItem } from "../../src/push/types.js";
import { rejection } from "../core/support.js";

const record = { objectID: "1" };
type Step = IteratorResult<PushItem>;

/** Records that come when they are told to. */
function byHand() {
  let resolve!: (step: Step) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Step>((...settle) => ([resolve, reject] = settle));
  const end = vi.fn(async () => ({ done: true, value: undefined }) as const);
  const iterator = { next: () => promise, return: end };
  const records: AsyncIterable<PushItem> = { [Symbol.asyncIterator]: () => iterator };
  return { records, resolve, reject, end };
}

describe("createReading", () => {
  it("opens nothing before the first step, and lets go of what it has not opened", async () => {
    const opened = vi.fn();
    const cancel = vi.fn(async () => undefined);
    const reader = { cancel, read: async () => ({ done: true, value: undefined }) };
    const getReader = () => (opened(), reader);
    const reading = createReading({ getReader } as never, systemClock);
    expect(opened).not.toHaveBeenCalled();
    expect(await reading.close()).toBeUndefined();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("gives what is there already without a promise", () => {
    const reading = createReading([record], systemClock);
    expect(reading.next()).toEqual({ done: false, value: record });
    expect(reading.next()).toMatchObject({ done: true });
  });

  it("throws what the records throw", async () => {
    const { records, reject } = byHand();
    const reading = createReading(records, systemClock);
    const next = Promise.resolve(reading.next());
    reject(new RangeError("broken"));
    expect(await rejection(next)).toEqual(new RangeError("broken"));
    reading.giveUp();
    expect(await reading.close()).toBeUndefined();
  });

  it("can be given up amid a step, which is not lost if it comes soon", async () => {
    const { records, resolve, end } = byHand();
    const reading = createReading(records, systemClock);
    const next = reading.next();
    reading.giveUp();
    expect(await next).toBeUndefined();
    resolve({ value: record });
    expect(await reading.close()).toEqual({ value: record });
    expect(end).toHaveBeenCalledOnce();
  });

  it("can be given up by the records themselves, as they are asked for a step", async () => {
    const { records, resolve } = byHand();
    const iterator = records[Symbol.asyncIterator]();
    const next = (): Promise<Step> => {
      reading.giveUp();
      return iterator.next();
    };
    const reading = createReading({ [Symbol.asyncIterator]: () => ({ next }) }, systemClock);
    expect(await reading.next()).toBeUndefined();
    resolve({ value: record });
    expect(await reading.close()).toEqual({ value: record });
  });

  it("gives a step once, though it is given up just as the step comes", async () => {
    const { records, resolve } = byHand();
    const reading = createReading(records, systemClock);
    const next = reading.next();
    resolve({ value: record });
    await Promise.resolve();
    await Promise.resolve();
    reading.giveUp();
    const steps = [await next, await reading.close()];
    expect(steps.filter((step) => step !== undefined)).toEqual([{ value: record }]);
  });

  it("waits for a step that does not come for a moment only, then lets go", async () => {
    const { records, end } = byHand();
    const waits: number[] = [];
    const clock = { ...systemClock, wait: async (ms: number) => void waits.push(ms) };
    const reading = createReading(records, clock);
    const next = reading.next();
    reading.giveUp();
    await next;
    expect(await reading.close()).toBeUndefined();
    expect(waits).toEqual([250]);
    expect(end).toHaveBeenCalledOnce();
  });
});
