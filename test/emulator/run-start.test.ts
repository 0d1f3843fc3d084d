import { expect, test } from "vitest";
import type { RunPlan } from "../../src/emulator/index.js";
import { createHarness, pushState } from "./support.js";

const path = { taskID: "push-task" };

const running = (...options: Parameters<typeof createHarness>) => {
  const harness = createHarness({ runDurationMs: 0, ...options[0] });
  harness.emulator.seed(pushState);
  return {
    ...harness,
    run: async () => {
      const { runID } = await harness.call("runTask", { path });
      return harness.call("getRun", { path: { runID } });
    },
  };
};

test("the option that decides gets type, task and records", async () => {
  const plans: RunPlan[] = [];
  const { call, emulator } = running({
    outcome: (plan) => {
      plans.push(plan);
      return "success";
    },
  });
  const records = [{ objectID: "1" }];
  await call("runTask", { path });
  await call("pushTask", { path, body: { action: "addObject", records } });
  emulator.seed({
    sources: [
      { sourceID: "d", type: "docker", name: "D", input: { image: "i", configuration: {} } },
    ],
  });
  await call("triggerDockerSourceDiscover", { path: { sourceID: "d" } });
  expect(plans).toMatchObject([
    { type: "reindex", task: { taskID: "push-task" }, records: [] },
    { type: "push", task: { taskID: "push-task" }, records },
    { type: "discover", task: undefined, records: [] },
  ]);
});

test("a success says ok", async () => {
  const { run } = running();
  expect(await run()).toMatchObject({ status: "finished", outcome: "success", reasonCode: "ok" });
});

test("a failure names its reason", async () => {
  const { run } = running({ outcome: () => "failure" });
  expect(await run()).toMatchObject({
    status: "finished",
    outcome: "failure",
    reasonCode: "too_many_errors",
    reason: "Events have failed.",
  });
});

test("a task accepts as many failed events as its threshold says", async () => {
  const { call, run } = running({ outcome: () => "failure" });
  await call("updateTask", { path, body: { failureThreshold: 49 } });
  expect(await run()).toMatchObject({ outcome: "failure", failureThreshold: 49 });
  await call("updateTask", { path, body: { failureThreshold: 50 } });
  expect(await run()).toMatchObject({ outcome: "success", failureThreshold: 50 });
});

test("a skipped run has neither events nor an outcome", async () => {
  const { call, run } = running({ outcome: () => "skipped" });
  const skipped = await run();
  expect(skipped).toMatchObject({ status: "skipped", reasonCode: "blocking" });
  expect(skipped).not.toHaveProperty("outcome");
  const { events } = await call("listEvents", { path: { runID: skipped.runID } });
  expect(events).toEqual([]);
});

test.each(["success", "failure"] as const)(
  "critical failures in a row disable the task at its threshold, a %s starts over",
  async (other) => {
    let verdict: "critical" | "success" | "failure" = "critical";
    const { call, run, refusal } = running({ outcome: () => verdict });
    await call("updateTask", { path, body: { policies: { criticalThreshold: 2 } } });
    const enabled = async () => (await call("getTask", { path })).enabled;
    expect(await run()).toMatchObject({ outcome: "failure", reasonCode: "critical" });
    verdict = other;
    await run();
    verdict = "critical";
    await run();
    expect(await enabled()).toBe(true);
    await run();
    expect(await enabled()).toBe(false);
    expect(await refusal("runTask", { path })).toBe(
      '400 The task "push-task" is disabled: enable it first.',
    );
  },
);

test("without a threshold, critical failures disable nothing", async () => {
  const { call, run } = running({ outcome: () => "critical" });
  for (let count = 0; count < 12; count += 1) await run();
  expect((await call("getTask", { path })).enabled).toBe(true);
});

test("a failing option is the emulator's 500, with its message", async () => {
  const { send } = running({
    outcome: () => {
      throw new Error("no verdict");
    },
  });
  const { status, body } = await send("runTask", { path });
  expect({ status, body }).toEqual({ status: 500, body: { message: "no verdict" } });
});
