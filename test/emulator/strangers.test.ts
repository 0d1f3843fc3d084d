import { expect, test } from "vitest";
import type { OperationId } from "../../src/emulator/routing.js";
import { createHarness, pushState } from "./support.js";

const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `source-${n}`);

const seeded = (shiftingPages: object, seed = 1) => {
  const harness = createHarness({ seed, hostility: { shiftingPages } });
  const sources = names(40).map((name) => ({
    sourceID: name,
    type: "push" as const,
    name,
    createdAt: "2026-01-01T00:00:00.000Z",
  }));
  harness.emulator.seed({ ...pushState, sources: [...pushState.sources, ...sources] });
  const page = async (number: number) =>
    (await harness.call("listSources", { query: { page: number, itemsPerPage: 10 } })).sources.map(
      ({ sourceID }) => sourceID,
    );
  /** All pages, read one after the other. */
  const readAll = async (): Promise<string[]> => {
    const ids: string[] = [];
    const query = { itemsPerPage: 10 };
    const { pagination } = await harness.call("listSources", { query });
    for (let number = 1; number <= pagination.nbPages; number += 1) {
      ids.push(...(await page(number)));
    }
    return ids;
  };
  return { ...harness, page, readAll };
};

test("what comes shifts items onto the next page, so that they are seen twice", async () => {
  const { readAll } = seeded({ inserts: 1 });
  const own = (await readAll()).filter((id) => id.startsWith("source-"));
  expect(own.length).toBeGreaterThan(new Set(own).size);
});

test("what goes lets items slip onto a page that has been read, so that they are missed", async () => {
  const { emulator, readAll } = seeded({ inserts: 0.6, deletes: 0.6 });
  let missed = 0;
  for (let round = 0; round < 20; round += 1) {
    const seen = new Set(await readAll());
    missed += names(40).filter((name) => !seen.has(name)).length;
  }
  expect(missed).toBeGreaterThan(0);
  expect(emulator.requests.some(({ faults }) => faults.includes("shifted-page"))).toBe(true);
});

test("nothing of one's own is ever lost, and what came is seen in lists alone", async () => {
  const { call, clock, emulator, page, refusal } = seeded({ inserts: 1, deletes: 0.3 });
  let strangers: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    strangers = (await page(1)).filter((id) => !id.startsWith("source-") && id !== "push-source");
  }
  expect(strangers.length).toBeGreaterThan(0);
  for (const sourceID of strangers) {
    expect(await refusal("getSource", { path: { sourceID } })).toBe(
      `404 There is no source "${sourceID}".`,
    );
  }
  const { sources } = await call("searchSources", { body: { sourceIDs: [...names(40)] } }).then(
    (found) => ({ sources: found }),
  );
  expect(sources).toHaveLength(40);
  // Copies of the one push task would make the index ambiguous, if they were more than a sight.
  await call("listTasks");
  const body = { action: "addObject" as const, records: [{ objectID: "1" }] };
  await call("push", { path: { indexName: "products" }, body });
  clock.advance(1000);
  expect(emulator.index("products").size).toBe(1);
});

test.each<[OperationId, "sources" | "destinations" | "tasks" | "runs"]>([
  ["listSources", "sources"],
  ["listDestinations", "destinations"],
  ["listTasks", "tasks"],
  ["listTasksV1", "tasks"],
  ["listRuns", "runs"],
])("%s shifts, and still answers as the contract has it", async (operationId, items) => {
  const { call, emulator, send } = seeded({ inserts: 1 });
  await call("runTask", { path: { taskID: "push-task" } });
  const count = async () => {
    const { body } = await send(operationId);
    return (body as Record<string, unknown> & { pagination: { nbItems: number } }).pagination
      .nbItems;
  };
  const before = await count();
  expect(await count()).toBe(before + 1);
  expect(emulator.requests.at(-1)?.faults).toEqual(["shifted-page"]);
  expect(items in ((await send(operationId)).body as object)).toBe(true);
});

test("the same seed shifts alike, another one otherwise, and a reset starts over", async () => {
  const shifting = { inserts: 0.5, deletes: 0.5 };
  const one = seeded(shifting);
  const first = [await one.readAll(), await one.readAll()];
  const other = seeded(shifting);
  expect([await other.readAll(), await other.readAll()]).toEqual(first);
  const different = seeded(shifting, 2);
  expect([await different.readAll(), await different.readAll()]).not.toEqual(first);
  one.emulator.reset();
  expect((await one.call("listSources")).sources).toEqual([]);
});

test("a list shifts for the same requests, whichever of them are dealt with first", async () => {
  const shifted = async (upside: "first come" | "last come"): Promise<string[]> => {
    const waiting: (() => void)[] = [];
    const { emulator, send } = createHarness({
      hostility: { latency: 10, shiftingPages: { inserts: 0.5 } },
      wait: () => new Promise((resolve) => waiting.push(resolve)),
    });
    emulator.seed(pushState);
    const pages = Array.from({ length: 40 }, (_, n) => n + 1);
    let left = pages.length;
    for (const page of pages) {
      void send("listSources", { query: { page } }).then(() => (left -= 1));
    }
    while (left > 0) {
      (upside === "first come" ? waiting.shift() : waiting.pop())?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return emulator.requests
      .filter(({ faults }) => faults.length > 0)
      .map(({ query }) => query["page"] ?? "")
      .sort();
  };
  const first = await shifted("first come");
  expect(first.length).toBeGreaterThan(10);
  expect(first.length).toBeLessThan(40);
  expect(await shifted("last come")).toEqual(first);
});

test("an empty list stays empty", async () => {
  const { call, emulator } = createHarness({
    hostility: { shiftingPages: { inserts: 1, deletes: 1 } },
  });
  for (let round = 0; round < 3; round += 1) {
    expect((await call("listTransformations")).transformations).toEqual([]);
  }
  expect(emulator.requests.flatMap(({ faults }) => faults)).toEqual([]);
});
