import type { components } from "../../generated/ingestion/schema.js";
import { nextRun } from "./cron.js";
import { passes } from "./pages.js";
import type { Store, StoredTask } from "./store.js";

type Schemas = components["schemas"];

/** An object without some of its properties. */
export const omit = <T extends object, K extends keyof T>(value: T, ...names: K[]): Omit<T, K> => {
  const rest = { ...value };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
};

/** What starts a task. */
export const triggerType = ({
  streaming,
  cron,
  subscriptionAction,
}: StoredTask): Schemas["TriggerType"] =>
  streaming
    ? "streaming"
    : cron !== undefined
      ? "schedule"
      : subscriptionAction !== undefined
        ? "subscription"
        : "onDemand";

/** When a scheduled task comes next; `{}` for another. */
export const schedule = (task: StoredTask, now: number): { nextRun?: string } => {
  const next = task.cron === undefined ? undefined : nextRun(task.cron, now);
  return next === undefined ? {} : { nextRun: new Date(next).toISOString() };
};

/** A task without what only the emulator knows; with `now`, with its next scheduled run. */
export const secondView = (task: StoredTask, now?: number): Schemas["Task"] => {
  const view = omit(task, "streaming", "criticals");
  return now === undefined ? view : { ...view, ...schedule(task, now) };
};

/** The filters that both versions of the task list have. */
export interface TaskFilter {
  readonly action?: readonly Schemas["ActionType"][];
  readonly enabled?: boolean;
  readonly sourceID?: readonly string[];
  readonly destinationID?: readonly string[];
  readonly triggerType?: readonly Schemas["TriggerType"][];
}

/** The tasks that pass the filters, in order of creation. */
export const filterTasks = ({ tasks }: Store, filter: TaskFilter): StoredTask[] =>
  [...tasks.values()].filter(
    (task) =>
      (filter.action === undefined || (task.action && filter.action.includes(task.action))) &&
      (filter.enabled === undefined || task.enabled === filter.enabled) &&
      passes(filter.sourceID, task.sourceID) &&
      passes(filter.destinationID, task.destinationID) &&
      passes(filter.triggerType, triggerType(task)),
  );

/** What a task sorts by under each key of the contract. */
export const taskSortKey =
  (key: Schemas["taskSortKeys"] = "createdAt") =>
  (task: StoredTask): string | boolean | undefined =>
    key === "triggerType" ? triggerType(task) : task[key];
