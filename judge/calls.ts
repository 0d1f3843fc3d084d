import { operations } from "../generated/ingestion/operations.js";
import type { Operation } from "../src/core/types.js";
import type { SeedState } from "../src/emulator/index.js";
import type { IngestionClient, IngestionMethods } from "../src/index.js";

/** An operation of the contract. */
export type OperationName = keyof IngestionMethods;

/** Prepares a call and says its arguments, as the method takes them. */
export type Call = () => object | Promise<object>;

const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const authenticationID = uuid(1);
const transformationID = uuid(2);
const sourceID = uuid(3);
const dockerID = uuid(4);
const destinationID = uuid(5);
const taskID = uuid(6);
const pushTaskID = uuid(7);

/** What the emulator holds before each call. */
export const seed: SeedState = {
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
};

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

/**
 * Arguments with which every operation of the contract succeeds after `seed`, by its name.
 *
 * @param client makes what an operation needs and the seed can't hold
 */
export const createCalls = (client: IngestionMethods): Record<OperationName, Call> => ({
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
});

/** The same arguments as openapi-fetch takes them, sorted here without the code under test. */
const verbInit = ({ path }: Operation, { body, ...args }: Record<string, unknown>): object => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const pick = (inPath: boolean): object =>
    Object.fromEntries(Object.entries(args).filter(([name]) => names.includes(name) === inPath));
  return { params: { path: pick(true), query: pick(false) }, ...(body ? { body } : {}) };
};

/** Calls an operation as a method: resolves to its data, throws for a refusal. */
export const callMethod = (
  client: IngestionMethods,
  name: OperationName,
  args: object,
): Promise<unknown> => (client[name] as (args: object) => Promise<unknown>)(args);

/** Calls an operation by its method and path, with the arguments of the method. */
export const callByPath = (
  client: IngestionClient,
  name: OperationName,
  args: object,
): Promise<{ readonly data?: unknown; readonly response: Response }> => {
  const operation: Operation = operations[name];
  const verb = client[operation.method] as unknown as (
    path: string,
    init: object,
  ) => Promise<{ readonly data?: unknown; readonly response: Response }>;
  return verb(operation.path, verbInit(operation, args as Record<string, unknown>));
};
