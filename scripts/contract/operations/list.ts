import { type Graph, type Place, child, deref, members, membersOf, rootOf } from "../graph.js";
import { isObject, own, textOf } from "../json.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** An operation where the document has it. */
export interface Listed {
  readonly path: string;
  /** The path with its parameters numbered: what a server sees. */
  readonly template: string;
  readonly method: string;
  readonly id: string | undefined;
  readonly at: Place;
  readonly item: Place;
}

/** The path with parameter names taken out, so that renaming one changes nothing. */
export const templateOf = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");

/** The names of a path template's parameters in order; none where the braces don't add up. */
export function parametersOf(path: string): readonly string[] {
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const braces = path.replace(/[^{}]/g, "").length;
  return braces === names.length * 2 && new Set(names).size === names.length ? names : [];
}

/** The operations of `paths`. */
export const operationsOf = (graph: Graph): Listed[] =>
  members(child(rootOf(graph), "paths")).flatMap(([path, at]) =>
    path.startsWith("x-") ? [] : operationsAt(path, at),
  );

/** The operations of one path item, those of other methods (OpenAPI 3.2) included. */
export function operationsAt(path: string, place: Place): Listed[] {
  const item = deref(place, "pathItems");
  if (item !== place) item.name ??= `${place.parent?.key ?? "paths"}/${templateOf(path)}`;
  const { value } = item;
  if (!isObject(value)) return [];
  const template = templateOf(path);
  const found: Listed[] = [];
  const list = (name: string, at: Place): void => {
    if (!isObject(at.value)) return;
    const id = textOf(own(at.value, "operationId"));
    found.push({ path, template, method: name.toUpperCase(), id, at, item });
  };
  for (const method of METHODS) if (Object.hasOwn(value, method)) list(method, child(item, method));
  for (const [name, at] of membersOf(item, "additionalOperations")) list(name, at);
  return found;
}

export interface Paired {
  readonly both: readonly (readonly [Listed, Listed])[];
  readonly removed: readonly Listed[];
  readonly added: readonly Listed[];
}

/** Pairs operations by method and path, then by template, then by operationId. */
export function pairOperations(base: readonly Listed[], revision: readonly Listed[]): Paired {
  const both: [Listed, Listed][] = [];
  let left = [...base];
  let right = [...revision];
  const keys: ((one: Listed) => string | undefined)[] = [
    ({ method, path }) => `${method} ${path}`,
    ({ method, template }) => `${method} ${template}`,
    ({ id }) => id,
  ];
  for (const key of keys) {
    const index = new Map<string, Listed>();
    for (const one of right) {
      const name = key(one);
      if (name !== undefined && !index.has(name)) index.set(name, one);
    }
    left = left.filter((one) => {
      const name = key(one);
      const other = name === undefined ? undefined : index.get(name);
      if (!other || name === undefined) return true;
      both.push([one, other]);
      index.delete(name);
      return false;
    });
    const taken = new Set(both.map(([, other]) => other));
    right = right.filter((one) => !taken.has(one));
  }
  return { both, removed: left, added: right };
}
