/** Reading values of which nothing is known: a document may hold anything anywhere. */

export type JsonObject = { readonly [key: string]: unknown };

const EMPTY: JsonObject = Object.freeze({});

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as an object; an empty one where it is something else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : EMPTY);

/** The value as a list; an empty one where it is something else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The strings of a list. */
export const stringsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((item): item is string => typeof item === "string");

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

/** An own property; inherited names such as `constructor` are no part of a document. */
export const own = (value: JsonObject, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** Whether two values are the same, whatever the order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

/** JSON text that is equal exactly when two values are equal, whatever the order of their keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${members.join(",")}}`;
  }
  return jsonOf(value);
}

/** JSON text of any value; of what JSON can't hold, `null`. */
export function jsonOf(value: unknown): string {
  const text: unknown = JSON.stringify(value);
  return typeof text === "string" ? text : "null";
}

/** A value within a sentence: a text as it is, nothing as `none`, anything else as JSON. */
export const worded = (value: unknown): string =>
  value === undefined ? "none" : typeof value === "string" ? value : jsonOf(value);

/** One step of a JSON pointer, decoded to a key (RFC 6901 section 4). */
export const decodeStep = (step: string): string =>
  step.includes("~") ? step.replace(/~1/g, "/").replace(/~0/g, "~") : step;

/** The keys that a JSON pointer leads through, none for the whole document. */
export const stepsOf = (pointer: string): string[] => pointer.split("/").slice(1).map(decodeStep);

/** A key as one step of a JSON pointer. */
export const encodeStep = (key: string): string =>
  key.includes("~") || key.includes("/") ? key.replace(/~/g, "~0").replace(/\//g, "~1") : key;
