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
