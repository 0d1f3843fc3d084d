import { describe, expect, it, vi } from "vitest";
import { createResults } from "../../src/push/results.js";
import { rejection } from "../core/support.js";

const done = { done: true, value: undefined };

describe("createResults", () => {
  it("hands results over in order, to whoever asked first", async () => {
    const results = createResults<number>(2, () => undefined);
    const asked = [results.next(), results.next(), results.next()];
    results.put(1);
    results.put(2);
    results.end();
    expect(await Promise.all(asked)).toEqual([
      { done: false, value: 1 },
      { done: false, value: 2 },
      done,
    ]);
    expect(await results.next()).toEqual(done);
  });

  it("has no room for a reader that falls behind, and tells when there is", async () => {
    const onRoom = vi.fn();
    const results = createResults<number>(2, onRoom);
    const first = results.next();
    for (const n of [1, 2, 3]) results.put(n);
    expect(results.hasRoom()).toBe(false);
    await first;
    expect(onRoom).not.toHaveBeenCalled();
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect(onRoom).toHaveBeenCalledTimes(1);
    expect(results.hasRoom()).toBe(true);
  });

  it("has room where someone waits for the end", async () => {
    const onRoom = vi.fn();
    const results = createResults<number>(1, onRoom);
    const first = results.next();
    for (const n of [1, 2, 3]) results.put(n);
    results.unbound();
    expect(onRoom).toHaveBeenCalled();
    expect(results.hasRoom()).toBe(true);
    expect(
      [await first, await results.next(), await results.next()].map(({ value }) => value),
    ).toEqual([1, 2, 3]);
  });

  it("keeps nothing for nobody", async () => {
    const results = createResults<number>(1, () => undefined);
    for (const n of [1, 2, 3]) results.put(n);
    expect(results.hasRoom()).toBe(true);
    results.end();
    expect(await results.next()).toEqual(done);
  });

  it("keeps for a later reader what is to be kept", async () => {
    const results = createResults<number>(
      1,
      () => undefined,
      (n) => n > 1,
    );
    results.unbound();
    for (const n of [1, 2, 3]) results.put(n);
    expect(results.hasRoom()).toBe(true);
    results.end();
    const read = [await results.next(), await results.next(), await results.next()];
    expect(read.map(({ value }) => value)).toEqual([2, 3, undefined]);
  });

  it("keeps nothing for a reader that has left", async () => {
    const results = createResults<number>(
      1,
      () => undefined,
      () => true,
    );
    results.leave();
    results.put(1);
    results.end();
    expect(await results.next()).toEqual(done);
  });

  it("gives the failure once, after the last result", async () => {
    const results = createResults<number>(3, () => undefined);
    const first = results.next();
    results.put(1);
    results.put(2);
    results.end({ error: "oops" });
    await first;
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect(await rejection(results.next())).toBe("oops");
    expect(await results.next()).toEqual(done);
  });

  it("drops what a reader that left has not read", async () => {
    const results = createResults<number>(3, () => undefined);
    const first = results.next();
    for (const n of [1, 2, 3]) results.put(n);
    await first;
    results.leave();
    expect(results.hasRoom()).toBe(true);
    results.end();
    expect(await results.next()).toEqual(done);
  });
});
