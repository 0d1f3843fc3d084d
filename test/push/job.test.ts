import { getEventListeners } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chunkedPush,
  type ChunkedPushOptions,
  HttpError,
  type IngestionClient,
  type PushItem,
  type PushResult,
} from "../../src/index.js";
import { pushSetup } from "../bulk-support.js";

type Action = "addObject" | "partialUpdateObject" | "deleteObject";
interface Step {
  readonly id: number;
  readonly action: Action;
  readonly index: "i" | "j";
  readonly bad: boolean;
}

const steps = fc.array(
  fc.record({
    id: fc.nat(12),
    action: fc.constantFrom<Action>("addObject", "partialUpdateObject", "deleteObject"),
    index: fc.constantFrom("i" as const, "j" as const),
    bad: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  }),
  { maxLength: 80, size: "max" },
);
const seeded = { seed: 20_260_101, numRuns: 150 };

/** Each step as a record that says when it was made. */
const itemsOf = (all: readonly Step[]): PushItem[] =>
  all.map(({ id, action, index, bad }, n) =>
    bad
      ? ({ title: `no objectID ${n}` } as never)
      : {
          indexName: index,
          action,
          record: { objectID: `o${id}`, [action === "addObject" ? "whole" : `part${n}`]: n },
        },
  );

/** What the indices hold after these, one by one. */
function model(items: readonly PushItem[]): Record<string, Record<string, object>> {
  const indices: Record<string, Record<string, object>> = { i: {}, j: {} };
  for (const item of items) {
    if (!("record" in item)) continue;
    const { indexName, action, record } = item as Required<Extract<PushItem, { record: unknown }>>;
    const index = indices[indexName ?? "i"]!;
    if (action === "addObject") index[record.objectID] = record;
    else if (action === "deleteObject") Reflect.deleteProperty(index, record.objectID);
    else index[record.objectID] = { ...index[record.objectID], ...record };
  }
  return indices;
}

function twoIndices(
  faults: readonly (undefined | number)[],
): ReturnType<typeof pushSetup> & { held: () => unknown } {
  const setup = pushSetup({ runDurationMs: 0 });
  setup.emulator.seed({
    destinations: [{ destinationID: "e", type: "search", name: "e", input: { indexName: "j" } }],
    tasks: [{ taskID: "u", sourceID: "s", destinationID: "e", action: "save" }],
  });
  let calls = 0;
  const client: IngestionClient = {
    ...setup.client,
    push: Object.assign(
      async (...args: Parameters<typeof setup.client.push>) => {
        const status = faults.length ? faults[calls++ % faults.length] : undefined;
        // Answers out of order, as a network does.
        for (let turns = calls % 3; turns > 0; turns--) await Promise.resolve();
        if (status !== undefined) setup.emulator.failNext("push", { status });
        return setup.client.push(...args);
      },
      { operation: setup.client.push.operation },
    ),
  };
  const held = () =>
    Object.fromEntries(
      ["i", "j"].map((name) => [name, Object.fromEntries(setup.emulator.index(name))]),
    );
  return { ...setup, client, held };
}

async function pushAll(
  client: IngestionClient,
  options: Omit<ChunkedPushOptions & { indexName: string }, "taskID" | "indexName">,
) {
  const job = chunkedPush(client, { ...options, indexName: "i" });
  const results: PushResult[] = [];
  for await (const result of job) results.push(result);
  return { results, summary: await job.summary };
}
const left = (results: readonly PushResult[]): PushItem[] =>
  results.flatMap((result) => (result.status === "sent" ? [] : result.records));
const count = (results: readonly PushResult[], status: PushResult["status"]): number =>
  results.reduce((sum, result) => sum + (result.status === status ? result.count : 0), 0);

