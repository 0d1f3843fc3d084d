import { describe, expect, it, vi } from "vitest";
import {
  type ChunkedPushOptions,
  chunkedPush,
  EventFailedError,
  HttpError,
  type PushItem,
  type PushJob,
  type PushResult,
  RecordError,
  RunFailedError,
  waitForEvents,
} from "../src/index.js";
import { deferred, numbered, pushSetup } from "./bulk-support.js";
import { rejection } from "./core/support.js";

async function collect(job: PushJob): Promise<PushResult[]> {
  const results: PushResult[] = [];
  for await (const result of job) results.push(result);
  return results;
}

const statuses = (results: readonly PushResult[]) => results.map(({ status }) => status);
const bodies = ({ emulator }: ReturnType<typeof pushSetup>) =>
  emulator.requests
    .filter(({ operationId }) => operationId === "push" || operationId === "pushTask")
    .map(({ body }) => body as { action: string; records: { objectID: string }[] });
const unread = (results: readonly PushResult[]): PushItem[] =>
  results.flatMap((result) => (result.status === "sent" ? [] : result.records));

describe("chunkedPush", () => {
  it("pushes all records in chunks and says so", async () => {
    const setup = pushSetup();
    const records = numbered(0, 2_500);
    const job = chunkedPush(setup.client, { indexName: "i", records, clock: setup.clock });
    const results = await collect(job);
    expect(statuses(results)).toEqual(["sent", "sent", "sent"]);
    expect(results.map(({ count }) => count)).toEqual([1000, 1000, 500]);
    expect(await job.summary).toEqual({
      sent: 2500,
      failed: 0,
      unsent: 0,
      total: 2500,
      chunks: 3,
      bytes: bodies(setup).reduce((sum, body) => sum + JSON.stringify(body).length, 0),
      stoppedBy: undefined,
    });
    setup.clock.advance(60_000);
    expect([...setup.emulator.index("i").values()]).toEqual(records);
  });

  it("sends and waits by the `fetch` that it is given", async () => {
    const { emulator, clock, client } = pushSetup();
    const mine = vi.fn(emulator);
    const records = numbered(0, 3);
    const common = { records, clock, fetch: mine, maxRecords: 1, waitForEvents: true };
    const { sent, stoppedBy } = await chunkedPush(client, { taskID: "t", ...common }).summary;
    expect({ sent, stoppedBy }).toEqual({ sent: 3, stoppedBy: undefined });
    expect(emulator.requests.some(({ operationId }) => operationId === "getEvent")).toBe(true);
    expect(mine).toHaveBeenCalledTimes(emulator.requests.length);
  });

  it("sends nothing by a `fetch` that is no function", async () => {
    const { emulator, client } = pushSetup();
    const options = { taskID: "t", records: numbered(0, 3), fetch: "x" as never };
    const summary = await chunkedPush(client, options).summary;
    expect(summary).toMatchObject({ sent: 0, failed: 3, unsent: 0, total: 3 });
    expect(String(summary.stoppedBy)).toContain("`fetch` must be a function");
    expect(emulator.requests).toEqual([]);
  });

  it("takes the summary alone for an order to push", async () => {
    const setup = pushSetup();
    const job = chunkedPush(setup.client, { taskID: "t", records: numbered(0, 10) });
    expect(setup.emulator.requests).toEqual([]);
    expect(await job.summary).toMatchObject({ sent: 10, total: 10 });
    expect(setup.emulator.requests[0]).toMatchObject({ operationId: "pushTask" });
    expect(await job.next()).toEqual({ done: true, value: undefined });
  });

  it("misses no result where the summary is asked for first", async () => {
    const setup = pushSetup();
    const job = chunkedPush(setup.client, {
      taskID: "t",
      records: [{} as PushItem, ...numbered(0, 3)],
    });
    const summary = job.summary;
    expect(statuses(await collect(job))).toEqual(["failed", "sent"]);
    expect(await summary).toMatchObject({ sent: 3, failed: 1, total: 4 });
  });

  it("keeps what was not sent for who iterates after the summary", async () => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 400 });
    const records = numbered(0, 20);
    const job = chunkedPush(setup.client, { indexName: "i", records, maxRecords: 2 });
    expect(await job.summary).toMatchObject({ sent: 18, failed: 2 });
    expect(await collect(job)).toMatchObject([{ status: "failed", records: numbered(0, 2) }]);
  });

  it("throws the signal's reason for who iterates after the summary, too", async () => {
    const { client } = pushSetup();
    const records = numbered(0, 20);
    const signal = AbortSignal.abort(new Error("no need"));
    const job = chunkedPush(client, { indexName: "i", records, signal });
    await job.summary;
    expect((await job.next()).value).toMatchObject({ status: "unsent", records });
    expect(await rejection(job.next())).toBe(signal.reason);
  });

  it("does nothing for no records", async () => {
    const setup = pushSetup();
    const job = chunkedPush(setup.client, { indexName: "i", records: [] });
    expect(await collect(job)).toEqual([]);
    expect(await job.summary).toMatchObject({ sent: 0, failed: 0, unsent: 0, total: 0, chunks: 0 });
    expect(setup.emulator.requests).toEqual([]);
  });

  it.each<[string, () => ChunkedPushOptions["records"]]>([
    ["a Set", () => new Set(numbered(0, 5))],
    [
      "a generator",
      function* () {
        yield* numbered(0, 5);
      },
    ],
    [
      "an async generator",
      async function* () {
        yield* numbered(0, 5);
      },
    ],
    ["a ReadableStream", () => streamOf(numbered(0, 5))],
    [
      "a ReadableStream that is not iterable",
      () => {
        const stream = streamOf(numbered(0, 5));
        return { getReader: () => stream.getReader() } as typeof stream;
      },
    ],
  ])("reads %s", async (_, records) => {
    const setup = pushSetup();
    const job = chunkedPush(setup.client, { indexName: "i", records: records(), maxRecords: 2 });
    expect(await job.summary).toMatchObject({ sent: 5, total: 5, chunks: 3, stoppedBy: undefined });
    setup.clock.advance(60_000);
    expect([...setup.emulator.index("i").keys()]).toEqual(["o0", "o1", "o2", "o3", "o4"]);
  });

  it("passes on where to push and how", async () => {
    const setup = pushSetup();
    const onProgress = vi.fn();
    const job = chunkedPush(setup.client, {
      indexName: "i_tmp",
      referenceIndexName: "i",
      action: "deleteObject",
      records: [{ objectID: "1" }],
      headers: { "x-a": "1" },
      onProgress,
    });
    expect(await job.summary).toMatchObject({ sent: 1 });
    expect(setup.emulator.requests[0]).toMatchObject({
      path: "/1/push/i_tmp",
      query: { referenceIndexName: "i" },
      headers: { "x-a": "1" },
      body: { action: "deleteObject", records: [{ objectID: "1" }] },
    });
    const bytes = JSON.stringify(setup.emulator.requests[0]?.body).length;
    expect(onProgress.mock.calls).toEqual([[{ chunks: 1, records: 1, bytes }]]);
  });

  it("bounds chunks by the bytes of their bodies", async () => {
    const setup = pushSetup();
    const text = "ü€😀".repeat(50);
    const records = Array.from({ length: 40 }, (_, n) => ({ objectID: `${n}`, text }));
    const maxBytes = 2_000;
    await chunkedPush(setup.client, { indexName: "i", records, maxBytes }).summary;
    const sizes = bodies(setup).map(
      (body) => new TextEncoder().encode(JSON.stringify(body)).length,
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxBytes);
    // One record more would not have fitted into any but the last.
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(maxBytes - 500);
  });

  it("fails a record that is too large by its objectID, and pushes the others", async () => {
    const setup = pushSetup();
    const large = { objectID: "large", text: "x".repeat(5_000_000) };
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: [...numbered(0, 2), large, ...numbered(2, 4)],
    });
    const results = await collect(job);
    const failed = results.find(({ status }) => status === "failed");
    expect(failed).toMatchObject({
      count: 1,
      records: [large],
      error: { objectID: "large", position: 2 },
    });
    expect(failed).toHaveProperty("error.message", expect.stringContaining('objectID "large"'));
    expect(await job.summary).toMatchObject({ sent: 4, failed: 1, total: 5 });
  });

  it.each<[string, unknown]>([
    ["without objectID", { title: "x" }],
    ["with a number for objectID", { objectID: 1 }],
    ["with an empty objectID", { objectID: "" }],
    ["that is no object", "record"],
    ["that is null", null],
    ["that is no JSON", { objectID: "1", n: 1n }],
    ["that would delete an index", { action: "delete", record: { objectID: "1" } }],
    ["with an unknown action", { action: "explode", record: { objectID: "1" } }],
    ["with an empty index", { indexName: "", record: { objectID: "1" } }],
  ])("fails a record %s before any request has it", async (_, record) => {
    const setup = pushSetup();
    const job = chunkedPush(setup.client, { indexName: "i", records: [record as PushItem] });
    const results = await collect(job);
    expect(results).toMatchObject([{ status: "failed", records: [record] }]);
    expect(results[0]).toHaveProperty("error", expect.any(RecordError));
    expect(setup.emulator.requests).toEqual([]);
  });

  it("fails a record with an index of its own where a task decides", async () => {
    const setup = pushSetup();
    const records = [{ indexName: "other", record: { objectID: "1" } }];
    const job = chunkedPush(setup.client, { taskID: "t", records });
    expect(await collect(job)).toMatchObject([
      { status: "failed", error: { message: expect.stringContaining("goes to a task") } },
    ]);
  });

  it("groups records by their own index and action", async () => {
    const setup = pushSetup();
    setup.emulator.seed({
      destinations: [{ destinationID: "e", type: "search", name: "e", input: { indexName: "j" } }],
      tasks: [{ taskID: "u", sourceID: "s", destinationID: "e", action: "save" }],
    });
    const records = [
      { objectID: "1", v: 1 },
      { indexName: "j", record: { objectID: "1", v: 2 } },
      { objectID: "2", v: 3 },
      { indexName: "j", action: "deleteObject" as const, record: { objectID: "2" } },
      { indexName: "j", record: { objectID: "3", v: 4 } },
      { action: "partialUpdateObject" as const, record: { objectID: "1", w: 5 } },
    ];
    const job = chunkedPush(setup.client, { indexName: "i", records });
    const results = await collect(job);
    expect(results).toHaveLength(4);
    setup.clock.advance(60_000);
    expect([...setup.emulator.index("i").values()]).toEqual([
      { objectID: "1", v: 1, w: 5 },
      { objectID: "2", v: 3 },
    ]);
    expect([...setup.emulator.index("j").values()]).toEqual([
      { objectID: "1", v: 2 },
      { objectID: "3", v: 4 },
    ]);
  });

  it("sends again what may be sent twice", async () => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 502 });
    setup.emulator.failNext("push", { connection: true, applied: true });
    const options = { indexName: "i", records: numbered(0, 3), clock: setup.clock };
    expect(await chunkedPush(setup.client, options).summary).toMatchObject({ sent: 3, chunks: 1 });
    expect(setup.emulator.requests).toHaveLength(3);
  });

  it("doesn't send a partial update again where the server may have acted", async () => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 500, applied: true });
    const options = { indexName: "i", records: numbered(0, 3), clock: setup.clock } as const;
    const job = chunkedPush(setup.client, { ...options, action: "partialUpdateObject" });
    expect(await collect(job)).toMatchObject([
      { status: "failed", records: numbered(0, 3), error: { status: 500, outcome: "unknown" } },
    ]);
    expect(setup.emulator.requests).toHaveLength(1);
  });

  it("repeats by the client's rules, and tells of each attempt", async () => {
    const setup = pushSetup();
    const busy = (seconds: string) => ({ status: 429, headers: { "retry-after": seconds } });
    setup.emulator.failNext("push", busy("0"));
    setup.emulator.failNext("push", busy("2"));
    const onRetry = vi.fn();
    const options = { indexName: "i", records: numbered(0, 3), maxRetryAfterMs: 1_000, onRetry };
    const [result] = await collect(chunkedPush(setup.client, options));
    expect(result).toMatchObject({
      status: "failed",
      error: {
        attempts: 2,
        message: expect.stringMatching(/2000 ms\) \(attempt 2, after 429\)$/) as string,
      },
    });
    expect(onRetry.mock.calls).toMatchObject([[{ operation: "push", attempt: 1, delayMs: 0 }]]);
  });

  it("can be told not to send again", async () => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 502 });
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: numbered(0, 3),
      maxRetries: 0,
    });
    expect(await job.summary).toMatchObject({ failed: 3, stoppedBy: undefined });
  });

  it("loses nothing but the chunk that failed, and resumes with its records", async () => {
    const setup = pushSetup();
    const records = numbered(0, 50);
    setup.emulator.failNext("push", { status: 400 });
    const options = { indexName: "i", clock: setup.clock, maxRecords: 10 };
    const job = chunkedPush(setup.client, { ...options, records });
    const results = await collect(job);
    expect(await job.summary).toMatchObject({ sent: 40, failed: 10, unsent: 0, total: 50 });
    setup.clock.advance(60_000);
    expect(setup.emulator.index("i").size).toBe(40);
    const again = chunkedPush(setup.client, { ...options, records: unread(results) });
    expect(await again.summary).toMatchObject({ sent: 10, total: 10 });
    setup.clock.advance(60_000);
    expect(setup.emulator.index("i").size).toBe(50);
  });

  it("has an index hold exactly 100,000 records after failures and one resume", async () => {
    const hostility = { faults: 0.2, retryAfter: { seconds: 0 } };
    const setup = pushSetup({ seed: 11, logSize: 0, runDurationMs: 0, hostility });
    const all = numbered(0, 100_000);
    async function* source() {
      yield* all;
    }
    const options = { indexName: "i", concurrency: 16, clock: setup.clock } as const;
    const job = chunkedPush(setup.client, { ...options, records: source(), maxRetries: 0 });
    const again = unread(await collect(job));
    const { sent, failed, unsent, total } = await job.summary;
    expect([sent + failed + unsent, total, again.length]).toEqual([1e5, 1e5, failed + unsent]);
    expect(failed).toBeGreaterThan(0);
    expect(setup.emulator.index("i").size).toBeLessThan(100_000);

    const resumed = chunkedPush(setup.client, { ...options, records: again, maxRetries: 9 });
    expect(await resumed.summary).toMatchObject({ sent: again.length, total: again.length });
    const held = [...setup.emulator.index("i").values()] as typeof all;
    expect(held.sort((a, b) => a.n - b.n)).toEqual(all);
  });

  it.each([
    [401, { indexName: "i" }],
    [403, { indexName: "i" }],
    [404, { indexName: "no-task-for-it" }],
    [404, { taskID: "no-such-task" }],
  ])("stops early after a %d", async (status, where) => {
    const setup = pushSetup();
    if (status !== 404) setup.emulator.failNext("push", { status }, 100);
    const records = numbered(0, 50);
    const job = chunkedPush(setup.client, { ...where, records, maxRecords: 5, concurrency: 2 });
    const results = await collect(job);
    expect(setup.emulator.requests).toHaveLength(2);
    const summary = await job.summary;
    expect(summary).toMatchObject({ sent: 0, failed: 10, unsent: 40, total: 50 });
    expect(summary.stoppedBy).toBeInstanceOf(HttpError);
    expect(unread(results)).toEqual(records);
    expect(results.at(-1)).toMatchObject({ status: "unsent", reason: "stopped" });
  });

  it.each([
    ["no task knows", "typo", 404],
    ["no path can name", "..", undefined],
  ])("ends for an index that %s only what goes there", async (_, indexName, status) => {
    const setup = pushSetup();
    const lost = numbered(0, 30).map((record) => ({ indexName, record }));
    const records = numbered(0, 60).flatMap((record, n) => [record, ...lost.slice(n, n + 1)]);
    const options = { indexName: "i", records, maxRecords: 3, concurrency: 2 };
    const job = chunkedPush(setup.client, options);
    const results = await collect(job);
    expect(await job.summary).toMatchObject({ sent: 60, total: 90, stoppedBy: undefined });
    expect(unread(results)).toEqual(lost);
    const failed = results.filter((result) => result.status === "failed");
    expect(failed.length).toBeLessThanOrEqual(2);
    expect(failed[0]?.error).toMatchObject({ operation: "push", ...(status && { status }) });
    expect(results.find((result) => result.status === "unsent")).toMatchObject({
      reason: "stopped",
      count: 3,
    });
  });

  it("gives the rest of an index back behind the chunks for it that are under way", async () => {
    const { client } = pushSetup();
    const answers: (() => void)[] = [];
    const slow = {
      ...client,
      push: async (...args: Parameters<typeof client.push>) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return client.push(...args);
      },
    } as unknown as typeof client;
    const of = (objectID: string, v: number) => ({ indexName: "typo", record: { objectID, v } });
    const records = [of("a", 1), of("b", 1), of("a", 2), of("b", 2)];
    const options = { indexName: "i", records, maxRecords: 1, concurrency: 2 };
    const job = chunkedPush(slow, options);
    const first = job.next();
    await vi.waitUntil(() => answers.length === 2);
    answers[1]?.();
    const { value } = await first;
    answers[0]?.();
    const given = unread([value as PushResult, ...(await collect(job))]).map(
      (item) => (item as { record: { objectID: string; v: number } }).record,
    );
    for (const id of ["a", "b"]) {
      expect(given.filter(({ objectID }) => objectID === id).map(({ v }) => v)).toEqual([1, 2]);
    }
  });

  it("closes a source that it stops reading, and counts what it has read", async () => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 403 });
    const closed = deferred();
    async function* source() {
      try {
        for (let n = 0; ; n++) yield { objectID: `${n}` };
      } finally {
        closed.resolve();
      }
    }
    const job = chunkedPush(setup.client, { indexName: "i", records: source(), maxRecords: 5 });
    const results = await collect(job);
    await closed.promise;
    const { sent, failed, unsent, total } = await job.summary;
    expect(failed).toBe(5);
    expect(sent + failed + unsent).toBe(total);
    expect(unread(results)).toHaveLength(failed + unsent);
  });

  it("stops for a source that throws, once what is under way has ended", async () => {
    const setup = pushSetup();
    const broken = new Error("the file ends amid a line");
    function* source() {
      yield* numbered(0, 12);
      throw broken;
    }
    const job = chunkedPush(setup.client, { indexName: "i", records: source(), maxRecords: 10 });
    const results: PushResult[] = [];
    const error = await rejection(
      (async () => {
        for await (const result of job) results.push(result);
      })(),
    );
    expect(error).toBe(broken);
    expect(statuses(results).sort()).toEqual(["sent", "unsent"]);
    expect(await job.summary).toMatchObject({ sent: 10, unsent: 2, total: 12, stoppedBy: broken });
  });

  it.each<[string, (next: () => unknown) => object]>([
    ["an iterator", (next) => ({ [Symbol.iterator]: () => ({ next }) })],
    ["an async iterator", (next) => ({ [Symbol.asyncIterator]: () => ({ next }) })],
    ["a reader that cannot be cancelled", (next) => ({ getReader: () => ({ read: next }) })],
  ])("stops for %s that gives no step, and accounts for what it has read", async (_, make) => {
    const { client } = pushSetup();
    const steps = numbered(0, 4).map((value) => ({ done: false, value }));
    const records = make(() => steps.shift()) as ChunkedPushOptions["records"];
    const job = chunkedPush(client, { indexName: "i", records, maxRecords: 3 });
    const stoppedBy: unknown = expect.any(TypeError);
    expect(await job.summary).toMatchObject({ sent: 3, unsent: 1, total: 4, stoppedBy });
  });

  it("tells who is not interested in results what a locked stream says", async () => {
    const setup = pushSetup();
    const records = streamOf(numbered(0, 1));
    records.getReader();
    const job = chunkedPush(setup.client, { indexName: "i", records });
    expect(await job.summary).toMatchObject({ total: 0, stoppedBy: expect.any(TypeError) });
  });

  it("stops for a progress callback that throws", async () => {
    const setup = pushSetup();
    const oops = new Error("oops");
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: numbered(0, 3),
      maxRecords: 1,
      concurrency: 1,
      onProgress: () => {
        throw oops;
      },
    });
    expect(await job.summary).toMatchObject({ sent: 1, unsent: 2, stoppedBy: oops });
    expect(setup.emulator.requests).toHaveLength(1);
  });

  it("sends nothing where the signal has aborted already", async () => {
    const setup = pushSetup();
    const signal = AbortSignal.abort(new Error("no need"));
    const job = chunkedPush(setup.client, { indexName: "i", records: numbered(0, 3), signal });
    expect((await job.next()).value).toMatchObject({ status: "unsent", count: 3 });
    expect(await rejection(job.next())).toMatchObject({ message: "no need" });
    expect(await job.next()).toEqual({ done: true, value: undefined });
    expect(await job.summary).toMatchObject({ unsent: 3, total: 3, stoppedBy: signal.reason });
    expect(setup.emulator.requests).toEqual([]);
  });

  it.each<
    [string, (records: ReadableStream<PushItem>, setup: ReturnType<typeof pushSetup>) => unknown]
  >([
    [
      "the signal has aborted already",
      (records, { client }) =>
        chunkedPush(client, { indexName: "i", records, signal: AbortSignal.abort() }).summary,
    ],
    [
      "its reader leaves before the first result",
      (records, { client }) => chunkedPush(client, { indexName: "i", records }).return?.(),
    ],
  ])("lets go of a source that it never reads, where %s", async (_, end) => {
    const setup = pushSetup();
    const cancel = vi.fn();
    const records = new ReadableStream<PushItem>({ cancel });
    await end(records, setup);
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(setup.emulator.requests).toEqual([]);
  });

  it.each<[string, (feed: () => Generator<PushItem>) => ChunkedPushOptions["records"]]>([
    ["sync", (feed) => feed()],
    [
      "async",
      async function* (feed) {
        yield* feed();
      },
    ],
  ])("hears of an abort amid %s records of which none can be sent", async (_, records) => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 400 });
    const controller = new AbortController();
    const start = performance.now();
    function* feed() {
      yield { objectID: "1", n: 0 };
      setTimeout(() => controller.abort(new Error("enough")), 0);
      while (performance.now() - start < 3_000) yield { objectID: "1" };
      throw new Error("read on for 3 s");
    }
    const { signal } = controller;
    const job = chunkedPush(setup.client, { indexName: "i", records: records(feed), signal });
    const { total, failed, unsent, stoppedBy } = await job.summary;
    expect(stoppedBy).toBe(signal.reason);
    expect(failed + unsent).toBe(total);
  });

  it.each<[string, (feed: AsyncGenerator<PushItem>) => ChunkedPushOptions["records"]]>([
    ["an async generator", (feed) => feed],
    [
      "a ReadableStream",
      (feed) =>
        new ReadableStream(
          {
            async pull(controller) {
              const { done, value } = await feed.next();
              if (done) controller.close();
              else controller.enqueue(value);
            },
          },
          { highWaterMark: 0 },
        ),
    ],
  ])("loses no record of %s that aborts the push", async (_, records) => {
    const setup = pushSetup();
    const controller = new AbortController();
    const all = numbered(0, 20);
    let given = 0;
    async function* feed() {
      for (const record of all) {
        if (++given === 8) controller.abort(new Error("stop"));
        yield record;
      }
    }
    const { signal } = controller;
    const options = { indexName: "i", maxRecords: 10, signal };
    const job = chunkedPush(setup.client, { ...options, records: records(feed()) });
    expect((await job.next()).value).toMatchObject({ records: all.slice(0, given) });
    expect(await job.summary).toMatchObject({ unsent: 8, total: 8, stoppedBy: signal.reason });
    expect(given).toBe(8);
  });

  it.each([
    ["counts", 4],
    ["does not wait long for", 3],
  ])("%s a record that is being read as the push ends", async (_, total) => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 403 });
    const all = numbered(0, 10);
    const late = deferred();
    const records = (async function* () {
      yield* all.slice(0, 3);
      await late.promise;
      yield* all.slice(3);
    })();
    const clock = {
      now: () => 0,
      wait: () => {
        if (total === 3) return Promise.resolve();
        late.resolve();
        return new Promise<void>(() => undefined);
      },
    };
    const options = { indexName: "i", records, maxRecords: 3, clock };
    const job = chunkedPush(setup.client, options);
    const results = await collect(job);
    expect(unread(results)).toEqual(all.slice(0, total));
    expect(await job.summary).toMatchObject({ failed: 3, unsent: total - 3, total });
    late.resolve();
  });

  it("ends at once when the signal aborts: no further request, the source let go", async () => {
    const setup = pushSetup();
    const controller = new AbortController();
    async function* source() {
      yield* numbered(0, 25);
      controller.abort(new Error("enough"));
      await new Promise(() => undefined);
    }
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: source(),
      maxRecords: 10,
      signal: controller.signal,
    });
    const results: PushResult[] = [];
    const error = await rejection(
      (async () => {
        for await (const result of job) results.push(result);
      })(),
    );
    expect(error).toMatchObject({ message: "enough" });
    const { sent, failed, unsent, total } = await job.summary;
    expect(total).toBe(25);
    expect(sent + failed + unsent).toBe(25);
    expect(unsent).toBeGreaterThanOrEqual(5);
    expect(setup.emulator.requests.length).toBeLessThanOrEqual(2);
  });

  it("sends no more once its reader has broken off", async () => {
    const setup = pushSetup();
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: numbered(0, 100),
      maxRecords: 1,
      concurrency: 1,
    });
    for await (const result of job) {
      expect(result.status).toBe("sent");
      break;
    }
    const { sent, failed, unsent, total, stoppedBy } = await job.summary;
    expect([sent + failed + unsent, total, stoppedBy]).toEqual([100, 100, undefined]);
    // The one that was under way, at most.
    expect(failed).toBeLessThanOrEqual(1);
    expect(setup.emulator.requests.length).toBeLessThanOrEqual(sent + failed);
    expect(sent).toBeLessThan(5);
    expect(await job.next()).toEqual({ done: true, value: undefined });
  });

  it("sends nothing again once its reader has broken off", async () => {
    const setup = pushSetup();
    setup.emulator.failNext("push", { status: 429, headers: { "retry-after": "50" } });
    const options = { maxRecords: 1, concurrency: 2, maxRetryAfterMs: 60_000 };
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: numbered(0, 2),
      ...options,
    });
    for await (const { status } of job) {
      expect(status).toBe("sent");
      break;
    }
    expect(setup.emulator.requests).toHaveLength(2);
    expect(await job.summary).toMatchObject({ sent: 1, failed: 1 });
  });

  it("waits for no event once its reader has broken off", async () => {
    const { client } = pushSetup();
    const polled: string[] = [];
    const waiting = {
      ...client,
      getEvent: async ({ eventID }: { eventID: string }) => {
        polled.push(eventID);
        return { eventID, status: eventID === polled[0] ? "succeeded" : "started" };
      },
    } as unknown as typeof client;
    const clock = {
      now: () => 0,
      wait: (_: number, signal?: AbortSignal) =>
        new Promise<void>((_, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    };
    const options = { maxRecords: 1, concurrency: 3, waitForEvents: true, clock };
    const job = chunkedPush(waiting, { indexName: "i", records: numbered(0, 9), ...options });
    for await (const { status } of job) {
      expect(status).toBe("sent");
      break;
    }
    expect(polled.length).toBeLessThanOrEqual(4);
    const { sent, failed, unsent } = await job.summary;
    expect([sent, sent + failed + unsent]).toEqual([1, 9]);
    expect(unsent).toBeGreaterThan(0);
  });

  it("waits for its reader, with no more than a few chunks in memory", async () => {
    const setup = pushSetup();
    let read = 0;
    function* source() {
      for (; read < 1_000; read++) yield { objectID: `${read}` };
    }
    const job = chunkedPush(setup.client, {
      indexName: "i",
      records: source(),
      maxRecords: 10,
      concurrency: 2,
    });
    await job.next();
    // Everything that can go on without the reader does so within these turns of the event loop.
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThanOrEqual(100);
    expect(await job.summary).toMatchObject({ sent: 1_000 });
  });

  it("sends up to `concurrency` chunks at a time", async () => {
    const open: (() => void)[] = [];
    let most = 0;
    const { client } = pushSetup();
    const slow = {
      ...client,
      push: () =>
        new Promise((resolve) => {
          open.push(() => resolve({ runID: "r" }));
          most = Math.max(most, open.length);
          // Answers when as many wait as may, or nothing more comes.
          setImmediate(() => {
            if (open.length === 3) for (const answer of open.splice(0)) answer();
          });
        }),
    } as unknown as typeof client;
    const job = chunkedPush(slow, {
      indexName: "i",
      records: numbered(0, 30),
      maxRecords: 5,
      concurrency: 3,
    });
    expect(await job.summary).toMatchObject({ sent: 30, chunks: 6 });
    expect(most).toBe(3);
  });

  describe("with waitForEvents", () => {
    it("counts a chunk as sent when its event has succeeded", async () => {
      const setup = pushSetup({ runDurationMs: 20_000 });
      const options = { indexName: "i", waitForEvents: true, clock: setup.clock };
      const job = chunkedPush(setup.client, { ...options, records: numbered(0, 3) });
      expect(await job.summary).toMatchObject({ sent: 3 });
      expect(setup.emulator.index("i").size).toBe(3);
    });

    it("takes a failed event for a failed chunk", async () => {
      let runs = 0;
      const setup = pushSetup({ outcome: () => (++runs === 1 ? "failure" : "success") });
      const job = chunkedPush(setup.client, {
        indexName: "i",
        records: numbered(0, 4),
        maxRecords: 2,
        waitForEvents: { timeoutMs: 60_000 },
        clock: setup.clock,
      });
      const results = await collect(job);
      const failed = results.find(({ status }) => status === "failed");
      expect(failed).toMatchObject({
        records: numbered(0, 2),
        error: expect.any(EventFailedError),
      });
      expect(await job.summary).toMatchObject({ sent: 2, failed: 2 });
    });

    it("takes a skipped run for a failed chunk", async () => {
      const setup = pushSetup({ outcome: () => "skipped" });
      const options = { indexName: "i", waitForEvents: true, clock: setup.clock };
      const job = chunkedPush(setup.client, { ...options, records: numbered(0, 2) });
      expect(await collect(job)).toMatchObject([
        { status: "failed", error: expect.any(RunFailedError) },
      ]);
    });

    it.each([
      [400, 3],
      [403, 1],
    ])("says what to wait on for where a wait fails by a %d", async (status, failed) => {
      const setup = pushSetup();
      setup.emulator.failNext("getEvent", { status }, failed);
      const records = numbered(0, 3);
      const options = { indexName: "i", records, maxRecords: 1, concurrency: 1 };
      const job = chunkedPush(setup.client, { ...options, waitForEvents: true });
      const results = await collect(job);
      expect(await job.summary).toMatchObject({ sent: 0, failed, unsent: 3 - failed });
      const error = { operation: "getEvent", status };
      expect(results[0]).toMatchObject({ status: "failed", records: records.slice(0, 1), error });
      const handles = results.flatMap((result) =>
        result.status === "failed" && result.handle ? [result.handle] : [],
      );
      const events = await waitForEvents(setup.client, handles, { clock: setup.clock });
      expect(events.map(({ batchSize }) => batchSize)).toEqual(Array(failed).fill(1));
    });

    it("goes on where a run that was answered is not found", async () => {
      const setup = pushSetup({ outcome: () => "skipped" });
      setup.emulator.failNext("getRun", { status: 404 }, 2);
      const options = { indexName: "i", records: numbered(0, 2), maxRecords: 1, concurrency: 1 };
      const job = chunkedPush(setup.client, { ...options, waitForEvents: true });
      const [first] = await collect(job);
      const error = { operation: "getRun", status: 404 };
      const runID: unknown = expect.any(String);
      expect(first).toMatchObject({ status: "failed", error, runID, handle: undefined });
      expect(await job.summary).toMatchObject({ failed: 2, unsent: 0, stoppedBy: undefined });
    });

    it("says what to wait for to whoever waits later", async () => {
      const setup = pushSetup();
      const job = chunkedPush(setup.client, { indexName: "i", records: numbered(0, 3) });
      const handles = (await collect(job)).flatMap((result) =>
        result.status === "sent" && result.handle ? [result.handle] : [],
      );
      const events = await waitForEvents(setup.client, handles, { clock: setup.clock });
      expect(events.map(({ batchSize }) => batchSize)).toEqual([3]);
    });
  });

  it.each<[string, object | undefined]>([
    ["either `indexName` or `taskID` is required, and neither was given", {}],
    ["either `indexName` or `taskID` is required, not both", { indexName: "i", taskID: "t" }],
    ["`indexName` must be a text that is not empty", { indexName: "" }],
    ["`taskID` must be a text that is not empty", { taskID: 5 }],
    ["`referenceIndexName` goes with `indexName`", { taskID: "t", referenceIndexName: "i" }],
    ["use client.push", { indexName: "i", action: "clear" }],
    ["`action` must be one of addObject,", { indexName: "i", action: "explode" }],
    ["`concurrency` must be a whole number from 1 on, not 0", { indexName: "i", concurrency: 0 }],
    ["not -1", { indexName: "i", concurrency: -1 }],
    ["not 1.5", { indexName: "i", maxRecords: 1.5 }],
    ["not 0", { indexName: "i", maxBytes: 0 }],
    ["`maxRetries` must be a whole number from 0 on, not -2", { indexName: "i", maxRetries: -2 }],
    ["`timeoutMs` must be above 0, not -1", { indexName: "i", timeoutMs: -1 }],
    ["`totalTimeoutMs` must be above 0, not 0", { indexName: "i", totalTimeoutMs: 0 }],
    ["`maxRetryAfterMs` must be above 0, not -1", { indexName: "i", maxRetryAfterMs: -1 }],
    [
      "`timeoutMs` must be milliseconds from 0 on, not -1",
      { indexName: "i", waitForEvents: { timeoutMs: -1 } },
    ],
    [
      "`minDelayMs` must be milliseconds from 1 on, not 0",
      { indexName: "i", waitForEvents: { minDelayMs: 0 } },
    ],
    ["`onProgress` must be a function, not 5", { indexName: "i", onProgress: 5 }],
    ["either `indexName` or `taskID` is required", undefined],
    ["`records` must be an iterable", { indexName: "i", records: undefined }],
    ["`records` must be an iterable", { indexName: "i", records: "text" }],
    ["`records` must be an iterable", { indexName: "i", records: { objectID: "1" } }],
  ])("refuses at once: %s", (message, options) => {
    const { client, emulator } = pushSetup();
    const all = (options && { records: numbered(0, 1), ...options }) as never;
    expect(() => chunkedPush(client, all)).toThrow(TypeError);
    expect(() => chunkedPush(client, all)).toThrow(message);
    expect(emulator.requests).toEqual([]);
  });

  it.each<[string, string[], object]>([
    ["push", [], { indexName: "i" }],
    ["pushTask", ["push"], { taskID: "t" }],
    ["getEvent", ["push"], { indexName: "i", waitForEvents: true }],
    ["getRun", ["push", "getEvent"], { indexName: "i", waitForEvents: {} }],
  ])("refuses at once a client without %s that needs it", (missing, names, options) => {
    const { client, emulator } = pushSetup();
    const some = Object.fromEntries(names.map((name) => [name, client[name as "push"]])) as never;
    const all = { records: numbered(0, 1), ...options } as never;
    const message = `\`client\` must be a client with the method ${missing}`;
    expect(() => chunkedPush(some, all)).toThrow(new TypeError(message));
    expect(emulator.requests).toEqual([]);
  });

  it("refuses at once to do without a client", () => {
    const options = { indexName: "i", records: [] };
    expect(() => chunkedPush(undefined as never, options)).toThrow("`client` must be a client");
  });
});

function streamOf<T>(items: readonly T[]): ReadableStream<T> {
  return new ReadableStream({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });
}
