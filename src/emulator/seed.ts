import type { components } from "../../generated/ingestion/schema.js";
import { newAuthentication } from "./authentications.js";
import { newDestination } from "./destinations.js";
import type { IndexRecord } from "./records.js";
import { newSource } from "./sources.js";
import { newTask } from "./task-state.js";
import { newTransformation } from "./transformations.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

/** A resource as its creation request has it, under an ID and a date of choice. */
type Seed<Body, ID extends string> = Body & { readonly [Key in ID]?: string } & {
  /** RFC 3339. @default now */
  readonly createdAt?: string;
};

/** What an emulator is to know from the start. References may point to anything in it. */
export interface SeedState {
  readonly authentications?: readonly Seed<Schemas["AuthenticationCreate"], "authenticationID">[];
  readonly transformations?: readonly Seed<Schemas["TransformationCreate"], "transformationID">[];
  readonly sources?: readonly Seed<Schemas["SourceCreate"], "sourceID">[];
  readonly destinations?: readonly Seed<Schemas["DestinationCreate"], "destinationID">[];
  readonly tasks?: readonly Seed<Schemas["TaskCreate"], "taskID">[];
  /** Index name to its records. */
  readonly indices?: Readonly<Record<string, readonly IndexRecord[]>>;
}

/** The IDs of what was added, in the order given. */
export type SeededIDs = Readonly<Record<Exclude<keyof SeedState, "indices">, readonly string[]>>;

/** Adds resources as their creation operations would. Throws for a reference to nothing. */
export const seedWorld = (world: World, state: SeedState): SeededIDs => {
  const add = <ID extends string, Body extends object, Made extends { readonly [K in ID]: string }>(
    key: ID,
    seeds: readonly Seed<Body, ID>[] = [],
    make: (body: Body, world: World) => Made,
    map: Map<string, Made>,
  ): string[] =>
    seeds.map(({ [key]: id, createdAt, ...body }) => {
      const newID = typeof id === "string" ? () => id : world.newID;
      const dates = createdAt === undefined ? {} : { createdAt, updatedAt: createdAt };
      const made = { ...make(body as unknown as Body, { ...world, newID }), ...dates };
      map.set(made[key], made);
      return made[key];
    });
  const { store } = world;
  for (const [name, records] of Object.entries(state.indices ?? {})) {
    store.indices.set(name, new Map(records.map((record) => [record.objectID, record])));
  }
  return {
    authentications: add(
      "authenticationID",
      state.authentications,
      newAuthentication,
      store.authentications,
    ),
    transformations: add(
      "transformationID",
      state.transformations,
      newTransformation,
      store.transformations,
    ),
    sources: add("sourceID", state.sources, newSource, store.sources),
    destinations: add("destinationID", state.destinations, newDestination, store.destinations),
    tasks: add("taskID", state.tasks, newTask, store.tasks),
  };
};
