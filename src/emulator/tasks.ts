import type { Handlers } from "./handlers.js";
import { listPage, passes } from "./pages.js";
import { find, search } from "./references.js";
import { runTaskByID } from "./task-runs.js";
import { changeTask, deleteTask, newTask } from "./task-state.js";
import { filterTasks, secondView, taskSortKey } from "./task-view.js";

/** Tasks as the second version of the API has them: with `cron`. */
export const tasks = {
  listTasks: ({ query }, { store, now }) => {
    const { sourceType, withEmailNotifications } = query;
    const fitting = filterTasks(store, query).filter((task) => {
      const source = store.sources.get(task.sourceID);
      const notifies = task.notifications?.email.enabled ?? false;
      return (
        (sourceType === undefined || (source && passes(sourceType, source.type))) &&
        (withEmailNotifications === undefined || notifies === withEmailNotifications)
      );
    });
    const { items, pagination } = listPage(fitting, query, taskSortKey(query.sort));
    return { tasks: items.map((task) => secondView(task, now())), pagination };
  },

  createTask: ({ body }, world) => {
    const created = newTask(body, world);
    world.store.tasks.set(created.taskID, created);
    return { taskID: created.taskID, createdAt: created.createdAt };
  },

  searchTasks: ({ body }, { store, now }) =>
    search(store.tasks, body.taskIDs).map((task) => secondView(task, now())),

  getTask: ({ path }, { store, now }) => secondView(find(store.tasks, path.taskID, "task"), now()),

  replaceTask: ({ path: { taskID }, body }, world) => {
    const { sourceID, createdAt, lastRun } = find(world.store.tasks, taskID, "task");
    const replacement = newTask({ sourceID, ...body }, { ...world, newID: () => taskID });
    const { updatedAt } = replacement;
    const kept = lastRun === undefined ? { createdAt } : { createdAt, lastRun };
    world.store.tasks.set(taskID, { ...replacement, ...kept });
    return { taskID, updatedAt };
  },

  updateTask: ({ path, body }, world) => changeTask(world, path.taskID, body),

  deleteTask: ({ path }, world) => deleteTask(world, path.taskID),

  runTask: ({ path, appID }, world) => runTaskByID(world, path.taskID, appID),

  enableTask: ({ path }, world) => changeTask(world, path.taskID, { enabled: true }),

  disableTask: ({ path }, world) => changeTask(world, path.taskID, { enabled: false }),
} satisfies Partial<Handlers>;
