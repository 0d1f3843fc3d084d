import { expect, test } from "vitest";
import { createHarness, pushState } from "./support.js";

test("a source keeps what it was created with", async () => {
  const { call } = createHarness();
  const body = { type: "json" as const, name: "S", input: { url: "https://x.test/a.json" } };
  const { sourceID } = await call("createSource", { body });
  expect(await call("getSource", { path: { sourceID } })).toEqual({
    sourceID,
    ...body,
    owner: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
  });
});

test("an update merges the input and checks references", async () => {
  const { call, refusal } = createHarness();
  const { sourceID } = await call("createSource", {
    body: { type: "algoliaIndex", name: "S", input: { indexName: "a", filters: "b:1" } },
  });
  const path = { sourceID };
  await call("updateSource", { path, body: { name: "S2", input: { indexName: "c" } } });
  const { name, input } = await call("getSource", { path });
  expect({ name, input }).toEqual({ name: "S2", input: { indexName: "c", filters: "b:1" } });
  expect(await refusal("updateSource", { path, body: { authenticationID: "nobody" } })).toBe(
    '400 authenticationID "nobody" names no authentication: create it first.',
  );
});

test("the list filters by type and authentication", async () => {
  const { call, emulator } = createHarness();
  emulator.seed({
    authentications: [{ authenticationID: "auth", type: "secrets", name: "a", input: {} }],
    sources: [
      { type: "push", name: "a", authenticationID: "auth" },
      { type: "csv", name: "b", input: { url: "https://x.test/b.csv" } },
      { type: "push", name: "c" },
    ],
  });
  const names = async (query: Record<string, string>): Promise<string> => {
    const { sources } = await call("listSources", {
      query: { sort: "name", order: "asc", ...query },
    });
    return sources.map(({ name }) => name).join("");
  };
  expect(await names({ type: "push" })).toBe("ac");
  expect(await names({ type: "csv,json" })).toBe("b");
  expect(await names({ authenticationID: "auth" })).toBe("a");
  expect(await names({ authenticationID: "none" })).toBe("bc");
});

test("a source in use can't be deleted", async () => {
  const { call, emulator, refusal } = createHarness();
  emulator.seed(pushState);
  const path = { sourceID: "push-source" };
  expect(await refusal("deleteSource", { path })).toBe(
    '400 The source "push-source" is in use by the task "push-task": delete that first.',
  );
  await call("deleteTask", { path: { taskID: "push-task" } });
  await call("deleteSource", { path });
  expect(await refusal("deleteSource", { path })).toBe('404 There is no source "push-source".');
});

test("running a source runs its enabled tasks, by index where asked", async () => {
  const { call, emulator } = createHarness();
  const sourceID = "s";
  emulator.seed({
    sources: [{ sourceID, type: "push", name: "s" }],
    destinations: ["a", "b"].map((indexName) => ({
      destinationID: indexName,
      type: "search" as const,
      name: indexName,
      input: { indexName },
    })),
    tasks: [
      { taskID: "ta", sourceID, destinationID: "a", action: "save" },
      { taskID: "tb", sourceID, destinationID: "b", action: "save" },
      { taskID: "off", sourceID, destinationID: "b", action: "save", enabled: false },
    ],
  });
  const tasks = async (body?: object): Promise<string[]> => {
    const { taskWithRunID } = await call("runSource", { path: { sourceID }, body });
    for (const [taskID, runID] of Object.entries(taskWithRunID)) {
      expect((await call("getRun", { path: { runID } })).taskID).toBe(taskID);
    }
    return Object.keys(taskWithRunID);
  };
  expect(await tasks()).toEqual(["ta", "tb"]);
  expect(await tasks({ indexToInclude: ["a"] })).toEqual(["ta"]);
  expect(await tasks({ indexToExclude: ["a"] })).toEqual(["tb"]);
});
