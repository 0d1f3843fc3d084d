import { expect, test } from "vitest";
import { createStore } from "../../src/emulator/store.js";
import { createHarness, pushState } from "./support.js";

test("is empty at first, with a map of its own for everything", () => {
  const maps = Object.values<Map<string, unknown>>({ ...createStore() });
  expect(maps.map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(new Set(maps).size).toBe(7);
});

test("shares no map with another store", () => {
  const maps = [createStore(), createStore()].flatMap((store) => Object.values({ ...store }));
  expect(new Set(maps).size).toBe(maps.length);
});

test("has a room for every kind of resource that is created", async () => {
  const { call, emulator } = createHarness();
  emulator.seed(pushState);
  await call("createAuthentication", {
    body: { type: "basic", name: "A", input: { username: "u", password: "p" } },
  });
  await call("createTransformation", { body: { name: "T", type: "code", input: { code: "" } } });
  await call("pushTask", {
    path: { taskID: "push-task" },
    query: { watch: true },
    body: { action: "addObject", records: [{ objectID: "1" }] },
  });
  const listed = [
    (await call("listAuthentications")).authentications,
    (await call("listDestinations")).destinations,
    (await call("listSources")).sources,
    (await call("listTasks")).tasks,
    (await call("listTransformations")).transformations,
    (await call("listRuns")).runs,
  ];
  expect(listed.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(emulator.index("products").size).toBe(1);
  emulator.reset();
  expect((await call("listRuns")).runs).toEqual([]);
  expect(emulator.index("products").size).toBe(0);
});
