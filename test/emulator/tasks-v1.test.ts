import { expect, test } from "vitest";
import { createHarness, pushState } from "./support.js";

const references = { sourceID: "push-source", destinationID: "products" };

const seeded = () => {
  const harness = createHarness();
  harness.emulator.seed(pushState);
  return harness;
};

const triggers = [
  [{ type: "onDemand" }, { type: "onDemand" }],
  [
    { type: "schedule", cron: "0 3 * * *" },
    { type: "schedule", cron: "0 3 * * *", nextRun: "2026-01-01T03:00:00.000Z" },
  ],
  [{ type: "subscription" }, { type: "subscription" }],
  [{ type: "streaming" }, { type: "streaming" }],
] as const;

test.each(triggers)(
  "a task created with the trigger %o shows it in both versions",
  async (trigger, shown) => {
    const { call } = seeded();
    const { taskID } = await call("createTaskV1", {
      body: { ...references, action: "save", trigger },
    });
    const first = await call("getTaskV1", { path: { taskID } });
    expect(first.trigger).toEqual(shown);
    const second = await call("getTask", { path: { taskID } });
    expect(second.cron).toBe("cron" in trigger ? trigger.cron : undefined);
    const query = { triggerType: trigger.type };
    const inFirst = (await call("listTasksV1", { query })).tasks.map((task) => task.taskID);
    const inSecond = (await call("listTasks", { query })).tasks.map((task) => task.taskID);
    expect(inFirst).toContain(taskID);
    expect(inSecond).toEqual(inFirst);
  },
);

test("both versions see each other's changes", async () => {
  const { call, refusal } = seeded();
  const path = { taskID: "push-task" };
  await call("updateTaskV1", {
    path,
    body: { trigger: { cron: "0 5 * * *" }, failureThreshold: 3 },
  });
  expect(await call("getTask", { path })).toMatchObject({ cron: "0 5 * * *", failureThreshold: 3 });
  await call("disableTask", { path });
  expect(await call("getTaskV1", { path })).toMatchObject({
    enabled: false,
    trigger: { type: "schedule", cron: "0 5 * * *" },
  });
  await call("enableTaskV1", { path });
  await call("deleteTaskV1", { path });
  expect(await refusal("getTask", { path })).toBe('404 There is no task "push-task".');
});

test("a run shows in the trigger, and is a run like any other", async () => {
  const { call, clock } = seeded();
  const path = { taskID: "push-task" };
  clock.advance(60_000);
  const { runID } = await call("runTaskV1", { path });
  const { trigger } = await call("getTaskV1", { path });
  expect(trigger).toEqual({ type: "onDemand", lastRun: "2026-01-01T00:01:00.000Z" });
  expect(await call("getRun", { path: { runID } })).toMatchObject({ taskID: "push-task" });
});

test("a bad schedule is refused", async () => {
  const { refusal } = seeded();
  const trigger = { type: "schedule", cron: "soon" } as const;
  expect(
    await refusal("createTaskV1", { body: { ...references, action: "save", trigger } }),
  ).toMatch('400 The cron expression "soon" never comes');
});
