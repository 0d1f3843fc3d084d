// @ts-check

/** What types cost without any use: the imports alone. */
export const importsOnly = `
import { createIngestionClient, paginate } from "ingestion-fetch";
export { createIngestionClient, paginate };
`;

/** Twenty calls of twenty operations, of every shape: none, path, query, body and mixtures. */
export const twentyCalls = `${importsOnly}
const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu" });
const body = { action: "addObject" as const, records: [{ objectID: "1", title: "One" }] };

await client.listTasks({ sourceType: ["json"], itemsPerPage: 10 });
await client.getTask({ taskID: "t" });
await client.createTask({ body: { sourceID: "s", destinationID: "d", action: "replace" } });
await client.updateTask({ taskID: "t", body: { enabled: false } });
await client.enableTask({ taskID: "t" });
await client.runTask({ taskID: "t" });
await client.pushTask({ taskID: "t", body, watch: true });
await client.push({ indexName: "products", body });
await client.deleteTask({ taskID: "t" });
await client.searchTasks({ body: { taskIDs: ["t"] } });
await client.listSources();
await client.getSource({ sourceID: "s" });
await client.createSource({ body: { type: "json", name: "feed", input: { url: "https://example.com/feed.json" } } });
await client.createDestination({ body: { type: "search", name: "products", input: { indexName: "products" } } });
await client.getDestination({ destinationID: "d" });
await client.getAuthentication({ authenticationID: "a" });
await client.listRuns({ taskID: "t", status: ["finished"] });
await client.getRun({ runID: "r" });
await client.listEvents({ runID: "r", page: 2 });
await client.getEvent({ runID: "r", eventID: "e" });
`;

/** The same, and three lists of which every item is read. */
export const threePaginated = `${twentyCalls}
for await (const task of paginate(client.listTasks, { enabled: true })) console.log(task.taskID);
for await (const run of paginate(client.listRuns, {})) console.log(run.runID, run.status);
for await (const event of paginate(client.listEvents, { runID: "r" })) console.log(event.eventID);
`;

/** What the types of bare openapi-fetch and of our generated paths cost without any use. */
export const verbImports = `
import createClient from "openapi-fetch";
import type { paths } from "ingestion-fetch";
export { createClient };
export type { paths };
`;

/** The same twenty calls by method and path. */
export const twentyVerbs = `${verbImports}
const client = createClient<paths>({ baseUrl: "https://data.eu.algolia.com" });
const body = { action: "addObject" as const, records: [{ objectID: "1", title: "One" }] };
const task = { path: { taskID: "t" } };

await client.GET("/2/tasks", { params: { query: { sourceType: ["json"], itemsPerPage: 10 } } });
await client.GET("/2/tasks/{taskID}", { params: task });
await client.POST("/2/tasks", { body: { sourceID: "s", destinationID: "d", action: "replace" } });
await client.PATCH("/2/tasks/{taskID}", { params: task, body: { enabled: false } });
await client.PUT("/2/tasks/{taskID}/enable", { params: task });
await client.POST("/2/tasks/{taskID}/run", { params: task });
await client.POST("/2/tasks/{taskID}/push", { params: { ...task, query: { watch: true } }, body });
await client.POST("/1/push/{indexName}", { params: { path: { indexName: "products" } }, body });
await client.DELETE("/2/tasks/{taskID}", { params: task });
await client.POST("/2/tasks/search", { body: { taskIDs: ["t"] } });
await client.GET("/1/sources");
await client.GET("/1/sources/{sourceID}", { params: { path: { sourceID: "s" } } });
await client.POST("/1/sources", { body: { type: "json", name: "feed", input: { url: "https://example.com/feed.json" } } });
await client.POST("/1/destinations", { body: { type: "search", name: "products", input: { indexName: "products" } } });
await client.GET("/1/destinations/{destinationID}", { params: { path: { destinationID: "d" } } });
await client.GET("/1/authentications/{authenticationID}", { params: { path: { authenticationID: "a" } } });
await client.GET("/1/runs", { params: { query: { taskID: "t", status: ["finished"] } } });
await client.GET("/1/runs/{runID}", { params: { path: { runID: "r" } } });
await client.GET("/1/runs/{runID}/events", { params: { path: { runID: "r" }, query: { page: 2 } } });
await client.GET("/1/runs/{runID}/events/{eventID}", { params: { path: { runID: "r", eventID: "e" } } });
`;

/** What the types of the vendor's client cost without any use. */
export const officialImports = `
import { ingestionClient } from "@algolia/ingestion";
export { ingestionClient };
`;

/** The same twenty calls on the vendor's client. */
export const twentyOfficial = `${officialImports}
const client = ingestionClient("app", "key", "eu");
const pushTaskPayload = { action: "addObject" as const, records: [{ objectID: "1", title: "One" }] };

await client.listTasks({ sourceType: ["json"], itemsPerPage: 10 });
await client.getTask({ taskID: "t" });
await client.createTask({ sourceID: "s", destinationID: "d", action: "replace" });
await client.updateTask({ taskID: "t", taskUpdate: { enabled: false } });
await client.enableTask({ taskID: "t" });
await client.runTask({ taskID: "t" });
await client.pushTask({ taskID: "t", pushTaskPayload, watch: true });
await client.push({ indexName: "products", pushTaskPayload });
await client.deleteTask({ taskID: "t" });
await client.searchTasks({ taskIDs: ["t"] });
await client.listSources();
await client.getSource({ sourceID: "s" });
await client.createSource({ type: "json", name: "feed", input: { url: "https://example.com/feed.json" } });
await client.createDestination({ type: "search", name: "products", input: { indexName: "products" } });
await client.getDestination({ destinationID: "d" });
await client.getAuthentication({ authenticationID: "a" });
await client.listRuns({ taskID: "t", status: ["finished"] });
await client.getRun({ runID: "r" });
await client.listEvents({ runID: "r", page: 2 });
await client.getEvent({ runID: "r", eventID: "e" });
`;
