import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { listPage, passes } from "./pages.js";
import { find, refuseInUse, search } from "./references.js";
import { refuse } from "./responses.js";
import type { StoredAuthentication } from "./store.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];
type Input = StoredAuthentication["input"];

/** What each type of credentials must have, and which part of it an answer may show. */
const fields: Record<
  Schemas["AuthenticationType"],
  { readonly required: readonly string[]; readonly shown: readonly string[] }
> = {
  googleServiceAccount: { required: ["clientEmail", "privateKey"], shown: ["clientEmail"] },
  basic: { required: ["username", "password"], shown: ["username"] },
  apiKey: { required: ["key"], shown: [] },
  oauth: { required: ["url"], shown: ["url", "client_id", "scope"] },
  algolia: { required: ["appID", "apiKey"], shown: ["appID"] },
  algoliaInsights: { required: ["appID", "apiKey"], shown: ["appID"] },
  secrets: { required: [], shown: [] },
};

/** Throws a 400 where an input lacks what its type needs. */
const checkInput = (type: Schemas["AuthenticationType"], input: Input): Input => {
  const missing = fields[type].required.find((name) => input[name] === undefined);
  if (missing !== undefined) {
    throw refuse(400, `The input of an authentication of type ${type} needs "${missing}".`);
  }
  return type === "oauth" ? { scope: "", ...input } : input;
};

/** An authentication from its creation request, ready to be stored. */
export const newAuthentication = (
  body: Schemas["AuthenticationCreate"],
  world: World,
): StoredAuthentication => {
  const createdAt = world.timestamp();
  return {
    authenticationID: world.newID(),
    type: body.type,
    name: body.name,
    platform: body.platform ?? null,
    owner: null,
    input: checkInput(body.type, { ...body.input }),
    createdAt,
    updatedAt: createdAt,
  };
};

/** As an answer shows it: without secrets. */
const view = ({ input, ...rest }: StoredAuthentication): Schemas["Authentication"] => {
  const { shown } = fields[rest.type];
  return {
    ...rest,
    input: Object.fromEntries(Object.entries(input).filter(([name]) => shown.includes(name))),
  };
};

export const authentications = {
  listAuthentications: ({ query }, { store }) => {
    const { sort = "createdAt", type, platform } = query;
    const fitting = [...store.authentications.values()].filter(
      (one) => passes(type, one.type) && passes(platform, one.platform ?? "none"),
    );
    const { items, pagination } = listPage(fitting, query, (one) => one[sort]);
    return { authentications: items.map(view), pagination };
  },

  createAuthentication: ({ body }, world) => {
    const created = newAuthentication(body, world);
    const { authenticationID, name, createdAt } = created;
    world.store.authentications.set(authenticationID, created);
    return { authenticationID, name, createdAt };
  },

  searchAuthentications: ({ body }, { store }) =>
    search(store.authentications, body.authenticationIDs).map(view),

  getAuthentication: ({ path }, { store }) =>
    view(find(store.authentications, path.authenticationID, "authentication")),

  updateAuthentication: ({ path, body }, { store, timestamp }) => {
    const { authenticationID } = path;
    const old = find(store.authentications, authenticationID, "authentication");
    const name = body.name ?? old.name;
    const updatedAt = timestamp();
    const input = checkInput(old.type, { ...old.input, ...body.input });
    store.authentications.set(authenticationID, { ...old, name, input, updatedAt });
    return { authenticationID, name, updatedAt };
  },

  deleteAuthentication: ({ path: { authenticationID } }, { store, timestamp }) => {
    find(store.authentications, authenticationID, "authentication");
    const inUse = <T>(
      users: Map<string, T>,
      uses: (user: T) => boolean,
      name: (user: T) => string,
    ) => refuseInUse("authentication", authenticationID, users.values(), uses, name);
    const uses = (user: { authenticationID?: string }): boolean =>
      user.authenticationID === authenticationID;
    inUse(store.sources, uses, (user) => `source "${user.sourceID}"`);
    inUse(store.destinations, uses, (user) => `destination "${user.destinationID}"`);
    inUse(
      store.transformations,
      (user) => user.authenticationIDs?.includes(authenticationID) ?? false,
      (user) => `transformation "${user.transformationID}"`,
    );
    store.authentications.delete(authenticationID);
    return { deletedAt: timestamp() };
  },
} satisfies Partial<Handlers>;
