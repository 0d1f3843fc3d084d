import { expect, test } from "vitest";
import { createHarness, pushState } from "./support.js";

const path = { taskID: "push-task" };
const references = { sourceID: "push-source", destinationID: "products" };

const seeded = (...options: Parameters<typeof createHarness>) => {
  const harness = createHarness(...options);
  harness.emulator.seed(pushState);
  return harness;
};

test("a task is enabled and without an owner unless told", async () => {
  const { call } = seeded();
  const { taskID } = await call("createTask", { body: { ...references, action: "save" } });
  expect(await call("getTask", { path: { taskID } })).toEqual({
    taskID,
    ...references,
    action: "save",
    enabled: true,
    owner: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
  });
});

test("what it refers to must exist", async () => {
  const { refusal } = seeded();
  const body = { ...references, action: "save" as const };
  expect(await refusal("createTask", { body: { ...body, sourceID: "x" } })).toBe(
    '400 sourceID "x" names no source: create it first.',
  );
  const unknown = '400 destinationID "x" names no destination: create it first.';
  expect(await refusal("createTask", { body: { ...body, destinationID: "x" } })).toBe(unknown);
  expect(await refusal("updateTask", { path, body: { destinationID: "x" } })).toBe(unknown);
  expect(await refusal("replaceTask", { path, body: { destinationID: "x", action: "save" } })).toBe(
    unknown,
  );
});

test("a cron expression makes a schedule, a bad one is refused", async () => {
  const { call, refusal } = seeded();
  await call("updateTask", { path, body: { cron: "30 3 * * *" } });
  expect(await call("getTask", { path })).toMatchObject({
    cron: "30 3 * * *",
    nextRun: "2026-01-01T03:30:00.000Z",
  });
  for (const cron of ["every day", "0 0 30 2 *"]) {
    expect(await refusal("updateTask", { path, body: { cron } })).toMatch(
      `400 The cron expression "${cron}" never comes`,
    );
    expect(
      await refusal("createTask", { body: { ...references, action: "save", cron } }),
    ).toContain(cron);
  }
});

test("an update changes what it names, a replacement everything else too", async () => {
  const { call, clock } = seeded();
  await call("updateTask", { path, body: { failureThreshold: 10, cron: "0 0 * * *" } });
  expect(await call("getTask", { path })).toMatchObject({
    action: "replace",
    failureThreshold: 10,
  });
  await call("runTask", { path });
  clock.advance(1000);
  const { updatedAt } = await call("replaceTask", {
    path,
    body: { destinationID: "products", action: "append" },
  });
  expect(await call("getTask", { path })).toEqual({
    ...path,
    ...references,
    action: "append",
    enabled: true,
    owner: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    lastRun: "2026-01-01T00:00:00.000Z",
    updatedAt,
  });
});

test("disabling and enabling show in the task", async () => {
  const { call } = seeded();
  await call("disableTask", { path });
  expect((await call("getTask", { path })).enabled).toBe(false);
  await call("enableTask", { path });
  expect((await call("getTask", { path })).enabled).toBe(true);
});

test("a search answers in the order asked, without what doesn't exist", async () => {
  const { call, emulator } = seeded();
  emulator.seed({ tasks: [{ taskID: "b", ...references, action: "save" }] });
  const tasks = await call("searchTasks", { body: { taskIDs: ["b", "nobody", "push-task", "b"] } });
  expect(tasks.map(({ taskID }) => taskID)).toEqual(["b", "push-task"]);
});

test("the list filters by everything that the contract has", async () => {
  const { call, emulator } = createHarness();
  const d = { type: "search" as const, name: "D", input: { indexName: "i" } };
  emulator.seed({
    sources: [
      { sourceID: "s1", type: "push", name: "S" },
      { sourceID: "s2", type: "docker", name: "S" },
    ],
    destinations: [
      { ...d, destinationID: "d1" },
      { ...d, destinationID: "d2" },
    ],
    tasks: [
      { taskID: "a", sourceID: "s1", destinationID: "d1", action: "save", cron: "0 0 * * *" },
      { taskID: "b", sourceID: "s1", destinationID: "d2", action: "replace", enabled: false },
      {
        taskID: "c",
        sourceID: "s2",
        destinationID: "d2",
        action: "save",
        subscriptionAction: "save",
        notifications: { email: { enabled: true } },
      },
      {
        taskID: "d",
        sourceID: "s2",
        destinationID: "d1",
        action: "append",
        input: { mapping: { format: "mappingkit/v1", actions: [] } },
      },
    ],
  });
  const ids = async (query: Record<string, unknown>): Promise<string> => {
    const { tasks } = await call("listTasks", { query: { order: "asc", ...query } });
    return tasks.map(({ taskID }) => taskID).join("");
  };
  expect(await ids({})).toBe("abcd");
  expect(await ids({ action: "save,append" })).toBe("acd");
  expect(await ids({ enabled: false })).toBe("b");
  expect(await ids({ sourceID: "s2" })).toBe("cd");
  expect(await ids({ destinationID: "d1,d2" })).toBe("abcd");
  expect(await ids({ destinationID: "d1" })).toBe("ad");
  expect(await ids({ sourceType: "docker" })).toBe("cd");
  expect(await ids({ withEmailNotifications: true })).toBe("c");
  expect(await ids({ withEmailNotifications: false })).toBe("abd");
  expect(await ids({ triggerType: "schedule" })).toBe("a");
  expect(await ids({ triggerType: "onDemand,subscription" })).toBe("bc");
  expect(await ids({ triggerType: "streaming" })).toBe("d");
  expect(await ids({ sourceType: "docker", action: "save", enabled: true })).toBe("c");
  expect(await ids({ sort: "triggerType" })).toBe("badc".split("").sort(byTrigger).join(""));
  expect(await ids({ sort: "enabled" })).toBe("bacd");
  expect(await ids({ sort: "action" })).toBe("dbac");
});

const triggers: Record<string, string> = {
  a: "schedule",
  b: "onDemand",
  c: "subscription",
  d: "streaming",
};
const byTrigger = (one: string, other: string): number =>
  (triggers[one] ?? "").localeCompare(triggers[other] ?? "");

test("250 tasks come in three pages of a hundred", async () => {
  const { call, emulator } = seeded();
  emulator.seed({ tasks: Array.from({ length: 249 }, () => ({ ...references, action: "save" })) });
  const seen = new Set<string>();
  for (const page of [1, 2, 3]) {
    const { tasks, pagination } = await call("listTasks", { query: { page, itemsPerPage: 100 } });
    expect(pagination).toEqual({ page, itemsPerPage: 100, nbItems: 250, nbPages: 3 });
    for (const { taskID } of tasks) seen.add(taskID);
  }
  expect(seen.size).toBe(250);
});
