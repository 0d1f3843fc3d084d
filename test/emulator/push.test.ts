import { expect, test } from "vitest";
import type { EmulatorOptions } from "../../src/emulator/index.js";
import { createHarness, pushState } from "./support.js";

const indexName = "products";
const add = (...ids: string[]) => ({
  action: "addObject" as const,
  records: ids.map((objectID) => ({ objectID })),
});

const seeded = (options: EmulatorOptions = {}) => {
  const harness = createHarness({ runDurationMs: 0, ...options });
  harness.emulator.seed(pushState);
  return harness;
};

test("pushed records are in the index once the run is over", async () => {
  const { call, clock, emulator } = seeded({ runDurationMs: 1000 });
  await call("push", { path: { indexName }, body: add("1", "2") });
  expect(emulator.index(indexName).size).toBe(0);
  clock.advance(1000);
  expect([...emulator.index(indexName).keys()]).toEqual(["1", "2"]);
});

test("pushes of one moment are applied in order", async () => {
  const { call, clock, emulator } = seeded({ runDurationMs: 1000 });
  const path = { indexName };
  await call("push", { path, body: add("1", "2") });
  await call("push", { path, body: { action: "deleteObject", records: [{ objectID: "1" }] } });
  await call("push", {
    path,
    body: { action: "updateObject", records: [{ objectID: "2", a: 1 }] },
  });
  clock.advance(5000);
  expect([...emulator.index(indexName).values()]).toEqual([{ objectID: "2", a: 1 }]);
});

test("by task or by index is the same run of the same task", async () => {
  const { call } = seeded();
  const taskID = "push-task";
  const one = await call("push", { path: { indexName }, body: add("1") });
  const other = await call("pushTask", { path: { taskID }, body: add("1") });
  for (const { runID } of [one, other]) {
    expect(await call("getRun", { path: { runID } })).toMatchObject({ type: "push", taskID });
  }
});

test("an index without a push task is 404", async () => {
  const { emulator, refusal } = seeded();
  const message = `404 No task with a push source writes to the index "nothing": create one first.`;
  const path = { indexName: "nothing" };
  expect(await refusal("push", { path, body: add("1") })).toBe(message);
  emulator.seed({
    sources: [{ sourceID: "j", type: "json", name: "J" }],
    destinations: [{ destinationID: "n", type: "search", name: "N", input: path }],
    tasks: [{ sourceID: "j", destinationID: "n", action: "save" }],
  });
  expect(await refusal("push", { path, body: add("1") })).toBe(message);
});

test("an index with several push tasks is 400 and names them", async () => {
  const { emulator, refusal } = seeded();
  emulator.seed({
    tasks: [{ taskID: "b", sourceID: "push-source", destinationID: "products", action: "save" }],
  });
  expect(await refusal("push", { path: { indexName }, body: add("1") })).toBe(
    "400 Several tasks take records for the index: use pushTask with one of push-task, b.",
  );
});

test("a reference index lends its task, the records go where they were sent", async () => {
  const { call, emulator, refusal } = seeded();
  const path = { indexName: "products_tmp" };
  const query = { referenceIndexName: indexName };
  const { runID } = await call("push", { path, query, body: add("1") });
  expect(emulator.index("products_tmp").size).toBe(1);
  expect(emulator.index(indexName).size).toBe(0);
  expect((await call("getRun", { path: { runID } })).taskID).toBe("push-task");
  expect(
    await refusal("push", { path, query: { referenceIndexName: "x" }, body: add("1") }),
  ).toContain('index "x"');
});

test("a task without a push source takes no records", async () => {
  const { emulator, refusal } = seeded();
  emulator.seed({
    sources: [{ sourceID: "j", type: "json", name: "J" }],
    tasks: [{ taskID: "t", sourceID: "j", destinationID: "products", action: "save" }],
  });
  expect(await refusal("pushTask", { path: { taskID: "t" }, body: add("1") })).toMatch(
    '400 The task "t" has a source of type json',
  );
  expect(await refusal("pushTask", { path: { taskID: "x" }, body: add("1") })).toBe(
    '404 There is no task "x".',
  );
});

test("a disabled task takes no records", async () => {
  const { call, emulator, refusal } = seeded();
  await call("disableTask", { path: { taskID: "push-task" } });
  expect(await refusal("push", { path: { indexName }, body: add("1") })).toContain("is disabled");
  expect(emulator.index(indexName).size).toBe(0);
});

test("a record without objectID and an unknown action are refused", async () => {
  const { refusal } = seeded();
  const path = { indexName };
  const body = { action: "addObject", records: [{ objectID: "1" }, { name: "x" }] } as never;
  expect(await refusal("push", { path, body })).toBe(
    "400 The request body: records[1] must have required property 'objectID'.",
  );
  expect(await refusal("push", { path, body: { action: "x", records: [] } as never })).toContain(
    "action must be one of: addObject,",
  );
});

test("a failed event means that nothing of it was applied", async () => {
  const { call, emulator } = seeded({
    outcome: ({ records }) =>
      records.some(({ objectID }) => objectID === "bad") ? "failure" : "success",
  });
  const path = { indexName };
  const good = await call("push", { path, body: add("1"), query: { watch: true } });
  const bad = await call("push", { path, body: add("2", "bad"), query: { watch: true } });
  expect(good.events).toMatchObject([{ status: "succeeded", batchSize: 1 }]);
  expect(bad.events).toMatchObject([{ status: "failed", batchSize: 2 }]);
  expect([...emulator.index(indexName).keys()]).toEqual(["1"]);
});

test("transformations see what is written and not what is deleted", async () => {
  const { call, emulator } = seeded({ transform: (record) => [{ ...record, seen: true }] });
  emulator.seed({ transformations: [{ transformationID: "t", name: "T" }] });
  await call("updateDestination", {
    path: { destinationID: "products" },
    body: { transformationIDs: ["t"] },
  });
  const path = { indexName };
  const pushed = await call("push", { path, body: add("1", "2"), query: { watch: true } });
  expect(pushed.events?.map(({ type }) => type)).toEqual(["transform", "record"]);
  const deleted = await call("push", {
    path,
    query: { watch: true },
    body: { action: "deleteObject", records: [{ objectID: "1" }] },
  });
  expect(deleted.events?.map(({ type }) => type)).toEqual(["record"]);
  expect([...emulator.index(indexName).values()]).toEqual([{ objectID: "2", seen: true }]);
});

test("a failing transformation is the event that failed", async () => {
  const { call, emulator } = seeded({
    transform: () => {
      throw new Error("no name");
    },
  });
  emulator.seed({ transformations: [{ transformationID: "t", name: "T" }] });
  await call("updateDestination", {
    path: { destinationID: "products" },
    body: { transformationIDs: ["t"] },
  });
  const { events } = await call("push", {
    path: { indexName },
    body: add("1"),
    query: { watch: true },
  });
  expect(events).toMatchObject([
    { type: "transform", status: "failed", data: { message: "A transformation failed: no name" } },
  ]);
  expect(emulator.index(indexName).size).toBe(0);
});
