import { expect, test } from "vitest";
import type { EmulatorOptions } from "../../src/emulator/index.js";
import { createHarness } from "./support.js";

const shop = [
  { objectID: "1", name: "Lamp", internal: { cost: 1 } },
  { objectID: "2", name: "Desk", internal: { cost: 2 } },
];

const copying = (options: EmulatorOptions, action: "replace" | "save", indexName = "shop") => {
  const harness = createHarness(options);
  harness.emulator.seed({
    indices: { shop, products: [{ objectID: "old" }] },
    transformations: [{ transformationID: "tidy", name: "Tidy", code: "tidy" }],
    sources: [{ sourceID: "s", type: "algoliaIndex", name: "S", input: { indexName } }],
    destinations: [
      {
        destinationID: "d",
        type: "search",
        name: "D",
        input: { indexName: "products", attributesToExclude: ["internal.cost"] },
        transformationIDs: ["tidy"],
      },
    ],
    tasks: [{ taskID: "t", sourceID: "s", destinationID: "d", action }],
  });
  return harness;
};

const path = { taskID: "t" };

test("a run copies the source's records once it is over, and not before", async () => {
  const { call, clock, emulator } = copying({}, "replace");
  const { runID } = await call("runTask", { path });
  clock.advance(999);
  expect([...emulator.index("products").keys()]).toEqual(["old"]);
  clock.advance(1);
  expect([...emulator.index("products").values()]).toEqual([
    { objectID: "1", name: "Lamp", internal: {} },
    { objectID: "2", name: "Desk", internal: {} },
  ]);
  expect(await call("getRun", { path: { runID } })).toMatchObject({ type: "reindex" });
});

test("transformations come between, in order, and keep the objectID where they drop it", async () => {
  const { call, emulator } = copying(
    { runDurationMs: 0, transform: ({ name }, code) => [{ name, by: code }] },
    "save",
  );
  const { runID } = await call("runTask", { path });
  expect([...emulator.index("products").values()]).toEqual([
    { objectID: "old" },
    { objectID: "1", name: "Lamp", by: "tidy" },
    { objectID: "2", name: "Desk", by: "tidy" },
  ]);
  const { events } = await call("listEvents", { path: { runID }, query: { order: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["fetch", "transform", "record"]);
  expect((await call("getRun", { path: { runID } })).type).toBe("update");
});

test.each([
  [
    "throws",
    () => {
      throw new Error("no name");
    },
    "no name",
  ],
  ["returns no record", () => ["text"], "something else than records"],
])("a transformation that %s fails the run", async (_, transform, why) => {
  const { call, emulator } = copying({ runDurationMs: 0, transform }, "replace");
  const { runID } = await call("runTask", { path });
  const run = await call("getRun", { path: { runID } });
  expect(run).toMatchObject({ outcome: "failure", reasonCode: "too_many_errors" });
  expect(run.reason).toContain(why);
  expect([...emulator.index("products").keys()]).toEqual(["old"]);
});

test("a source whose records nobody knows leaves the index alone, one without records empties it", async () => {
  const unknown = copying({ runDurationMs: 0, sourceRecords: () => undefined }, "replace");
  await unknown.call("runTask", { path });
  expect([...unknown.emulator.index("products").keys()]).toEqual(["old"]);
  const none = copying({ runDurationMs: 0 }, "replace", "no-such-index");
  await none.call("runTask", { path });
  expect([...none.emulator.index("products").keys()]).toEqual([]);
});

test("a disabled task doesn't run", async () => {
  const { call, refusal } = copying({}, "save");
  await call("disableTask", { path });
  expect(await refusal("runTask", { path })).toBe('400 The task "t" is disabled: enable it first.');
  expect((await call("listRuns")).runs).toEqual([]);
});

test("a run that fails or is skipped moves no record", async () => {
  for (const verdict of ["failure", "critical", "skipped"] as const) {
    const { call, emulator } = copying({ runDurationMs: 0, outcome: () => verdict }, "replace");
    await call("runTask", { path });
    expect([...emulator.index("products").keys()]).toEqual(["old"]);
  }
});

test("a run that can't start leaves no trace", async () => {
  const outcome = () => {
    throw new Error("no verdict");
  };
  const { call, send } = copying({ outcome }, "save");
  expect((await send("runTask", { path })).status).toBe(500);
  expect(await call("getTask", { path })).not.toHaveProperty("lastRun");
  expect((await call("listRuns")).runs).toEqual([]);
});
