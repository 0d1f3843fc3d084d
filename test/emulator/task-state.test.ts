import { expect, test } from "vitest";
import { checkCron } from "../../src/emulator/task-state.js";
import { createHarness, pushState } from "./support.js";

test("no cron expression is none to check", () => {
  expect(() => checkCron(undefined, 0)).not.toThrow();
  expect(() => checkCron("* * * * *", 0)).not.toThrow();
  expect(() => checkCron("61 * * * *", 0)).toThrow("write minute, hour, day, month and weekday");
});

test("a refused change changes nothing", async () => {
  const { call, emulator, refusal } = createHarness();
  emulator.seed(pushState);
  const path = { taskID: "push-task" };
  const before = await call("getTask", { path });
  await refusal("updateTask", { path, body: { enabled: false, destinationID: "nobody" } });
  await refusal("updateTask", { path, body: { enabled: false, cron: "soon" } });
  expect(await call("getTask", { path })).toEqual(before);
});

test("a deleted task leaves its runs", async () => {
  const { call, emulator } = createHarness();
  emulator.seed(pushState);
  const { runID } = await call("runTask", { path: { taskID: "push-task" } });
  await call("deleteTask", { path: { taskID: "push-task" } });
  expect((await call("getRun", { path: { runID } })).taskID).toBe("push-task");
});

test("enabling a task again forgets its critical failures", async () => {
  const { call, emulator } = createHarness({ outcome: () => "critical", runDurationMs: 0 });
  emulator.seed(pushState);
  const path = { taskID: "push-task" };
  await call("updateTask", { path, body: { policies: { criticalThreshold: 2 } } });
  await call("runTask", { path });
  await call("runTask", { path });
  expect((await call("getTask", { path })).enabled).toBe(false);
  await call("enableTask", { path });
  await call("runTask", { path });
  expect((await call("getTask", { path })).enabled).toBe(true);
});
