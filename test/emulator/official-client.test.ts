import { ingestionClient } from "@algolia/ingestion";
import { expect, test } from "vitest";
import { operations } from "../../generated/ingestion/operations.js";
import { createEmulator, serve } from "../../src/emulator/index.js";

/** Not in the vendor's contract any more, and so not in its client. */
const withdrawn = "getDockerSourceStreams";

test("the vendor's own client succeeds with every operation that it has", async () => {
  const emulator = createEmulator({ runDurationMs: 0, logSize: Infinity });
  const server = await serve(emulator);
  const client = ingestionClient("APP", "KEY", "us", {
    hosts: [{ url: `127.0.0.1:${server.port}`, accept: "readWrite", protocol: "http" }],
  });

  const { authenticationID } = await client.createAuthentication({
    type: "basic",
    name: "A",
    input: { username: "ada", password: "secret" },
  });
  await client.updateAuthentication({ authenticationID, authenticationUpdate: { name: "B" } });
  await client.getAuthentication({ authenticationID });
  await client.searchAuthentications({ authenticationIDs: [authenticationID] });
  await client.listAuthentications({
    type: ["basic", "oauth"],
    platform: ["none", "shopify"],
    itemsPerPage: 5,
    page: 1,
    sort: "name",
    order: "asc",
  });

  const { transformationID } = await client.createTransformation({ name: "T", code: "x" });
  await client.updateTransformation({
    transformationID,
    transformationCreate: { name: "U", input: { code: "y" }, type: "code" },
  });
  await client.getTransformation({ transformationID });
  await client.searchTransformations({ transformationIDs: [transformationID] });
  await client.listTransformations({ type: "code" });
  await client.tryTransformation({ code: "x", sampleRecord: { a: 1 } });
  await client.tryTransformationBeforeUpdate({
    transformationID,
    transformationTry: { code: "x", sampleRecord: { a: 1 } },
  });

  const { sourceID } = await client.createSource({
    type: "docker",
    name: "S",
    input: { image: "zendesk", configuration: {} },
  });
  await client.updateSource({ sourceID, sourceUpdate: { name: "S2" } });
  await client.getSource({ sourceID });
  await client.searchSources({ sourceIDs: [sourceID] });
  await client.listSources({ type: ["docker", "json"], authenticationID: ["none"] });
  await client.validateSource({ type: "json", name: "J", input: { url: "https://x.test" } });
  await client.validateSourceBeforeUpdate({ sourceID, sourceUpdate: { name: "S3" } });
  await client.triggerDockerSourceDiscover({ sourceID });

  const { destinationID } = await client.createDestination({
    type: "search",
    name: "D",
    input: { indexName: "products" },
  });
  await client.updateDestination({ destinationID, destinationUpdate: { name: "D2" } });
  await client.getDestination({ destinationID });
  await client.searchDestinations({ destinationIDs: [destinationID] });
  await client.listDestinations({ type: ["search"], authenticationID: ["none"] });

  const { taskID } = await client.createTask({ sourceID, destinationID, action: "replace" });
  await client.updateTask({ taskID, taskUpdate: { enabled: true } });
  await client.replaceTask({ taskID, taskReplace: { destinationID, action: "save" } });
  await client.disableTask({ taskID });
  await client.enableTask({ taskID });
  await client.getTask({ taskID });
  await client.searchTasks({ taskIDs: [taskID] });
  const { tasks } = await client.listTasks({
    action: ["save", "replace"],
    enabled: true,
    sourceID: [sourceID],
    sourceType: ["docker"],
    destinationID: [destinationID],
    triggerType: ["onDemand"],
    withEmailNotifications: false,
  });
  expect(tasks.map((task) => task.taskID)).toEqual([taskID]);

  const first = await client.createTaskV1({
    sourceID,
    destinationID,
    action: "save",
    trigger: { type: "schedule", cron: "* * 1 * *" },
  });
  await client.updateTaskV1({ taskID: first.taskID, taskUpdate: { failureThreshold: 1 } });
  await client.disableTaskV1({ taskID: first.taskID });
  await client.enableTaskV1({ taskID: first.taskID });
  await client.getTaskV1({ taskID: first.taskID });
  await client.searchTasksV1({ taskIDs: [first.taskID] });
  await client.listTasksV1({ triggerType: ["schedule"] });
  await client.runTaskV1({ taskID: first.taskID });

  const { runID } = await client.runTask({ taskID });
  await client.runSource({ sourceID });
  await client.listRuns({ status: ["finished", "skipped"], type: ["reindex", "update"] });
  await client.getRun({ runID });
  const { events } = await client.listEvents({ runID, status: ["succeeded"], type: ["record"] });
  await client.getEvent({ runID, eventID: events[0]!.eventID });

  const push = await client.createSource({ type: "push", name: "P" });
  const { taskID: pushTaskID } = await client.createTask({
    sourceID: push.sourceID,
    destinationID,
    action: "save",
  });
  const records = [{ objectID: "1" }];
  const pushTaskPayload = { action: "addObject" as const, records };
  await client.push({ indexName: "products", pushTaskPayload, watch: true });
  await client.pushTask({ taskID: pushTaskID, pushTaskPayload });
  const objects = Array.from({ length: 2500 }, (_, index) => ({ objectID: `many-${index}` }));
  await client.chunkedPush({ indexName: "products", objects, waitForTasks: true });
  expect(emulator.index("products").size).toBe(2501);

  await client.deleteTask({ taskID });
  await client.deleteTask({ taskID: pushTaskID });
  await client.deleteTaskV1({ taskID: first.taskID });
  await client.deleteDestination({ destinationID });
  await client.deleteSource({ sourceID });
  await client.deleteTransformation({ transformationID });
  await client.deleteAuthentication({ authenticationID });

  await server.close();
  expect(emulator.requests.filter(({ status }) => status !== 200)).toEqual([]);
  const called = new Set(emulator.requests.map(({ operationId }) => operationId));
  const expected = Object.keys(operations).filter((id) => id !== withdrawn);
  expect([...called].sort()).toEqual(expected.sort());
});
