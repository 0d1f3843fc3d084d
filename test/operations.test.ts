import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { operations } from "../generated/ingestion/operations.js";
import type { Operation } from "../src/core/types.js";
import { createEmulator, serve, type EmulatorServer } from "../src/emulator/index.js";
import {
  createIngestionClient,
  type IngestionClient,
  type IngestionMethods,
} from "../src/index.js";
import { checkAnswer } from "./emulator/contract.js";

type Name = keyof IngestionMethods;

const emulator = createEmulator({ runDurationMs: 0 });
let server: EmulatorServer;
let client: IngestionClient;

beforeAll(async () => {
  server = await serve(emulator, { port: 0 });
  client = createIngestionClient({
    appId: "APP",
    apiKey: "key-of-the-app",
    baseUrl: server.url,
    onDeprecation: "silent",
  });
});
afterAll(() => server.close());

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const authenticationID = uuid(1);
const transformationID = uuid(2);
const sourceID = uuid(3);
const dockerID = uuid(4);
const destinationID = uuid(5);
const taskID = uuid(6);
const pushTaskID = uuid(7);

beforeEach(() => {
  emulator.reset();
  emulator.seed({
    authentications: [
      { authenticationID, type: "algolia", name: "app", input: { appID: "APP", apiKey: "other" } },
    ],
    transformations: [
      { transformationID, name: "same", type: "code", input: { code: "return record" } },
    ],
    sources: [
      { sourceID, type: "push", name: "pushed" },
      {
        sourceID: dockerID,
        type: "docker",
        name: "docker",
        input: { image: "zendesk", configuration: {} },
      },
    ],
    destinations: [
      {
        destinationID,
        type: "search",
        name: "index",
        input: { indexName: "movies" },
        authenticationID,
      },
    ],
    tasks: [
      { taskID, sourceID: dockerID, destinationID, action: "replace", input: { streams: [] } },
      { taskID: pushTaskID, sourceID, destinationID, action: "save" },
    ],
  });
});

const record = { objectID: "1", title: "Playtime" };
const pushed = { action: "addObject" as const, records: [record] };
const source = { type: "json" as const, name: "json", input: { url: "https://shop.test/a.json" } };
const taskV1 = {
  sourceID,
  destinationID,
  trigger: { type: "onDemand" as const },
  action: "save" as const,
};
const tried = { sampleRecord: record, type: "code" as const, input: { code: "return record" } };

