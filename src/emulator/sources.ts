import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { listPage, passes } from "./pages.js";
import { find, refer, refuseInUse, search } from "./references.js";
import { checkSourceInput } from "./source-input.js";
import { runTask } from "./task-runs.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

const checkAuthentication = ({ store }: World, authenticationID: string | undefined): void => {
  if (authenticationID === undefined) return;
  refer(store.authentications, authenticationID, "authenticationID", "authentication");
};

/** A source from its creation request, ready to be stored. */
export const newSource = (body: Schemas["SourceCreate"], world: World): Schemas["Source"] => {
  checkAuthentication(world, body.authenticationID);
  const input = body.input && checkSourceInput(body.type, body.input);
  const createdAt = world.timestamp();
  return {
    sourceID: world.newID(),
    owner: null,
    ...body,
    ...(input && { input }),
    createdAt,
    updatedAt: createdAt,
  };
};

/** A source after an update that isn't stored yet. */
export const updatedSource = (
  world: World,
  sourceID: string,
  { input: change, ...rest }: Schemas["SourceUpdate"],
): Schemas["Source"] => {
  const old = find(world.store.sources, sourceID, "source");
  checkAuthentication(world, rest.authenticationID);
  const input = change && checkSourceInput(old.type, { ...old.input, ...change });
  return { ...old, ...rest, ...(input && { input }), updatedAt: world.timestamp() };
};

export const sources = {
  listSources: ({ query }, { store }) => {
    const { sort = "createdAt", type, authenticationID } = query;
    const fitting = [...store.sources.values()].filter(
      (one) => passes(type, one.type) && passes(authenticationID, one.authenticationID ?? "none"),
    );
    const { items, pagination } = listPage(fitting, query, (one) => one[sort]);
    return { sources: items, pagination };
  },

  createSource: ({ body }, world) => {
    const created = newSource(body, world);
    const { sourceID, name, createdAt } = created;
    world.store.sources.set(sourceID, created);
    return { sourceID, name, createdAt };
  },

  searchSources: ({ body }, { store }) => search(store.sources, body.sourceIDs),

  getSource: ({ path }, { store }) => find(store.sources, path.sourceID, "source"),

  updateSource: ({ path: { sourceID }, body }, world) => {
    const updated = updatedSource(world, sourceID, body);
    world.store.sources.set(sourceID, updated);
    return { sourceID, name: updated.name, updatedAt: updated.updatedAt };
  },

  deleteSource: ({ path: { sourceID } }, { store, timestamp }) => {
    find(store.sources, sourceID, "source");
    refuseInUse(
      "source",
      sourceID,
      store.tasks.values(),
      (task) => task.sourceID === sourceID,
      (task) => `task "${task.taskID}"`,
    );
    store.sources.delete(sourceID);
    return { deletedAt: timestamp() };
  },

  runSource: ({ path: { sourceID }, body, appID }, world) => {
    const { store } = world;
    find(store.sources, sourceID, "source");
    const { indexToInclude, indexToExclude = [] } = body ?? {};
    const taskWithRunID: Record<string, string> = {};
    for (const task of [...store.tasks.values()]) {
      const index = store.destinations.get(task.destinationID)?.input.indexName ?? "";
      const wanted = passes(indexToInclude, index) && !indexToExclude.includes(index);
      if (task.sourceID !== sourceID || !task.enabled || !wanted) continue;
      taskWithRunID[task.taskID] = runTask(world, task, appID).runID;
    }
    return { taskWithRunID, createdAt: world.timestamp() };
  },
} satisfies Partial<Handlers>;
