import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { listPage } from "./pages.js";
import { find, refer, refuseInUse, search } from "./references.js";
import type { Store } from "./store.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];
type Transformation = Schemas["Transformation"];

/** What a transformation's code is, whichever of its two places it was given in. */
const codeOf = ({
  input,
  code,
}: Pick<Schemas["TransformationCreate"], "input" | "code">): string =>
  input && "code" in input ? input.code : (code ?? "");

/** The part of a transformation that its author decides. Throws a 400 for unknown references. */
const authored = (
  store: Store,
  body: Schemas["TransformationCreate"],
): Omit<Transformation, "transformationID" | "createdAt" | "updatedAt"> => {
  for (const id of body.authenticationIDs ?? []) {
    refer(store.authentications, id, "authenticationIDs", "authentication");
  }
  const code = codeOf(body);
  const input = body.input ?? { code };
  return { type: "steps" in input ? "noCode" : "code", owner: null, ...body, code, input };
};

/** A transformation from its creation request, ready to be stored. */
export const newTransformation = (
  body: Schemas["TransformationCreate"],
  world: World,
): Transformation => {
  const transformation = authored(world.store, body);
  const createdAt = world.timestamp();
  return { transformationID: world.newID(), ...transformation, createdAt, updatedAt: createdAt };
};

/** Lets a transformation loose on its sample; what it throws is its error, not the emulator's. */
const attempt = (
  world: World,
  body: Schemas["TransformationTry"],
  code: string,
): Schemas["TransformationTryResponse"] => {
  try {
    const payloads = world.transform({ ...body.sampleRecord }, code);
    return { payloads: payloads.map((payload) => JSON.stringify(payload)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { payloads: [], error: { code: 400, message } };
  }
};

export const transformations = {
  listTransformations: ({ query }, { store }) => {
    const { sort = "createdAt", type } = query;
    const fitting = [...store.transformations.values()].filter(
      (one) => type === undefined || one.type === type,
    );
    const { items, pagination } = listPage(fitting, query, (one) => one[sort]);
    return { transformations: items, pagination };
  },

  createTransformation: ({ body }, world) => {
    const created = newTransformation(body, world);
    const { transformationID, createdAt } = created;
    world.store.transformations.set(transformationID, created);
    return { transformationID, createdAt };
  },

  tryTransformation: ({ body }, world) => attempt(world, body, codeOf(body)),

  searchTransformations: ({ body }, { store }) =>
    search(store.transformations, body.transformationIDs),

  getTransformation: ({ path }, { store }) =>
    find(store.transformations, path.transformationID, "transformation"),

  updateTransformation: ({ path: { transformationID }, body }, { store, timestamp }) => {
    const { createdAt } = find(store.transformations, transformationID, "transformation");
    const updatedAt = timestamp();
    store.transformations.set(transformationID, {
      transformationID,
      ...authored(store, body),
      createdAt,
      updatedAt,
    });
    return { transformationID, updatedAt };
  },

  deleteTransformation: ({ path: { transformationID } }, { store, timestamp }) => {
    find(store.transformations, transformationID, "transformation");
    refuseInUse(
      "transformation",
      transformationID,
      store.destinations.values(),
      (destination) => destination.transformationIDs?.includes(transformationID) ?? false,
      (destination) => `destination "${destination.destinationID}"`,
    );
    store.transformations.delete(transformationID);
    return { deletedAt: timestamp() };
  },

  tryTransformationBeforeUpdate: ({ path, body }, world) => {
    const stored = find(world.store.transformations, path.transformationID, "transformation");
    const given = body.input !== undefined || body.code !== undefined;
    return attempt(world, body, codeOf(given ? body : stored));
  },
} satisfies Partial<Handlers>;