describe("any stream of records, with failures", () => {
  it("adds up, and the indices hold what was sent, in order for each record", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.constantFrom(undefined, undefined, 400, 500, 404), { maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        async (all, faults, maxRecords, concurrency) => {
          const items = itemsOf(all);
          const { client, held } = twoIndices(faults);
          const options = { maxRecords, concurrency, maxRetries: 0 };
          const { results, summary } = await pushAll(client, { records: items, ...options });
          const { sent, failed, unsent, total } = summary;
          expect(total).toBe(items.length);
          expect(sent + failed + unsent).toBe(total);
          expect([sent, failed, unsent]).toEqual([
            count(results, "sent"),
            count(results, "failed"),
            count(results, "unsent"),
          ]);
          const unsentItems = left(results);
          expect(held()).toEqual(model(items.filter((item) => !unsentItems.includes(item))));
        },
      ),
      seeded,
    );
  });

  it("resumes to what an undisturbed push would have made", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.constantFrom(undefined, 400, 500, 403, 404), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        async (all, faults, maxRecords, concurrency) => {
          const items = itemsOf(all.filter(({ bad }) => !bad));
          const setup = twoIndices(faults);
          const options = { maxRecords, concurrency, maxRetries: 0 };
          const { results } = await pushAll(setup.client, { records: items, ...options });
          const undisturbed = chunkedPush(
            { ...setup.client, push: pushOf(setup) },
            {
              indexName: "i",
              records: left(results),
              ...options,
            },
          );
          expect(await undisturbed.summary).toMatchObject({ failed: 0, unsent: 0 });
          expect(setup.held()).toEqual(model(items));
        },
      ),
      seeded,
    );
  });

  it("never has one objectID in two chunks under way", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 2, max: 5 }),
        async (all, maxRecords, concurrency) => {
          const underWay = new Set<string>();
          const { client } = twoIndices([]);
          const watched = {
            ...client,
            push: async ({ indexName, body }: Parameters<typeof client.push>[0]) => {
              const ids = new Set(body.records.map(({ objectID }) => `${indexName} ${objectID}`));
              for (const id of ids) expect(underWay.has(id)).toBe(false);
              for (const id of ids) underWay.add(id);
              for (let turns = ids.size; turns > 0; turns--) await Promise.resolve();
              for (const id of ids) underWay.delete(id);
              return { runID: "r" };
            },
          } as unknown as typeof client;
          const items = itemsOf(all.filter(({ bad }) => !bad));
          const { summary } = await pushAll(watched, { records: items, maxRecords, concurrency });
          expect(summary.sent).toBe(items.length);
        },
      ),
      seeded,
    );
  });
});

it("holds back what would overtake a failed operation on the same objectID", async () => {
  const { client, emulator } = pushSetup();
  emulator.failNext("push", { status: 400 });
  const records = [1, 2, 3].map((v) => ({ objectID: "1", v }));
  const { results } = await pushAll(client, { records, maxRecords: 1, concurrency: 1 });
  expect(results).toMatchObject([
    { status: "failed", records: [{ v: 1 }] },
    { status: "unsent", reason: "order", records: [{ v: 2 }] },
    { status: "unsent", reason: "order", records: [{ v: 3 }] },
  ]);
  expect(emulator.requests).toHaveLength(1);
});

it("holds back an operation that was waiting for company when an earlier one failed", async () => {
  const { client, emulator } = pushSetup();
  emulator.failNext("push", { status: 400 });
  const removal = { action: "deleteObject" as const, record: { objectID: "1" } };
  const added = ["1", "2", "3", "4"].map((objectID) => ({ objectID }));
  const records = [...added.slice(0, 2), removal, ...added.slice(2)];
  const { results } = await pushAll(client, { records, maxRecords: 2, concurrency: 1 });
  expect(results).toMatchObject([
    { status: "failed", records: added.slice(0, 2) },
    { status: "sent", count: 2 },
    { status: "unsent", reason: "order", records: [removal] },
  ]);
});

it("holds back what would overtake a record that was too large", async () => {
  const { client, emulator } = pushSetup();
  const records = [{ objectID: "1", text: "x".repeat(500) }, { objectID: "1" }, { objectID: "2" }];
  const { results } = await pushAll(client, { records, maxBytes: 300 });
  expect(results).toMatchObject([
    { status: "failed", records: [records[0]] },
    { status: "sent", count: 1 },
    { status: "unsent", reason: "order", records: [records[1]] },
  ]);
  expect(emulator.requests[0]?.body).toMatchObject({ records: [{ objectID: "2" }] });
});

it.each([
  ["that is too large", { objectID: "1", text: "x".repeat(500) }],
  ["with an unknown action", { action: "explode", record: { objectID: "1" } } as never],
])("lets a record %s fail in its turn", async (_, bad) => {
  const { client, emulator } = pushSetup();
  const [first, last] = [1, 3].map((v) => ({ objectID: "1", v }));
  const records = [first!, { objectID: "2" }, bad, last!];
  const { results } = await pushAll(client, { records, maxBytes: 300 });
  expect(results).toMatchObject([
    { status: "sent", count: 2 },
    { status: "failed", records: [bad] },
    { status: "unsent", reason: "order", records: [last] },
  ]);
  expect(emulator.requests[0]?.body).toMatchObject({ records: [first, { objectID: "2" }] });
});

