import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { applyRecords, type IndexRecord } from "./records.js";
import { find } from "./references.js";
import { refuse } from "./responses.js";
import { startRun } from "./run-start.js";
import { handle, watchRun } from "./run-view.js";
import type { Store, StoredTask } from "./store.js";
import { checkEnabled, prepare } from "./task-runs.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

interface Push {
  readonly task: StoredTask;
  /** The index to write to, where it isn't the one of the task's destination. */
  readonly indexName?: string;
  readonly body: Schemas["PushTaskPayload"];
  readonly watch: boolean | undefined;
  readonly appID: string;
  readonly signal: AbortSignal | undefined;
}

const push = (
  world: World,
  request: Push,
): Promise<Schemas["WatchResponse"]> | Schemas["WatchResponse"] => {
  const { task, body, appID } = request;
  checkEnabled(task);
  const { store } = world;
  const destination = find(store.destinations, task.destinationID, "destination");
  const { indexName = destination.input.indexName } = request;
  const { action } = body;
  const given = body.records as readonly IndexRecord[];
  const writes = action !== "delete" && action !== "clear" && action !== "deleteObject";
  const prepared = writes
    ? prepare(world, destination, given)
    : { records: given, transformed: false, error: undefined };
  const run = startRun(world, {
    appID,
    task,
    type: "push",
    records: given,
    error: prepared.error,
    events: prepared.error
      ? ["transform"]
      : prepared.transformed
        ? ["transform", "record"]
        : ["record"],
    apply: () => applyRecords(store.indices, indexName, action, prepared.records),
  });
  return request.watch ? watchRun(world, run, request.signal) : handle(run);
};

/** The tasks that take pushed records for an index. */
const pushTasks = (store: Store, indexName: string): StoredTask[] =>
  [...store.tasks.values()].filter(
    ({ sourceID, destinationID }) =>
      store.sources.get(sourceID)?.type === "push" &&
      store.destinations.get(destinationID)?.input.indexName === indexName,
  );

/** The one task that takes pushed records for an index. Throws a 404 for none, a 400 for several. */
const pushTaskOf = (store: Store, indexName: string, reference: string | undefined): StoredTask => {
  const own = pushTasks(store, indexName);
  const fitting = own.length > 0 || reference === undefined ? own : pushTasks(store, reference);
  const [task, ...others] = fitting;
  if (!task) {
    throw refuse(
      404,
      `No task with a push source writes to the index "${reference ?? indexName}": create one first.`,
      { code: "resource_not_found" },
    );
  }
  if (others.length > 0) {
    const ids = fitting.map(({ taskID }) => taskID).join(", ");
    throw refuse(400, `Several tasks take records for the index: use pushTask with one of ${ids}.`);
  }
  return task;
};

export const pushes = {
  push: ({ path: { indexName }, query, body, appID, signal }, world) => {
    const { watch, referenceIndexName } = query;
    const task = pushTaskOf(world.store, indexName, referenceIndexName);
    return push(world, { task, indexName, body, watch, appID, signal });
  },

  pushTask: ({ path, query: { watch }, body, appID, signal }, world) => {
    const task = find(world.store.tasks, path.taskID, "task");
    const source = world.store.sources.get(task.sourceID);
    if (source?.type !== "push") {
      throw refuse(
        400,
        `The task "${task.taskID}" has a source of type ${source?.type ?? "unknown"}: records can be pushed to a task with a push source only.`,
      );
    }
    return push(world, { task, body, watch, appID, signal });
  },
} satisfies Partial<Handlers>;
