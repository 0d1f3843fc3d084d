import { describe, expect, it } from "vitest";
import { type Chunk, createChunker } from "../../src/push/chunks.js";
import { readOperation } from "../../src/push/operation.js";
import { createOrder } from "../../src/push/order.js";

const target = { indexName: "i", action: "addObject", maxBytes: 1_000 } as const;

function chunk(...objectIDs: string[]): Chunk {
  const chunker = createChunker(100, 1_000);
  for (const objectID of objectIDs) chunker.add(readOperation({ objectID }, 0, target));
  return chunker.flush()[0]!;
}
const ids = (operations: Chunk["operations"]) => operations.map(({ record }) => record.objectID);

describe("createOrder", () => {
  it("gives chunks out in order", () => {
    const order = createOrder();
    const [a, b] = [chunk("1"), chunk("2")];
    order.add(a);
    order.add(b);
    expect(order.waiting()).toBe(2);
    expect([order.take(), order.take(), order.take()]).toEqual([a, b, undefined]);
  });

  it("lets a chunk wait for those under way and those ahead of it", () => {
    const order = createOrder();
    const [a, b, c, d] = [chunk("1"), chunk("1", "2"), chunk("2"), chunk("3")];
    for (const one of [a, b, c, d]) order.add(one);
    expect(order.take()).toBe(a);
    expect(order.take()).toBe(d);
    expect(order.take()).toBeUndefined();
    order.release(a);
    expect(order.take()).toBe(b);
    expect(order.take()).toBeUndefined();
    order.release(b);
    expect(order.take()).toBe(c);
  });

  it("takes blocked operations out of what waits", () => {
    const order = createOrder();
    const failed = chunk("1", "2");
    order.add(chunk("1", "3"));
    order.add(chunk("2"));
    order.add(chunk("4"));
    order.block(failed.operations);
    expect(order.isBlocked(failed.operations[0]!)).toBe(true);
    expect(ids(order.dropBlocked())).toEqual(["1", "2"]);
    expect(order.waiting()).toBe(2);
    const first = order.take();
    expect(ids(first!.operations)).toEqual(["3"]);
    expect(first?.bytes).toBe(chunk("3").bytes);
    expect(order.take()?.bytes).toBe(chunk("4").bytes);
    expect(order.dropBlocked()).toEqual([]);
  });

  it("gives everything back that still waits", () => {
    const order = createOrder();
    order.add(chunk("1", "2"));
    order.add(chunk("3"));
    expect(ids(order.drain())).toEqual(["1", "2", "3"]);
    expect(order.waiting()).toBe(0);
  });
});
