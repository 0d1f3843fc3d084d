import { createIngestionClient, HttpError, paginate, waitForRun } from "ingestion-fetch/node";
import { createEmulator, serve } from "ingestion-fetch/emulator";

const server = await serve(createEmulator());
console.log(`The emulator listens on ${server.url}.`);

const client = createIngestionClient({
  appId: "APP_ID",
  apiKey: "API_KEY_WITH_ACL",
  baseUrl: server.url, // region: "us" or "eu" for the real API
  onDeprecation: ({ message }) => console.log(`Warned: ${message}`),
});

const { sourceID } = await client.createSource({ body: { type: "push", name: "movies" } });
const { destinationID } = await client.createDestination({
  body: { type: "search", name: "movies", input: { indexName: "movies" } },
});
const { taskID } = await client.createTask({
  body: { sourceID, destinationID, action: "save" },
});
console.log(`Created source ${sourceID}, destination ${destinationID} and task ${taskID}.`);

const { runID } = await client.pushTask({
  taskID,
  body: { action: "addObject", records: [{ objectID: "1", title: "Playtime" }] },
});
const run = await waitForRun(client, { runID });
console.log(`Run ${runID} ended: ${run.outcome}, ${run.progress?.receivedNbOfEvents} event(s).`);

for (let n = 1; n < 250; n++) {
  await client.createTask({ body: { sourceID, destinationID, action: "save" } });
}
let requests = 0;
let tasks = 0;
const countRequests = { onResponse: () => void requests++ };
for await (const task of paginate(client.listTasks, { itemsPerPage: 100 }, countRequests)) {
  if (task.enabled) tasks++;
}
console.log(`Listed ${tasks} tasks in ${requests} pages.`);

const { trigger } = await client.getTaskV1({ taskID });
console.log(`The V1 view of the task has a trigger of type ${trigger.type}.`);

try {
  await client.getTask({ taskID: "no-such-task" });
} catch (error) {
  if (!(error instanceof HttpError)) throw error;
  console.log(`Caught a typed error: ${error.message} (status ${error.status}, ${error.outcome}).`);
}

await server.close();
console.log("Nothing is left running.");
