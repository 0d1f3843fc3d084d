import type { components } from "../../generated/ingestion/schema.js";
import { nextRun } from "./cron.js";
import { find, refer } from "./references.js";
import { refuse } from "./responses.js";
import type { StoredTask } from "./store.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

/** Throws a 400 for a cron expression that never comes. */
export const checkCron = (cron: string | undefined, now: number): void => {
  if (cron !== undefined && nextRun(cron, now) === undefined) {
    throw refuse(
      400,
      `The cron expression "${cron}" never comes: write minute, hour, day, month and weekday, e.g. "0 3 * * *".`,
    );
  }
};

/** A task from its creation request, ready to be stored. Throws a 400 for unknown references. */
export const newTask = (
  body: Schemas["TaskCreate"] & { readonly streaming?: boolean },
  world: World,
): StoredTask => {
  const { store, now, newID, timestamp } = world;
  refer(store.sources, body.sourceID, "sourceID", "source");
  refer(store.destinations, body.destinationID, "destinationID", "destination");
  checkCron(body.cron, now());
  const createdAt = timestamp();
  return {
    taskID: newID(),
    owner: null,
    enabled: true,
    streaming: isStreaming(body.input),
    criticals: 0,
    ...body,
    createdAt,
    updatedAt: createdAt,
  };
};

const isStreaming = (input: Schemas["TaskInput"] | undefined): boolean =>
  input !== undefined && "mapping" in input;

/** Changes a stored task. Throws a 404 for the task, a 400 for what the change refers to. */
export const changeTask = (
  { store, now, timestamp }: World,
  taskID: string,
  change: Partial<StoredTask>,
): Schemas["TaskUpdateResponse"] => {
  const old = find(store.tasks, taskID, "task");
  if (change.destinationID !== undefined) {
    refer(store.destinations, change.destinationID, "destinationID", "destination");
  }
  checkCron(change.cron, now());
  const updatedAt = timestamp();
  const enabledAgain = change.enabled === true && !old.enabled;
  store.tasks.set(taskID, {
    ...old,
    ...(change.input !== undefined && { streaming: isStreaming(change.input) }),
    ...(enabledAgain && { criticals: 0 }),
    ...change,
    updatedAt,
  });
  return { taskID, updatedAt };
};

/** Removes a task; its runs remain. */
export const deleteTask = (
  { store, timestamp }: World,
  taskID: string,
): Schemas["DeleteResponse"] => {
  find(store.tasks, taskID, "task");
  store.tasks.delete(taskID);
  return { deletedAt: timestamp() };
};
