import fc from "fast-check";
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

  it("looks at an operation no more often for being asked for the next chunk", () => {
    const order = createOrder();
    let looks = 0;
    const watched = (...objectIDs: string[]): Chunk => ({
      ...chunk(...objectIDs),
      operations: chunk(...objectIDs).operations.map((operation) => ({
        ...operation,
        get id() {
          looks += 1;
          return operation.id;
        },
      })),
    });
    for (let n = 0; n < 20; n++) order.add(watched("hot", `${n}`));
    for (let n = 0; n < 20; n++) {
      const taken = order.take();
      for (let asked = 0; asked < 50; asked++) expect(order.take()).toBeUndefined();
      order.release(taken!);
    }
    expect(looks).toBeLessThanOrEqual(20 * 2 * 3);
  });

  it("looks through what waits only where something there is blocked", () => {
    const order = createOrder();
    const waiting = chunk("1", "2");
    order.add(waiting);
    order.block(chunk("3").operations);
    waiting.operations = new Proxy(waiting.operations, {
      get: () => expect.unreachable("looked through"),
    });
    expect(order.dropBlocked()).toEqual([]);
  });

  it("gives out the first chunk that neither one under way nor one ahead holds up", () => {
    const act = fc.oneof(
      fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }).map((add) => ({ add })),
      fc.constant("take" as const),
      fc.nat(9).map((release) => ({ release })),
      fc.nat(9).map((fail) => ({ fail })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: "max" }), (acts) => {
        const order = createOrder();
        let waiting: string[][] = [];
        const underWay: Chunk[] = [];
        const blocked = new Set<string>();
        for (const next of acts) {
          if (next === "take") {
            const held = new Set(underWay.flatMap(({ operations }) => ids(operations)));
            const at = waiting.findIndex((one) => {
              const free = !one.some((id) => held.has(id));
              for (const id of one) held.add(id);
              return free;
            });
            const expected = at < 0 ? undefined : waiting.splice(at, 1)[0];
            const taken = order.take();
            expect(taken && ids(taken.operations)).toEqual(expected);
            if (taken) underWay.push(taken);
          } else if ("add" in next) {
            const added = next.add.map(String).filter((id) => !blocked.has(id));
            if (added.length === 0) continue;
            waiting.push(added);
            order.add(chunk(...added));
          } else {
            const at = "fail" in next ? next.fail : next.release;
            const [ended] = underWay.splice(at % (underWay.length || 1), 1);
            if (!ended) continue;
            if ("fail" in next) {
              for (const id of ids(ended.operations)) blocked.add(id);
              const dropped = waiting.flat().filter((id) => blocked.has(id));
              order.block(ended.operations);
              expect(ids(order.dropBlocked())).toEqual(dropped);
              waiting = waiting
                .map((one) => one.filter((id) => !blocked.has(id)))
                .filter(({ length }) => length > 0);
            }
            order.release(ended);
          }
          expect(order.waiting()).toBe(waiting.length);
        }
        expect(ids(order.drain())).toEqual(waiting.flat());
        expect([order.waiting(), order.take()]).toEqual([0, undefined]);
      }),
      { seed: 20_260_102, numRuns: 500 },
    );
  });
});
