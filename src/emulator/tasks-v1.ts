import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { listPage } from "./pages.js";
import { find, search } from "./references.js";
import type { StoredTask } from "./store.js";
import { runTaskByID } from "./task-runs.js";
import { changeTask, deleteTask, newTask } from "./task-state.js";
import { filterTasks, omit, schedule, secondView, taskSortKey, triggerType } from "./task-view.js";

type Schemas = components["schemas"];

/** What starts a task, in the words of the first version. */
const trigger = (task: StoredTask, now: number): Schemas["Trigger"] => {
  const { cron, lastRun } = task;
  const type = triggerType(task);
  const last = lastRun === undefined ? {} : { lastRun };
  if (type === "onDemand") return { type, ...last };
  if (type !== "schedule") return { type };
  const { nextRun = "" } = schedule(task, now);
  return { type, cron: cron ?? "", ...last, nextRun };
};

/** A task as the first version shows it. */
const firstView = (task: StoredTask, now: number): Schemas["TaskV1"] => {
  const shared = omit(
    secondView(task),
    "cron",
    "lastRun",
    "nextRun",
    "subscriptionAction",
    "owner",
  );
  return { ...shared, trigger: trigger(task, now) };
};

/** The same tasks as the first version of the API has them: with a `trigger`. */
export const tasksV1 = {
  listTasksV1: ({ query }, { store, now }) => {
    const fitting = filterTasks(store, query);
    const { items, pagination } = listPage(fitting, query, taskSortKey(query.sort));
    return { tasks: items.map((task) => firstView(task, now())), pagination };
  },

  createTaskV1: ({ body: { trigger, ...rest } }, world) => {
    const created = newTask(
      {
        ...rest,
        ...(trigger.type === "schedule" && { cron: trigger.cron }),
        ...(trigger.type === "subscription" && { subscriptionAction: rest.action }),
        ...(trigger.type === "streaming" && { streaming: true }),
      },
      world,
    );
    world.store.tasks.set(created.taskID, created);
    return { taskID: created.taskID, createdAt: created.createdAt };
  },

  searchTasksV1: ({ body }, { store, now }) =>
    search(store.tasks, body.taskIDs).map((task) => firstView(task, now())),

  getTaskV1: ({ path }, { store, now }) => firstView(find(store.tasks, path.taskID, "task"), now()),

  updateTaskV1: ({ path, body: { trigger, ...rest } }, world) =>
    changeTask(world, path.taskID, { ...rest, ...(trigger && { cron: trigger.cron }) }),

  deleteTaskV1: ({ path }, world) => deleteTask(world, path.taskID),

  runTaskV1: ({ path, appID }, world) => runTaskByID(world, path.taskID, appID),

  enableTaskV1: ({ path }, world) => changeTask(world, path.taskID, { enabled: true }),

  disableTaskV1: ({ path }, world) => changeTask(world, path.taskID, { enabled: false }),
} satisfies Partial<Handlers>;
