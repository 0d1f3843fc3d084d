import { beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator, createVirtualClock } from "../src/emulator/index.js";
import { createIngestionClient, pages, paginate, PaginationError } from "../src/index.js";
import { rejection } from "./core/support.js";

const clock = createVirtualClock();
const emulator = createEmulator(clock);
const client = createIngestionClient({
  appId: "APP",
  apiKey: "key-of-the-app",
  baseUrl: "https://emulator.test",
  fetch: emulator,
  onDeprecation: "silent",
});
const size = 25;
const source = (n: number) => ({ sourceID: `s${n}`, type: "push" as const, name: `source ${n}` });

beforeEach(() => {
  emulator.reset();
  emulator.seed({
    sources: Array.from({ length: size }, (_, n) => source(n)),
    destinations: [{ destinationID: "d", type: "search", name: "d", input: { indexName: "i" } }],
    tasks: Array.from({ length: size }, (_, n) => ({
      taskID: `t${n}`,
      sourceID: `s${n}`,
      destinationID: "d",
      action: "save" as const,
    })),
    authentications: [
      { authenticationID: "a", type: "basic", name: "a", input: { username: "u", password: "p" } },
    ],
    transformations: [{ transformationID: "x", name: "x", type: "code", input: { code: "" } }],
  });
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A list method that answers with these pages, whatever is asked, and what it was asked. */
function fakeList(answer: (page: number) => unknown) {
  const asked: Record<string, unknown>[] = [];
  const list = Object.assign(
    (args: Record<string, unknown>) => {
      asked.push(args);
      return Promise.resolve(answer(args["page"] as number) as { things: string[] });
    },
    {
      operation: {
        method: "GET" as const,
        path: "/things",
        pagination: { items: "things" as const, id: "id", window: "window" },
      },
    },
  );
  return { list, asked };
}

describe("paginate", () => {
  it.each([1, 3])("asks by the `fetch` that it is given, %d at a time", async (concurrency) => {
    const mine = vi.fn(emulator);
    const options = { fetch: mine, concurrency };
    expect(await collect(paginate(client.listTasks, { itemsPerPage: 10 }, options))).toHaveLength(
      25,
    );
    expect(mine).toHaveBeenCalledTimes(3);
    expect(emulator.requests).toHaveLength(3);
  });

  it("yields every item of every page once", async () => {
    const tasks = await collect(paginate(client.listTasks, { itemsPerPage: 10 }));
    expect(new Set(tasks.map(({ taskID }) => taskID)).size).toBe(size);
    expect(tasks).toHaveLength(size);
    expect(emulator.requests.map(({ query }) => query["page"])).toEqual(["1", "2", "3"]);
  });

  it("reads all eight lists", async () => {
    const { runID } = await client.pushTask({
      taskID: "t0",
      body: { action: "addObject", records: [{ objectID: "1" }] },
    });
    clock.advance(60_000);
    const runs = await collect(paginate(client.listRuns, {}));
    expect(runs.map((run) => run.runID)).toEqual([runID]);
    expect((await collect(paginate(client.listEvents, { runID }))).length).toBeGreaterThan(0);
    expect(await collect(paginate(client.listSources, {}))).toHaveLength(size);
    expect(await collect(paginate(client.listTasksV1, {}))).toHaveLength(size);
    expect(await collect(paginate(client.listAuthentications, {}))).toHaveLength(1);
    expect(await collect(paginate(client.listDestinations, {}))).toHaveLength(1);
    expect(await collect(paginate(client.listTransformations, {}))).toHaveLength(1);
  });

  it("asks for nothing before the first item, and for nothing after a break", async () => {
    const tasks = paginate(client.listTasks, { itemsPerPage: 10 });
    expect(emulator.requests).toHaveLength(0);
    for await (const task of tasks) {
      expect(task.taskID).toBeTypeOf("string");
      break;
    }
    expect(emulator.requests).toHaveLength(1);
    expect(await tasks.next()).toEqual({ done: true, value: undefined });
  });

  it("stops at the limit without asking for more than it takes", async () => {
    expect(
      await collect(paginate(client.listTasks, { itemsPerPage: 10 }, { limit: 10 })),
    ).toHaveLength(10);
    expect(emulator.requests).toHaveLength(1);
    expect(await collect(paginate(client.listTasks, {}, { limit: 0 }))).toEqual([]);
    expect(emulator.requests).toHaveLength(1);
  });

  it.each([-1, 1.5, Number.NaN])("refuses the limit %d at once", (limit) => {
    expect(() => paginate(client.listTasks, {}, { limit })).toThrow(`not ${limit}`);
  });

  it.each([0, -1, 1.5, "2", Number.NaN])("refuses to start at page %j, at once", (page) => {
    const args = { page: page as number };
    const message = `\`page\` must be a whole number from 1 on, not ${page}`;
    expect(() => paginate(client.listTasks, args)).toThrow(new TypeError(message));
    expect(() => paginate(client.listTasks, args, { concurrency: 2 })).toThrow(message);
    expect(() => pages(client.listTasks, args)).toThrow(message);
    expect(emulator.requests).toEqual([]);
  });

  it("starts where it is told", async () => {
    const tasks = await collect(paginate(client.listTasks, { itemsPerPage: 10, page: 3 }));
    expect(tasks).toHaveLength(5);
  });

  it("ends with the signal's reason, between pages too", async () => {
    const controller = new AbortController();
    const tasks = paginate(client.listTasks, { itemsPerPage: 10 }, { signal: controller.signal });
    await tasks.next();
    controller.abort(new Error("enough"));
    const rest = await rejection(collect(tasks));
    expect(rest).toMatchObject({ message: "enough" });
    expect(emulator.requests).toHaveLength(1);
  });

  it("passes options on to each call", async () => {
    const onResponse = vi.fn();
    await collect(
      paginate(client.listTasks, { itemsPerPage: 10 }, { onResponse, headers: { "x-a": "1" } }),
    );
    expect(onResponse).toHaveBeenCalledTimes(3);
    expect(emulator.requests.every(({ headers }) => headers["x-a"] === "1")).toBe(true);
  });

  it("refuses what is not a list method", () => {
    const wrong = client.getTask as unknown as typeof client.listTasks;
    expect(() => paginate(wrong, {})).toThrow("list method");
    expect(() => pages(undefined as unknown as typeof client.listTasks, {})).toThrow("list method");
  });
});

describe("pages", () => {
  it("yields the server's pages untouched", async () => {
    const all = await collect(pages(client.listTasks, { itemsPerPage: 10 }));
    expect(all.map(({ pagination }) => pagination)).toEqual(
      [1, 2, 3].map((page) => ({ nbPages: 3, page, nbItems: size, itemsPerPage: 10 })),
    );
    expect(all[2]?.tasks).toHaveLength(5);
  });

  it("is not ended by an empty page, only by the server's count", async () => {
    const { list } = fakeList((page) => ({
      things: page === 2 ? [] : [`p${page}`],
      pagination: { page, nbPages: 3 },
    }));
    expect(await collect(paginate(list, {}))).toEqual(["p1", "p3"]);
  });

  it("follows a count that grows or shrinks while it is read", async () => {
    const { list } = fakeList((page) => ({
      things: [`p${page}`],
      pagination: { page, nbPages: page === 1 ? 2 : 3 },
    }));
    expect(await collect(paginate(list, {}))).toEqual(["p1", "p2", "p3"]);
    const shrinking = fakeList((page) => ({ things: [page], pagination: { page, nbPages: 1 } }));
    expect(await collect(paginate(shrinking.list, { page: 4 }))).toEqual([4]);
  });

  it.each([
    ["the same page again", { page: 1, nbPages: 3 }],
    ["no page", { nbPages: 3 }],
    ["no count", { page: 2 }],
    ["no pagination", undefined],
  ])("raises an error for a server that sends %s", async (_, second) => {
    const { list, asked } = fakeList((page) => ({
      things: [],
      pagination: page === 1 ? { page: 1, nbPages: 3 } : second,
    }));
    const error = await rejection(collect(pages(list, {})));
    expect(error).toBeInstanceOf(PaginationError);
    expect((error as Error).message).toContain("asked for page 2");
    expect(asked).toHaveLength(2);
  });

  it.each([1, 3])(
    "raises an error for a server that counts on and sends one page for all, read %d at a time",
    async (concurrency) => {
      const { list, asked } = fakeList((page) => ({
        things: [{ id: "a" }, { id: "b" }],
        pagination: { page, nbPages: page + 1, nbItems: 4 },
      }));
      const error = await rejection(collect(paginate(list, {}, { concurrency })));
      expect(error).toBeInstanceOf(PaginationError);
      expect((error as Error).message).toContain("page 2 holds the items of page 1");
      expect(asked.length).toBeLessThanOrEqual(1 + concurrency);
    },
  );

  it.each([1, 3])(
    "raises an error for a server that sends one of its many pages for all, read %d at a time",
    async (concurrency) => {
      const { list, asked } = fakeList((page) => ({
        things: [{ id: "a" }, { id: "b" }],
        pagination: { page, nbPages: 1_000, nbItems: 2_000 },
      }));
      const got: unknown[] = [];
      const reading = (async () => {
        for await (const item of paginate(list, {}, { concurrency })) got.push(item);
      })();
      expect(await rejection(reading)).toBeInstanceOf(PaginationError);
      expect(got).toEqual([{ id: "a" }, { id: "b" }]);
      expect(asked.length).toBeLessThanOrEqual(2 + concurrency);
    },
  );

  it.each([
    [1, 1],
    [1, 3],
    [10, 1],
    [10, 3],
  ])(
    "reads a list to its end where pages of %d come and go, %d at a time",
    async (size, concurrency) => {
      let held = Array.from({ length: 10 * size }, (_, n) => ({ id: `t${n}` }));
      let newest = 0;
      const { list, asked } = fakeList((page) => {
        const things = held.slice((page - 1) * size, page * size);
        const pagination = { page, nbPages: 10, nbItems: held.length };
        const come = Array.from({ length: size }, () => ({ id: `new${newest++}` }));
        held = [...come, ...held].slice(0, 10 * size);
        return { things, pagination };
      });
      await collect(paginate(list, {}, { concurrency }));
      expect(asked.map(({ page }) => page)).toContain(10);
    },
  );

  it("raises an error for a page without its items", async () => {
    const { list } = fakeList((page) => ({ pagination: { page, nbPages: 3 } }));
    const error = await rejection(collect(paginate(list, {})));
    expect(error).toBeInstanceOf(PaginationError);
    expect((error as Error).message).toContain("no `things`");
  });

  it("sends the first page's window with the rest", async () => {
    const window = { startDate: "2026-01-01T00:00:00Z", endDate: "2026-01-02T00:00:00Z" };
    const { list, asked } = fakeList((page) => ({
      things: [],
      window: page === 1 ? window : { startDate: "other", endDate: "other" },
      pagination: { page, nbPages: 3 },
    }));
    await collect(pages(list, { status: ["x"] }));
    expect(asked).toEqual([
      { status: ["x"], page: 1 },
      { status: ["x"], ...window, page: 2 },
      { status: ["x"], ...window, page: 3 },
    ]);
  });

  it("keeps the emulator's window over its pages", async () => {
    for (let n = 0; n < 12; n++) {
      await client.pushTask({
        taskID: "t0",
        body: { action: "addObject", records: [{ objectID: "1" }] },
      });
    }
    const runs = await collect(paginate(client.listRuns, { itemsPerPage: 5 }));
    expect(runs).toHaveLength(12);
    const asked = emulator.requests.filter(({ operationId }) => operationId === "listRuns");
    expect(asked.map(({ query }) => "startDate" in query)).toEqual([false, true, true]);
  });
});
