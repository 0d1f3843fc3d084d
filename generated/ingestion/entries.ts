// Generated from specs/ingestion.yml by `npm run generate`. Do not edit: change the contract and run it again.

import type { Operation } from "../../src/core/types.js";

/** Push records to an index: `POST /1/push/{indexName}`. */
export const push = {
  path: "/1/push/{indexName}",
  method: "POST",
  timeoutMs: 180000,
} as const satisfies Operation;

/** List authentications: `GET /1/authentications`. */
export const listAuthentications = {
  path: "/1/authentications",
  method: "GET",
  pagination: {},
} as const satisfies Operation;

/** Create an authentication: `POST /1/authentications`. */
export const createAuthentication = {
  path: "/1/authentications",
  method: "POST",
} as const satisfies Operation;

/** Retrieve several authentications: `POST /1/authentications/search`. */
export const searchAuthentications = {
  path: "/1/authentications/search",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** Retrieve an authentication: `GET /1/authentications/{authenticationID}`. */
export const getAuthentication = {
  path: "/1/authentications/{authenticationID}",
  method: "GET",
} as const satisfies Operation;

/** Delete an authentication: `DELETE /1/authentications/{authenticationID}`. */
export const deleteAuthentication = {
  path: "/1/authentications/{authenticationID}",
  method: "DELETE",
} as const satisfies Operation;

/** Update an authentication: `PATCH /1/authentications/{authenticationID}`. */
export const updateAuthentication = {
  path: "/1/authentications/{authenticationID}",
  method: "PATCH",
} as const satisfies Operation;

/** List destinations: `GET /1/destinations`. */
export const listDestinations = {
  path: "/1/destinations",
  method: "GET",
  pagination: {},
} as const satisfies Operation;

/** Create a destination: `POST /1/destinations`. */
export const createDestination = {
  path: "/1/destinations",
  method: "POST",
} as const satisfies Operation;

/** Retrieve several destinations: `POST /1/destinations/search`. */
export const searchDestinations = {
  path: "/1/destinations/search",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** Retrieve a destination: `GET /1/destinations/{destinationID}`. */
export const getDestination = {
  path: "/1/destinations/{destinationID}",
  method: "GET",
} as const satisfies Operation;

/** Delete a destination: `DELETE /1/destinations/{destinationID}`. */
export const deleteDestination = {
  path: "/1/destinations/{destinationID}",
  method: "DELETE",
} as const satisfies Operation;

/** Update a destination: `PATCH /1/destinations/{destinationID}`. */
export const updateDestination = {
  path: "/1/destinations/{destinationID}",
  method: "PATCH",
} as const satisfies Operation;

/** List sources: `GET /1/sources`. */
export const listSources = {
  path: "/1/sources",
  method: "GET",
  pagination: {},
} as const satisfies Operation;

/** Create a source: `POST /1/sources`. */
export const createSource = { path: "/1/sources", method: "POST" } as const satisfies Operation;

/** Check a source before creating it: `POST /1/sources/validate`. */
export const validateSource = {
  path: "/1/sources/validate",
  method: "POST",
  safe: true,
  timeoutMs: 180000,
} as const satisfies Operation;

/** Retrieve several sources: `POST /1/sources/search`. */
export const searchSources = {
  path: "/1/sources/search",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** Retrieve a source: `GET /1/sources/{sourceID}`. */
export const getSource = {
  path: "/1/sources/{sourceID}",
  method: "GET",
} as const satisfies Operation;

/** Delete a source: `DELETE /1/sources/{sourceID}`. */
export const deleteSource = {
  path: "/1/sources/{sourceID}",
  method: "DELETE",
} as const satisfies Operation;

/** Update a source: `PATCH /1/sources/{sourceID}`. */
export const updateSource = {
  path: "/1/sources/{sourceID}",
  method: "PATCH",
} as const satisfies Operation;

/** Check a source before updating it: `POST /1/sources/{sourceID}/validate`. */
export const validateSourceBeforeUpdate = {
  path: "/1/sources/{sourceID}/validate",
  method: "POST",
  safe: true,
  timeoutMs: 180000,
} as const satisfies Operation;

/** Discover the streams of a source: `POST /1/sources/{sourceID}/discover`. */
export const triggerDockerSourceDiscover = {
  path: "/1/sources/{sourceID}/discover",
  method: "POST",
  timeoutMs: 180000,
} as const satisfies Operation;

/** Run all tasks of a source: `POST /1/sources/{sourceID}/run`. */
export const runSource = {
  path: "/1/sources/{sourceID}/run",
  method: "POST",
} as const satisfies Operation;

/** List tasks: `GET /2/tasks`. */
export const listTasks = {
  path: "/2/tasks",
  method: "GET",
  pagination: {},
} as const satisfies Operation;

/** Create a task: `POST /2/tasks`. */
export const createTask = { path: "/2/tasks", method: "POST" } as const satisfies Operation;

/** Retrieve several tasks: `POST /2/tasks/search`. */
export const searchTasks = {
  path: "/2/tasks/search",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** Retrieve a task: `GET /2/tasks/{taskID}`. */
export const getTask = { path: "/2/tasks/{taskID}", method: "GET" } as const satisfies Operation;

/** Replace a task: `PUT /2/tasks/{taskID}`. */
export const replaceTask = {
  path: "/2/tasks/{taskID}",
  method: "PUT",
} as const satisfies Operation;

/** Delete a task: `DELETE /2/tasks/{taskID}`. */
export const deleteTask = {
  path: "/2/tasks/{taskID}",
  method: "DELETE",
} as const satisfies Operation;

/** Update a task: `PATCH /2/tasks/{taskID}`. */
export const updateTask = {
  path: "/2/tasks/{taskID}",
  method: "PATCH",
} as const satisfies Operation;

/** Run a task: `POST /2/tasks/{taskID}/run`. */
export const runTask = {
  path: "/2/tasks/{taskID}/run",
  method: "POST",
} as const satisfies Operation;

/** Push records through a task: `POST /2/tasks/{taskID}/push`. */
export const pushTask = {
  path: "/2/tasks/{taskID}/push",
  method: "POST",
  timeoutMs: 180000,
} as const satisfies Operation;

/** Enable a task: `PUT /2/tasks/{taskID}/enable`. */
export const enableTask = {
  path: "/2/tasks/{taskID}/enable",
  method: "PUT",
} as const satisfies Operation;

/** Disable a task: `PUT /2/tasks/{taskID}/disable`. */
export const disableTask = {
  path: "/2/tasks/{taskID}/disable",
  method: "PUT",
} as const satisfies Operation;

/** List transformations: `GET /1/transformations`. */
export const listTransformations = {
  path: "/1/transformations",
  method: "GET",
  pagination: {},
} as const satisfies Operation;

/** Create a transformation: `POST /1/transformations`. */
export const createTransformation = {
  path: "/1/transformations",
  method: "POST",
} as const satisfies Operation;

/** Try a transformation: `POST /1/transformations/try`. */
export const tryTransformation = {
  path: "/1/transformations/try",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** Retrieve several transformations: `POST /1/transformations/search`. */
export const searchTransformations = {
  path: "/1/transformations/search",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** Retrieve a transformation: `GET /1/transformations/{transformationID}`. */
export const getTransformation = {
  path: "/1/transformations/{transformationID}",
  method: "GET",
} as const satisfies Operation;

/** Replace a transformation: `PUT /1/transformations/{transformationID}`. */
export const updateTransformation = {
  path: "/1/transformations/{transformationID}",
  method: "PUT",
} as const satisfies Operation;

/** Delete a transformation: `DELETE /1/transformations/{transformationID}`. */
export const deleteTransformation = {
  path: "/1/transformations/{transformationID}",
  method: "DELETE",
} as const satisfies Operation;

/** Try a change to a transformation: `POST /1/transformations/{transformationID}/try`. */
export const tryTransformationBeforeUpdate = {
  path: "/1/transformations/{transformationID}/try",
  method: "POST",
  safe: true,
} as const satisfies Operation;

/** List runs: `GET /1/runs`. */
export const listRuns = {
  path: "/1/runs",
  method: "GET",
  group: "observability",
  pagination: { window: "window" },
} as const satisfies Operation;

/** Retrieve a run: `GET /1/runs/{runID}`. */
export const getRun = {
  path: "/1/runs/{runID}",
  method: "GET",
  group: "observability",
} as const satisfies Operation;

/** List the events of a run: `GET /1/runs/{runID}/events`. */
export const listEvents = {
  path: "/1/runs/{runID}/events",
  method: "GET",
  group: "observability",
  pagination: { window: "window" },
} as const satisfies Operation;

/** Retrieve an event of a run: `GET /1/runs/{runID}/events/{eventID}`. */
export const getEvent = {
  path: "/1/runs/{runID}/events/{eventID}",
  method: "GET",
  group: "observability",
} as const satisfies Operation;
