import { follow, type Place } from "../graph.js";
import { isObject, own } from "../json.js";
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

/** Whether a schema accepts anything because it says nothing. */
export const saysNothing = (value: unknown): boolean =>
  value === true ||
  (isObject(value) && Object.keys(value).every((key) => ANNOTATIONS.has(key) || isProse(key)));

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

/** Whether a `$ref` stands for its target alone: always in 3.0, from 3.1 on where nothing beside it counts. */
export const isPlainReference = (place: Place): boolean => {
  const { value } = place;
  if (referenceOf(value) === undefined || !isObject(value)) return false;
  if (place.graph.minor === 0) return true;
  return Object.keys(value).every((key) => key === "$ref" || key === "$dynamicRef" || isProse(key));
};

/** Follows plain references; `undefined` where they only lead back to themselves. */
export function target(place: Place): Place | undefined {
  const seen = new Set<Place>();
  let at = place;
  while (isPlainReference(at)) {
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

/** Whether nothing at all is accepted, as far as one can tell without looking deeper. */
export const isNothing = (lazy: Lazy): boolean => lazy.parts.some((part) => part.value === false);

/** Whether a schema restricts nothing, as far as its own keywords tell. */
export const isAnything = (lazy: Lazy): boolean =>
  lazy.parts.every((part) => saysNothing(part.value));
