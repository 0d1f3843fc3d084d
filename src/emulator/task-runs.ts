import type { components } from "../../generated/ingestion/schema.js";
import { applyTask, excludeAttributes, type IndexRecord } from "./records.js";
import { find } from "./references.js";
import { refuse } from "./responses.js";
import { startRun } from "./run-start.js";
import type { StoredRun, StoredTask } from "./store.js";
import type { World } from "./world.js";

type Destination = components["schemas"]["Destination"];

/** Records as a destination stores them, or why they can't be. */
export interface Prepared {
  readonly records: readonly IndexRecord[];
  /** Whether a transformation had its hands on them. */
  readonly transformed: boolean;
  readonly error: string | undefined;
}

/** Records after the destination's transformations, without the attributes that it excludes. */
export const prepare = (
  { store, transform }: World,
  destination: Destination,
  records: readonly IndexRecord[],
): Prepared => {
  const codes = (destination.transformationIDs ?? []).map(
    (id) => store.transformations.get(id)?.code ?? "",
  );
  const transformed = codes.length > 0;
  try {
    const results = codes.reduce<readonly IndexRecord[]>(
      (before, code) =>
        before.flatMap((record) =>
          transform({ ...record }, code).map((after) => asRecord(after, record.objectID)),
        ),
      records,
    );
    const { attributesToExclude } = destination.input;
    return {
      records: results.map((record) => excludeAttributes(record, attributesToExclude)),
      transformed,
      error: undefined,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { records, transformed, error: `A transformation failed: ${message}` };
  }
};

const asRecord = (value: unknown, objectID: string): IndexRecord => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError("it returned something else than records");
  }
  return { objectID, ...value };
};

/** Throws a 400 for a task that is disabled. */
export const checkEnabled = ({ taskID, enabled }: StoredTask): void => {
  if (!enabled) throw refuse(400, `The task "${taskID}" is disabled: enable it first.`);
};

/** Runs a task: fetches the records of its source and brings them to its destination. */
export const runTask = (world: World, task: StoredTask, appID: string): StoredRun => {
  checkEnabled(task);
  const { store } = world;
  const { action = "save", taskID } = task;
  const source = store.sources.get(task.sourceID);
  const destination = store.destinations.get(task.destinationID);
  const fetched = source && world.sourceRecords(source);
  const prepared = destination && prepare(world, destination, fetched ?? []);
  const run = startRun(world, {
    appID,
    task,
    type: action === "replace" ? "reindex" : "update",
    records: fetched ?? [],
    error: prepared?.error,
    events: prepared?.error
      ? ["fetch", "transform"]
      : prepared?.transformed
        ? ["fetch", "transform", "record"]
        : ["fetch", "record"],
    apply: () => {
      if (!fetched || !destination || !prepared) return;
      applyTask(store.indices, destination.input.indexName, action, prepared.records);
    },
  });
  store.tasks.set(taskID, { ...task, lastRun: world.timestamp(run.createdAt) });
  return run;
};

/** Runs the task that a path names. Throws a 404 where there is none. */
export const runTaskByID = (
  world: World,
  taskID: string,
  appID: string,
): components["schemas"]["RunResponse"] => {
  const { runID, createdAt } = runTask(world, find(world.store.tasks, taskID, "task"), appID);
  return { runID, createdAt: world.timestamp(createdAt) };
};
