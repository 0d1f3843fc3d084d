import { expect, test } from "vitest";
import { operations } from "../../generated/ingestion/operations.js";
import type { OperationId } from "../../src/emulator/routing.js";
import { createHarness } from "./support.js";

/**
 * A life in which every operation is called at least once and answers as the contract says (the
 * harness checks every answer). Returns the operations that were called.
 */
const live = async (harness: ReturnType<typeof createHarness>): Promise<Set<OperationId>> => {
  const called = new Set<OperationId>();
  const call: typeof harness.call = (id, args) => {
    called.add(id);
    return harness.call(id, args);
  };

  const { authenticationID } = await call("createAuthentication", {
    body: { type: "basic", name: "Shop", input: { username: "ada", password: "secret" } },
  });
  await call("updateAuthentication", { path: { authenticationID }, body: { name: "Shop 2" } });
  await call("getAuthentication", { path: { authenticationID } });
  await call("listAuthentications");
  await call("searchAuthentications", { body: { authenticationIDs: [authenticationID] } });

  const { transformationID } = await call("createTransformation", {
    body: { name: "Tidy", input: { code: "async (record) => record" } },
  });
  await call("updateTransformation", {
    path: { transformationID },
    body: { name: "Tidier", input: { steps: [{}] } },
  });
  await call("getTransformation", { path: { transformationID } });
  await call("listTransformations");
  await call("searchTransformations", { body: { transformationIDs: [transformationID] } });
  await call("tryTransformation", { body: { code: "x", sampleRecord: { a: 1 } } });
  await call("tryTransformationBeforeUpdate", {
    path: { transformationID },
    body: { sampleRecord: { a: 1 } },
  });

  const docker = await call("createSource", {
    body: {
      type: "docker",
      name: "Tickets",
      authenticationID,
      input: { image: "zendesk", configuration: {} },
    },
  });
  const { sourceID } = docker;
  await call("updateSource", { path: { sourceID }, body: { name: "Tickets 2" } });
  await call("getSource", { path: { sourceID } });
  await call("listSources");
  await call("searchSources", { body: { sourceIDs: [sourceID] } });
  await call("validateSource", { body: { type: "json", name: "J", input: { url: "https://x" } } });
  await call("validateSourceBeforeUpdate", { path: { sourceID }, body: { name: "Tickets 3" } });
  await call("getDockerSourceStreams", { path: { sourceID } });
  await call("triggerDockerSourceDiscover", { path: { sourceID } });

  const { destinationID } = await call("createDestination", {
    body: {
      type: "search",
      name: "Products",
      input: { indexName: "products" },
      transformationIDs: [transformationID],
    },
  });
  await call("updateDestination", { path: { destinationID }, body: { name: "Products 2" } });
  await call("getDestination", { path: { destinationID } });
  await call("listDestinations");
  await call("searchDestinations", { body: { destinationIDs: [destinationID] } });

  const { taskID } = await call("createTask", {
    body: { sourceID, destinationID, action: "replace", cron: "0 3 * * *" },
  });
  await call("updateTask", { path: { taskID }, body: { failureThreshold: 5 } });
  await call("replaceTask", { path: { taskID }, body: { destinationID, action: "save" } });
  await call("disableTask", { path: { taskID } });
  await call("enableTask", { path: { taskID } });
  await call("getTask", { path: { taskID } });
  await call("listTasks");
  await call("searchTasks", { body: { taskIDs: [taskID] } });

  const first = await call("createTaskV1", {
    body: { sourceID, destinationID, action: "save", trigger: { type: "onDemand" } },
  });
  const path = { taskID: first.taskID };
  await call("updateTaskV1", { path, body: { failureThreshold: 5 } });
  await call("disableTaskV1", { path });
  await call("enableTaskV1", { path });
  await call("getTaskV1", { path });
  await call("listTasksV1");
  await call("searchTasksV1", { body: { taskIDs: [first.taskID] } });
  await call("runTaskV1", { path });

  const { runID } = await call("runTask", { path: { taskID } });
  await call("runSource", { path: { sourceID } });
  harness.clock.advance(1000);
  await call("listRuns");
  await call("getRun", { path: { runID } });
  const { events } = await call("listEvents", { path: { runID } });
  await call("getEvent", { path: { runID, eventID: events[0]!.eventID } });

  const source = await call("createSource", { body: { type: "push", name: "Push" } });
  const push = await call("createTask", {
    body: { sourceID: source.sourceID, destinationID, action: "save" },
  });
  const body = { action: "addObject" as const, records: [{ objectID: "1" }] };
  await call("pushTask", { path: { taskID: push.taskID }, body });
  await call("push", { path: { indexName: "products" }, body, query: { watch: true } });

  await call("deleteTaskV1", { path });
  await call("deleteTask", { path: { taskID } });
  await call("deleteTask", { path: { taskID: push.taskID } });
  await call("deleteDestination", { path: { destinationID } });
  await call("deleteSource", { path: { sourceID } });
  await call("deleteTransformation", { path: { transformationID } });
  await call("deleteAuthentication", { path: { authenticationID } });
  return called;
};

test("every operation answers as the contract says", async () => {
  const called = await live(createHarness());
  expect([...called].sort()).toEqual(Object.keys(operations).sort());
});

test("the same seed and clock give the same transcript, another seed another one", async () => {
  const transcript = async (seed: number): Promise<string> => {
    const harness = createHarness({ seed });
    await live(harness);
    return JSON.stringify(harness.emulator.requests);
  };
  const one = await transcript(7);
  expect(await transcript(7)).toBe(one);
  expect(await transcript(8)).not.toBe(one);
});

test("a transcript repeats after a reset", async () => {
  const harness = createHarness({ now: () => 0, runDurationMs: 0 });
  await live(harness);
  const first = JSON.stringify(harness.emulator.requests);
  harness.emulator.reset();
  expect(harness.emulator.requests).toEqual([]);
  await live(harness);
  expect(JSON.stringify(harness.emulator.requests)).toBe(first);
});

test("nothing is left of what was deleted", async () => {
  const harness = createHarness();
  await live(harness);
  expect((await harness.call("listTasks")).tasks).toEqual([]);
  expect((await harness.call("listSources")).sources.map(({ type }) => type)).toEqual(["push"]);
  expect((await harness.call("listDestinations")).destinations).toEqual([]);
  expect((await harness.call("listAuthentications")).authentications).toEqual([]);
  expect((await harness.call("listTransformations")).transformations).toEqual([]);
});