it.each<[string, { indexName: string } | { taskID: string }, unknown]>([
  ["names an index in vain", { taskID: "t" }, "x"],
  ["names no index that fits", { indexName: "i" }, null],
])("holds back what would overtake a record that %s", async (_, where, indexName) => {
  const { client, emulator } = pushSetup();
  const bad = { indexName, record: { objectID: "1", v: 1 } } as PushItem;
  const records = [bad, { objectID: "1", v: 2 }];
  const results: PushResult[] = [];
  for await (const result of chunkedPush(client, { ...where, records })) results.push(result);
  expect(results).toMatchObject([
    { status: "failed", records: [bad] },
    { status: "unsent", reason: "order", records: records.slice(1) },
  ]);
  expect(emulator.requests).toEqual([]);
});

it("holds a bad record back, too, where one before it has failed", async () => {
  const { client, emulator } = pushSetup();
  emulator.failNext("push", { status: 400 });
  const bad = { objectID: "1", text: "x".repeat(500) };
  const records = [{ objectID: "1" }, bad, { objectID: "1", v: 3 }];
  const { results, summary } = await pushAll(client, { records, maxBytes: 300 });
  expect(results.map(({ status }) => status)).toEqual(["failed", "unsent"]);
  expect(results[1]).toMatchObject({ reason: "order", records: records.slice(1) });
  expect(summary).toMatchObject({ failed: 1, unsent: 2, total: 3 });
});

it("goes on where records of one chunk can no longer be written", async () => {
  const { client } = pushSetup();
  const changing: Record<string, unknown> & { objectID: string } = { objectID: "1" };
  function* records() {
    yield changing;
    changing["itself"] = changing;
    yield { objectID: "2" };
    yield { objectID: "3" };
  }
  const { results, summary } = await pushAll(client, { records: records(), maxRecords: 2 });
  expect(results).toMatchObject([
    { status: "failed", records: [changing, { objectID: "2" }], error: { name: "NotSentError" } },
    { status: "sent", count: 1 },
  ]);
  expect(summary).toMatchObject({ sent: 1, failed: 2, stoppedBy: undefined });
});

it("ends where it can't even listen to the signal", async () => {
  const { client, emulator } = pushSetup();
  const options = { records: [{ objectID: "1" }], signal: {} as AbortSignal };
  await expect(pushAll(client, options)).rejects.toThrow(TypeError);
  const { summary } = chunkedPush(client, { ...options, indexName: "i" });
  expect(await summary).toMatchObject({ unsent: 1, total: 1 });
  expect(emulator.requests).toEqual([]);
});

it("leaves no listener on a signal that outlives it", async () => {
  const { signal } = new AbortController();
  for (const records of [[{ objectID: "1" }], [{ objectID: "" }], []]) {
    await pushAll(pushSetup().client, { records, signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
});

it("lets chunks that are under way end when another one stops the push", async () => {
  const setup = pushSetup();
  let calls = 0;
  const client = {
    ...setup.client,
    push: async (args: Parameters<typeof setup.client.push>[0]) => {
      if (++calls === 1) {
        throw new HttpError("push failed: 403", {
          operation: "push",
          method: "POST",
          url: "/",
          outcome: "refused",
          attempts: 1,
          ...{ status: 403 },
        });
      }
      await new Promise((resolve) => setImmediate(resolve));
      return setup.client.push(args);
    },
  } as unknown as typeof setup.client;
  const records = Array.from({ length: 6 }, (_, n) => ({ objectID: `${n}` }));
  const { results, summary } = await pushAll(client, { records, maxRecords: 2, concurrency: 2 });
  expect(results.map(({ status }) => status)).toEqual(["failed", "sent", "unsent"]);
  expect(summary).toMatchObject({ sent: 2, failed: 2, unsent: 2, total: 6 });
});

/** The client's own push, without the faults. */
function pushOf({ emulator }: ReturnType<typeof twoIndices>): IngestionClient["push"] {
  const { client } = pushSetup();
  return Object.assign(
    async ({ indexName, body }: Parameters<IngestionClient["push"]>[0]) => {
      const response = await emulator(`https://emulator.test/1/push/${indexName}`, {
        method: "POST",
        headers: {
          "x-algolia-application-id": "APP",
          "x-algolia-api-key": "key-of-the-app",
          "content-type": "application/json",
        },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { runID: string };
    },
    { operation: client.push.operation },
  );
}
