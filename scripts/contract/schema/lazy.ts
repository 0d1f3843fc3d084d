import { type Place, follow, itemsOf } from "../graph.js";
import { isObject, own, textOf } from "../json.js";
import { ANYTHING, type Lazy } from "./branch.js";

/** Keywords that tell a reader something and accept or reject nothing. */
const PROSE = new Set([
  "$comment",
  "summary",
  "description",
  "title",
  "example",
  "examples",
  "externalDocs",
  "xml",
]);

const ANNOTATIONS = new Set([
  ...PROSE,
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "discriminator",
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$defs",
  "definitions",
]);

export const isProse = (keyword: string): boolean => PROSE.has(keyword) || keyword.startsWith("x-");

/** Whether a keyword accepts and rejects nothing. */
export const isAnnotation = (keyword: string): boolean =>
  ANNOTATIONS.has(keyword) || keyword.startsWith("x-");

/** Whether a schema accepts anything because it says nothing, itself or by way of others. */
export function saysNothingAt(place: Place, depth = 0): boolean {
  const { value } = place;
  if (value === true) return true;
  if (!isObject(value) || depth > 8) return false;
  return Object.keys(value).every((key) => {
    if (isAnnotation(key)) return true;
    const arms = itemsOf(place, key);
    if (key === "allOf") return arms.every((arm) => saysNothingAt(arm, depth + 1));
    if (key === "anyOf") return arms.some((arm) => saysNothingAt(arm, depth + 1));
    if (key === "oneOf")
      return arms.length === 1 && arms.every((arm) => saysNothingAt(arm, depth + 1));
    if (key !== "$ref" && key !== "$dynamicRef") return false;
    const at = target(place);
    return at !== undefined && at !== place && saysNothingAt(at, depth + 1);
  });
}

/** The schema at a place: a plain reference is the schema it points at. */
export function lazyAt(place: Place): Lazy {
  const at = target(place);
  if (at === undefined || (at.value !== false && !isObject(at.value))) return ANYTHING;
  if (isObject(at.value) && Object.keys(at.value).every(isProse)) return ANYTHING;
  return { id: `${at.id}`, parts: [at] };
}

export const referenceOf = (value: unknown): string | undefined => {
  if (!isObject(value)) return undefined;
  const reference = own(value, "$ref") ?? own(value, "$dynamicRef");
  return typeof reference === "string" ? reference : undefined;
};

/** All that a schema refers to: a `$dynamicRef` beside a `$ref` holds as well, except in 3.0. */
export function referencesOf({ value, graph }: Place): string[] {
  const first = referenceOf(value);
  if (first === undefined || !isObject(value)) return [];
  const second = textOf(own(value, "$dynamicRef"));
  return graph.minor === 0 || second === undefined || !Object.hasOwn(value, "$ref")
    ? [first]
    : [first, second];
}

/** Whether a `$ref` stands for its target alone: always in 3.0, from 3.1 on where nothing beside it counts. */
export const isPlainReference = (place: Place): boolean => {
  const { value } = place;
  if (referenceOf(value) === undefined || !isObject(value)) return false;
  if (place.graph.minor === 0) return true;
  const word = Object.hasOwn(value, "$ref") ? "$ref" : "$dynamicRef";
  return Object.keys(value).every((key) => key === word || isProse(key));
};

/** Follows plain references; `undefined` where they only lead back to themselves. */
export function target(place: Place): Place | undefined {
  let seen: Set<Place> | undefined;
  let at = place;
  while (isPlainReference(at)) {
    seen ??= new Set();
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = follow(at, referenceOf(at.value) ?? "", "schemas");
  }
  return at;
}

/** Both must hold. */
export function both(a: Lazy, b: Lazy): Lazy {
  if (a.parts.length === 0 || a === b) return b;
  if (b.parts.length === 0) return a;
  const parts = [...new Set([...a.parts, ...b.parts])].sort((x, y) => x.id - y.id);
  return parts.length === a.parts.length && a.parts.every((part, i) => part === parts[i])
    ? a
    : { id: parts.map((part) => part.id).join("&"), parts };
}