/** Arguments with which every operation of the contract succeeds. */
const calls: Record<Name, () => object | Promise<object>> = {
  push: () => ({ indexName: "movies", watch: true, body: pushed }),
  listAuthentications: () => ({ type: ["algolia", "basic"], platform: ["none"], itemsPerPage: 5 }),
  createAuthentication: () => ({
    body: { type: "basic", name: "b", input: { username: "u", password: "p" } },
  }),
  searchAuthentications: () => ({ body: { authenticationIDs: [authenticationID] } }),
  getAuthentication: () => ({ authenticationID }),
  updateAuthentication: () => ({ authenticationID, body: { name: "new" } }),
  deleteAuthentication: async () => {
    const body = { type: "basic" as const, name: "b", input: { username: "u", password: "p" } };
    return { authenticationID: (await client.createAuthentication({ body })).authenticationID };
  },
  listDestinations: () => ({ authenticationID: [authenticationID], sort: "name", order: "asc" }),
  createDestination: () => ({
    body: { type: "search", name: "d", input: { indexName: "i" }, authenticationID },
  }),
  searchDestinations: () => ({ body: { destinationIDs: [destinationID] } }),
  getDestination: () => ({ destinationID }),
  updateDestination: () => ({ destinationID, body: { transformationIDs: [transformationID] } }),
  deleteDestination: async () => {
    const body = {
      type: "search" as const,
      name: "d",
      input: { indexName: "i" },
      authenticationID,
    };
    return { destinationID: (await client.createDestination({ body })).destinationID };
  },
  listSources: () => ({ type: ["push", "docker"] }),
  createSource: () => ({ body: source }),
  validateSource: () => ({ body: source }),
  searchSources: () => ({ body: { sourceIDs: [sourceID] } }),
  getSource: () => ({ sourceID }),
  updateSource: () => ({ sourceID, body: { name: "renamed" } }),
  deleteSource: async () => ({ sourceID: (await client.createSource({ body: source })).sourceID }),
  validateSourceBeforeUpdate: () => ({
    sourceID: dockerID,
    body: { input: { configuration: {} } },
  }),
  getDockerSourceStreams: () => ({ sourceID: dockerID }),
  triggerDockerSourceDiscover: () => ({ sourceID: dockerID }),
  runSource: () => ({ sourceID: dockerID, body: { runMetadata: { why: "test" } } }),
  listTasks: () => ({
    enabled: true,
    sourceType: ["push"],
    triggerType: ["subscription", "onDemand"],
  }),
  createTask: () => ({ body: { sourceID, destinationID, action: "save" } }),
  searchTasks: () => ({ body: { taskIDs: [taskID] } }),
  getTask: () => ({ taskID }),
  replaceTask: () => ({
    taskID,
    body: { destinationID, action: "replace", input: { streams: [] } },
  }),
  updateTask: () => ({ taskID, body: { enabled: false } }),
  deleteTask: () => ({ taskID }),
  runTask: () => ({ taskID }),
  pushTask: () => ({ taskID: pushTaskID, body: pushed }),
  enableTask: () => ({ taskID }),
  disableTask: () => ({ taskID }),
  listTasksV1: () => ({ action: ["save", "replace"] }),
  createTaskV1: () => ({ body: taskV1 }),
  searchTasksV1: () => ({ body: { taskIDs: [taskID] } }),
  getTaskV1: () => ({ taskID }),
  updateTaskV1: () => ({ taskID, body: { enabled: true } }),
  deleteTaskV1: () => ({ taskID }),
  runTaskV1: () => ({ taskID }),
  enableTaskV1: () => ({ taskID }),
  disableTaskV1: () => ({ taskID }),
  listTransformations: () => ({ sort: "name", type: "code" }),
  createTransformation: () => ({
    body: { name: "t", type: "code", input: { code: "return record" } },
  }),
  tryTransformation: () => ({ body: tried }),
  searchTransformations: () => ({ body: { transformationIDs: [transformationID] } }),
  getTransformation: () => ({ transformationID }),
  updateTransformation: () => ({
    transformationID,
    body: { name: "t2", type: "code", input: { code: "return record" } },
  }),
  deleteTransformation: () => ({ transformationID }),
  tryTransformationBeforeUpdate: () => ({ transformationID, body: tried }),
  listRuns: async () => {
    await client.runTask({ taskID });
    return { status: ["created", "started", "finished"], type: ["reindex", "update"], taskID };
  },
  getRun: async () => ({ runID: (await client.runTask({ taskID })).runID }),
  listEvents: async () => ({
    runID: (await client.push({ indexName: "movies", body: pushed })).runID,
  }),
  getEvent: async () => {
    const { runID, eventID } = await client.push({
      indexName: "movies",
      watch: true,
      body: pushed,
    });
    return { runID, eventID };
  },
};

/** The same arguments as openapi-fetch takes them, sorted here without the code under test. */
function verbInit({ path }: Operation, { body, ...args }: Record<string, unknown>): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const pick = (inPath: boolean) =>
    Object.fromEntries(Object.entries(args).filter(([name]) => names.includes(name) === inPath));
  return { params: { path: pick(true), query: pick(false) }, ...(body ? { body } : {}) };
}

it("covers the whole contract", () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(operations).sort());
  expect(Object.keys(calls)).toHaveLength(56);
});

describe.each(Object.keys(calls) as Name[])("%s", (name) => {
  const operation: Operation = operations[name];

  it("is callable as a method", async () => {
    const data = await (client[name] as (args: object) => Promise<unknown>)(await calls[name]());
    checkAnswer(name, 200, data);
    expect(emulator.requests.at(-1)).toMatchObject({ operationId: name, status: 200 });
  });

  it("is callable by path", async () => {
    const init = verbInit(operation, (await calls[name]()) as Record<string, unknown>);
    const verb = client[operation.method] as unknown as (
      path: string,
      init: object,
    ) => Promise<{ data: unknown; response: Response }>;
    const { data, response } = await verb(operation.path, init);
    expect(response.status).toBe(200);
    checkAnswer(name, 200, data);
    expect(emulator.requests.at(-1)).toMatchObject({ operationId: name, status: 200 });
  });
});
