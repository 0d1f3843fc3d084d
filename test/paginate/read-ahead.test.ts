import { getEventListeners } from "node:events";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createEmulator, createVirtualClock } from "../../src/emulator/index.js";
import {
  type CallOptions,
  createIngestionClient,
  paginate,
  PaginationError,
} from "../../src/index.js";
import { deferred } from "../bulk-support.js";
import { rejection } from "../core/support.js";

const clock = createVirtualClock();
const emulator = createEmulator(clock);
const client = createIngestionClient({
  appId: "APP",
  apiKey: "key-of-the-app",
  baseUrl: "https://emulator.test",
  fetch: emulator,
  maxRetries: 0,
});
const size = 25;

beforeEach(() => {
  emulator.reset();
  emulator.seed({
    sources: Array.from({ length: size }, (_, n) => ({
      sourceID: `s${n}`,
      type: "push" as const,
      name: `source ${n}`,
    })),
  });
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

interface Item {
  readonly id: number;
}

/** A list of a server whose every answer the test gives by hand. */
function manual() {
  const asked: { page: number; signal: AbortSignal; answer: (page: object) => void }[] = [];
  const list = Object.assign(
    (args: object, options?: CallOptions) => {
      const { promise, resolve, reject } = deferred<{ things: Item[] }>();
      const signal = options?.signal as AbortSignal;
      signal.addEventListener("abort", () => reject(signal.reason));
      asked.push({
        page: (args as { page: number }).page,
        signal,
        answer: (page) => resolve(page as { things: Item[] }),
      });
      return promise;
    },
    {
      operation: {
        method: "GET" as const,
        path: "/things",
        pagination: { items: "things" as const, id: "id" },
      },
    },
  );
  return { list, asked, pages: () => asked.map(({ page }) => page) };
}
const page = (number: number, nbPages: number, ...ids: number[]) => ({
  things: ids.map((id) => ({ id })),
  pagination: { page: number, nbPages },
});
/** Lets everything happen that can happen without the server. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("paginate with concurrency", () => {
  it("yields the same as without", async () => {
    const one = await collect(paginate(client.listSources, { itemsPerPage: 3 }));
    const many = await collect(
      paginate(client.listSources, { itemsPerPage: 3 }, { concurrency: 4 }),
    );
    expect(many).toEqual(one);
    expect(many).toHaveLength(size);
    expect(emulator.requests).toHaveLength(18);
  });

  it("asks for page 1 alone, then for as many as may be under way, in turn", async () => {
    const { list, asked, pages } = manual();
    const items = paginate(list, {}, { concurrency: 3 });
    await settle();
    expect(pages()).toEqual([]);
    const first = items.next();
    await settle();
    expect(pages()).toEqual([1]);
    asked[0]?.answer(page(1, 9, 1, 2));
    expect((await first).value).toEqual({ id: 1 });
    expect(pages()).toEqual([1, 2, 3, 4]);
    // Answers out of turn wait for theirs, and set nothing further going.
    asked[3]?.answer(page(4, 9, 7, 8));
    asked[2]?.answer(page(3, 9, 5, 6));
    expect((await items.next()).value).toEqual({ id: 2 });
    const third = items.next();
    await settle();
    expect(pages()).toEqual([1, 2, 3, 4]);
    asked[1]?.answer(page(2, 9, 3, 4));
    expect((await third).value).toEqual({ id: 3 });
    expect(pages()).toEqual([1, 2, 3, 4, 5]);
    await items.return();
  });

  it("asks for nothing that the limit doesn't need", async () => {
    const options = { concurrency: 10, limit: 7 };
    expect(await collect(paginate(client.listSources, { itemsPerPage: 3 }, options))).toHaveLength(
      7,
    );
    expect(emulator.requests.map(({ query }) => query["page"])).toEqual(["1", "2", "3"]);
    expect(await collect(paginate(client.listSources, {}, { ...options, limit: 0 }))).toEqual([]);
    expect(emulator.requests).toHaveLength(3);
  });

  it("goes on where items that appear twice leave the limit open", async () => {
    const { list, asked } = manual();
    const all = collect(paginate(list, {}, { concurrency: 2, limit: 4 }));
    await settle();
    asked[0]?.answer(page(1, 5, 1, 2));
    await settle();
    asked[1]?.answer(page(2, 5, 2, 3));
    await settle();
    asked[2]?.answer(page(3, 5, 4, 5));
    expect((await all).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  it("yields items that have no identity as they come", async () => {
    const { list, asked } = manual();
    const all = collect(paginate(list, {}, { concurrency: 2 }));
    await settle();
    const things = [{}, {}, { id: null }, { id: null }];
    asked[0]?.answer({ things, pagination: { page: 1, nbPages: 1 } });
    expect(await all).toEqual(things);
  });

  it("is not ended by an empty page, and ends where the server's count does", async () => {
    const { list, asked } = manual();
    const all = collect(paginate(list, {}, { concurrency: 2 }));
    await settle();
    asked[0]?.answer(page(1, 4));
    await settle();
    asked[1]?.answer(page(2, 4, 1));
    await settle();
    asked[2]?.answer(page(3, 3, 2));
    expect((await all).map(({ id }) => id)).toEqual([1, 2]);
    // Page 4 was under way.
    expect(asked[3]?.signal.aborted).toBe(true);
  });

  it("delivers what came before a failure, then throws it and drops the rest", async () => {
    const { list, asked } = manual();
    const items = paginate(list, {}, { concurrency: 3 });
    const first = items.next();
    await settle();
    asked[0]?.answer(page(1, 9, 1));
    await first;
    asked[2]?.answer(page(3, 9, 3));
    asked[1]?.answer(page(1, 9, 1));
    const error = await rejection(items.next());
    expect(error).toBeInstanceOf(PaginationError);
    expect((error as Error).message).toContain("asked for page 2");
    expect(asked[3]?.signal.aborted).toBe(true);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("ends requests under way when the reader breaks off", async () => {
    const { list, asked } = manual();
    const items = paginate(list, {}, { concurrency: 2 });
    const first = items.next();
    await settle();
    asked[0]?.answer(page(1, 9, 1));
    await first;
    await items.return();
    expect(asked.slice(1).map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it("ends with the signal's reason, and lets go of the signal", async () => {
    const { list, asked, pages } = manual();
    const controller = new AbortController();
    const { signal } = controller;
    const items = paginate(list, {}, { concurrency: 2, signal });
    const first = items.next();
    await settle();
    asked[0]?.answer(page(1, 9, 1));
    await first;
    const second = rejection(items.next());
    controller.abort(new Error("enough"));
    expect(await second).toMatchObject({ message: "enough" });
    await settle();
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(pages()).toEqual([1, 2, 3]);
    const late = paginate(list, {}, { concurrency: 2, signal });
    expect(await rejection(late.next())).toMatchObject({ message: "enough" });
    expect(pages()).toEqual([1, 2, 3]);
  });

  it("holds on to no signal between requests", async () => {
    const { signal } = new AbortController();
    const items = paginate(client.listSources, { itemsPerPage: 10 }, { concurrency: 2, signal });
    await items.next();
    await settle();
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await items.return();
  });

  it("keeps the first page's window", async () => {
    emulator.seed({
      destinations: [{ destinationID: "d", type: "search", name: "d", input: { indexName: "i" } }],
      tasks: [{ taskID: "t", sourceID: "s0", destinationID: "d", action: "save" }],
    });
    const body = { action: "addObject" as const, records: [{ objectID: "1" }] };
    for (let n = 0; n < 12; n++) await client.pushTask({ taskID: "t", body });
    const runs = await collect(paginate(client.listRuns, { itemsPerPage: 5 }, { concurrency: 3 }));
    expect(new Set(runs.map(({ runID }) => runID)).size).toBe(12);
    const asked = emulator.requests.filter(({ operationId }) => operationId === "listRuns");
    expect(asked.map(({ query }) => "startDate" in query)).toEqual([false, true, true]);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity])("refuses the concurrency %d", (concurrency) => {
    expect(() => paginate(client.listSources, {}, { concurrency })).toThrow(
      `\`concurrency\` must be a whole number from 1 on, not ${concurrency}`,
    );
    expect(emulator.requests).toEqual([]);
  });
});

describe("any list that changes while it is read", () => {
  interface Change {
    readonly at: number;
    readonly remove: boolean;
  }
  const changes = (remove: fc.Arbitrary<boolean>) =>
    fc.array(fc.option(fc.record({ at: fc.nat(60), remove }), { freq: 3 }), {
      maxLength: 40,
      size: "max",
    });

  /** A list that answers after some turns, with what it holds by then, and changes with each answer. */
  function changing(initial: number, script: readonly (Change | null)[], turns: readonly number[]) {
    const held = Array.from({ length: initial }, (_, id) => ({ id }));
    let newest = initial;
    let asked = 0;
    let answered = 0;
    const list = Object.assign(
      async ({ page = 1, itemsPerPage = 3 }: { page?: number; itemsPerPage?: number }) => {
        for (let left = turns[asked++ % turns.length] ?? 0; left > 0; left--)
          await Promise.resolve();
        const answer = {
          things: held.slice((page - 1) * itemsPerPage, page * itemsPerPage),
          pagination: {
            page,
            nbPages: Math.ceil(held.length / itemsPerPage),
            nbItems: held.length,
            itemsPerPage,
          },
        };
        const change = script[answered++];
        if (change?.remove) held.splice(change.at % Math.max(held.length, 1), 1);
        else if (change) held.splice(change.at % (held.length + 1), 0, { id: newest++ });
        return answer;
      },
      {
        operation: {
          method: "GET" as const,
          path: "/things",
          pagination: { items: "things" as const, id: "id" },
        },
      },
    );
    return list;
  }
  const read = async (list: ReturnType<typeof changing>, concurrency: number) =>
    (await collect(paginate(list, {}, { concurrency }))).map(({ id }) => id);
  const turns = fc.array(fc.nat(9), { minLength: 1, maxLength: 6 });
  const seeded = { seed: 20_260_103, numRuns: 500 };

  it("gives each item once and none of the first ones up, where items are inserted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        changes(fc.constant(false)),
        turns,
        fc.integer({ min: 2, max: 6 }),
        async (initial, script, delays, concurrency) => {
          const ids = await read(changing(initial, script, delays), concurrency);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.filter((id) => id < initial).sort((a, b) => a - b)).toEqual(
            Array.from({ length: initial }, (_, id) => id),
          );
        },
      ),
      seeded,
    );
  });

  it("gives no item twice, where items are deleted too", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        changes(fc.boolean()),
        turns,
        fc.integer({ min: 2, max: 6 }),
        async (initial, script, delays, concurrency) => {
          const ids = await read(changing(initial, script, delays), concurrency);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      seeded,
    );
  });

  it("gives the order of the server, where nothing changes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        turns,
        fc.integer({ min: 1, max: 6 }),
        async (initial, delays, n) => {
          expect(await read(changing(initial, [], delays), n)).toEqual(
            Array.from({ length: initial }, (_, id) => id),
          );
        },
      ),
      seeded,
    );
  });
});
