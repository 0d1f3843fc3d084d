import { canonical, isObject, type JsonObject } from "../json.js";
import type { Branch, JsonType, Lazy, Opaque } from "./branch.js";
import { itemAt, propertyOf } from "./intersect.js";
import { isMultiple } from "./keywords.js";
import { normalize } from "./normalize.js";
import { matches } from "./pattern.js";

export const typeOf = (value: unknown): JsonType =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "array"
      : ((typeof value === "object" ? "object" : typeof value) as JsonType);

/** Whether a schema accepts a value. Formats are taken on trust. */
export const admits = (lazy: Lazy, value: unknown): boolean =>
  lazy.parts.length === 0 || normalize(lazy).some((branch) => accepts(branch, value));

/** Whether a branch accepts a value. Formats are taken on trust. */
export function accepts(branch: Branch, value: unknown): boolean {
  if (branch.type !== typeOf(value)) return false;
  if (branch.values) {
    const text = canonical(value);
    return branch.values.some((one) => canonical(one) === text);
  }
  if (!withinLimits(branch, value)) return false;
  if (typeof value === "number") {
    if (branch.multipleOf && !isMultiple(value, branch.multipleOf.value)) return false;
  } else if (typeof value === "string") {
    for (const pattern of branch.patterns.keys())
      if (matches(pattern, value) === false) return false;
  } else if (Array.isArray(value)) {
    if (branch.uniqueItems && new Set(value.map(canonical)).size < value.length) return false;
    if (!value.every((item, index) => admits(itemAt(branch, index), item))) return false;
  } else if (isObject(value)) {
    for (const name of branch.required.keys()) if (!Object.hasOwn(value, name)) return false;
    const fits = Object.keys(value).every((name) => admits(propertyOf(branch, name), value[name]));
    if (!fits) return false;
  }
  return branch.opaque.every((one) => satisfies(one, value));
}

function withinLimits(branch: Branch, value: unknown): boolean {
  for (const [name, limit] of branch.limits) {
    const size =
      typeof value === "number"
        ? value
        : typeof value === "string"
          ? Array.from(value).length
          : Array.isArray(value)
            ? value.length
            : Object.keys(value as JsonObject).length;
    const off = name.startsWith("min") ? size - limit.value : limit.value - size;
    if (off < 0 || (off === 0 && limit.exclusive)) return false;
  }
  return true;
}

/** Whether a value keeps a constraint; what can't be decided from the value alone counts as kept. */
function satisfies(one: Opaque, value: unknown): boolean {
  const [first, second] = one.schemas;
  if (one.keyword === "not") return first === undefined || !admits(first, value);
  if (one.keyword === "allOf") return one.schemas.every((lazy) => admits(lazy, value));
  if (!first) {
    if (one.keyword !== "dependentRequired" || !isObject(value)) return true;
    const [trigger, needed] = JSON.parse(one.key) as [string, string];
    return !Object.hasOwn(value, trigger) || Object.hasOwn(value, needed);
  }
  if (one.keyword === "then") return !admits(first, value) || !second || admits(second, value);
  if (one.keyword === "else") return admits(first, value) || !second || admits(second, value);
  if (one.keyword === "contains" && Array.isArray(value)) {
    const count = value.filter((item) => admits(first, item)).length;
    return count >= (one.count?.min ?? 1) && count <= (one.count?.max ?? Infinity);
  }
  if (!isObject(value)) return true;
  if (one.keyword === "propertyNames")
    return Object.keys(value).every((name) => admits(first, name));
  if (one.keyword === "dependentSchemas") {
    return !Object.hasOwn(value, one.key) || admits(first, value);
  }
  return true;
}
