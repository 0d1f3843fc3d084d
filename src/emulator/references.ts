import { notFound, refuse } from "./responses.js";

/** The resource that a path names; a 404 where there is none. */
export const find = <T>(resources: ReadonlyMap<string, T>, id: string, kind: string): T => {
  const resource = resources.get(id);
  if (resource === undefined) throw notFound(kind, id);
  return resource;
};

/** The resource that a body refers to; a 400 naming the property where there is none. */
export const refer = <T>(
  resources: ReadonlyMap<string, T>,
  id: string,
  property: string,
  kind: string,
): T => {
  const resource = resources.get(id);
  if (resource === undefined) {
    throw refuse(400, `${property} "${id}" names no ${kind}: create it first.`);
  }
  return resource;
};

/** Throws a 400 that names a user of a resource that is about to be deleted. */
export const refuseInUse = <T>(
  kind: string,
  id: string,
  users: Iterable<T>,
  uses: (user: T) => boolean,
  name: (user: T) => string,
): void => {
  for (const user of users) {
    if (uses(user)) {
      throw refuse(400, `The ${kind} "${id}" is in use by the ${name(user)}: delete that first.`);
    }
  }
};

/** The resources that a search asks for, in its order, without the ones that don't exist. */
export const search = <T>(resources: ReadonlyMap<string, T>, ids: readonly string[]): T[] =>
  [...new Set(ids)].flatMap((id) => resources.get(id) ?? []);
