import { expect, test } from "vitest";
import { createHarness, pushState } from "./support.js";

test("IDs are returned in the order given, chosen or made", async () => {
  const { call, emulator } = createHarness();
  const ids = emulator.seed({
    ...pushState,
    sources: [...pushState.sources, { type: "push", name: "Other" }],
  });
  expect(ids.tasks).toEqual(["push-task"]);
  expect(ids.sources).toEqual(["push-source", expect.stringMatching(/^[\da-f-]{36}$/)]);
  const { sources } = await call("listSources", { query: { order: "asc" } });
  expect(sources.map(({ sourceID }) => sourceID)).toEqual(ids.sources);
});

test("what is seeded is what creation would have made", async () => {
  const body = { type: "csv" as const, name: "C", input: { url: "https://x.test/a.csv" } };
  const { call, emulator } = createHarness({ id: () => "same" });
  emulator.seed({ sources: [body] });
  const seeded = await call("getSource", { path: { sourceID: "same" } });
  emulator.reset();
  await call("createSource", { body });
  expect(await call("getSource", { path: { sourceID: "same" } })).toEqual(seeded);
});

test("a date of choice is the date of creation and of the last change", async () => {
  const { call, emulator } = createHarness();
  const createdAt = "2020-02-02T00:00:00Z";
  emulator.seed({ sources: [{ sourceID: "s", type: "push", name: "S", createdAt }] });
  expect(await call("getSource", { path: { sourceID: "s" } })).toMatchObject({
    createdAt,
    updatedAt: createdAt,
  });
});

test("references must exist, also within what was seeded before", () => {
  const { emulator } = createHarness();
  const { tasks, ...rest } = pushState;
  expect(() => emulator.seed({ tasks })).toThrow('sourceID "push-source" names no source');
  emulator.seed(rest);
  expect(emulator.seed({ tasks }).tasks).toEqual(["push-task"]);
});

test("indices hold the records given", () => {
  const { emulator } = createHarness();
  emulator.seed({ indices: { i: [{ objectID: "1", a: 1 }] } });
  expect(emulator.index("i").get("1")).toEqual({ objectID: "1", a: 1 });
});
