import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { listPage, passes } from "./pages.js";
import { find, refer, refuseInUse, search } from "./references.js";
import type { Store } from "./store.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

/** Throws a 400 where a destination names what doesn't exist. */
const checkReferences = (
  store: Store,
  { authenticationID, transformationIDs = [] }: Schemas["DestinationUpdate"],
): void => {
  if (authenticationID !== undefined) {
    refer(store.authentications, authenticationID, "authenticationID", "authentication");
  }
  for (const id of transformationIDs) {
    refer(store.transformations, id, "transformationIDs", "transformation");
  }
};

/** A destination from its creation request, ready to be stored. */
export const newDestination = (
  body: Schemas["DestinationCreate"],
  world: World,
): Schemas["Destination"] => {
  checkReferences(world.store, body);
  const createdAt = world.timestamp();
  return { destinationID: world.newID(), owner: null, ...body, createdAt, updatedAt: createdAt };
};

export const destinations = {
  listDestinations: ({ query }, { store }) => {
    const { sort = "createdAt", type, authenticationID, transformationID } = query;
    const fitting = [...store.destinations.values()].filter(
      (one) =>
        passes(type, one.type) &&
        passes(authenticationID, one.authenticationID ?? "none") &&
        (transformationID === undefined || one.transformationIDs?.includes(transformationID)),
    );
    const { items, pagination } = listPage(fitting, query, (one) => one[sort]);
    return { destinations: items, pagination };
  },

  createDestination: ({ body }, world) => {
    const created = newDestination(body, world);
    const { destinationID, name, createdAt } = created;
    world.store.destinations.set(destinationID, created);
    return { destinationID, name, createdAt };
  },

  searchDestinations: ({ body }, { store }) => search(store.destinations, body.destinationIDs),

  getDestination: ({ path }, { store }) =>
    find(store.destinations, path.destinationID, "destination"),

  updateDestination: ({ path: { destinationID }, body }, { store, timestamp }) => {
    const old = find(store.destinations, destinationID, "destination");
    checkReferences(store, body);
    const updatedAt = timestamp();
    const updated = { ...old, ...body, input: { ...old.input, ...body.input }, updatedAt };
    store.destinations.set(destinationID, updated);
    return { destinationID, name: updated.name, updatedAt };
  },

  deleteDestination: ({ path: { destinationID } }, { store, timestamp }) => {
    find(store.destinations, destinationID, "destination");
    refuseInUse(
      "destination",
      destinationID,
      store.tasks.values(),
      (task) => task.destinationID === destinationID,
      (task) => `task "${task.taskID}"`,
    );
    store.destinations.delete(destinationID);
    return { deletedAt: timestamp() };
  },
} satisfies Partial<Handlers>;
