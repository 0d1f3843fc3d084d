import { type Place, child, membersOf } from "../graph.js";
import { isObject, own, stringsOf, type JsonObject } from "../json.js";
import {
  ANYTHING,
  JSON_TYPES,
  makeBranch,
  type Branch,
  type JsonType,
  type Lazy,
  type Limit,
  type LimitName,
} from "./branch.js";
import { both, lazyAt, saysNothingAt } from "./lazy.js";
import { isTrivialPattern, matches } from "./pattern.js";

/** Keywords that make branches of a schema of its own, beside those of `allOf` and unions. */
const TYPED = new Set([
  "type",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "items",
  "prefixItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "minProperties",
  "maxProperties",
]);

/** What a schema's own keywords accept, a branch per type; `undefined` where they say nothing. */
export function typedBranches(place: Place, schema: JsonObject): Branch[] | undefined {
  if (!Object.keys(schema).some((word) => TYPED.has(word))) return undefined;
  const { types, integer } = typesOf(own(schema, "type"));
  return types.map((type) => makeBranch(type, [place], more(type, place, schema, integer)));
}

function more(type: JsonType, place: Place, schema: JsonObject, integer: boolean): Partial<Branch> {
  if (type === "number") return numbers(place, schema, integer);
  if (type === "string") return texts(place, schema);
  if (type === "array") return lists(place, schema);
  return type === "object" ? objects(place, schema) : {};
}

function typesOf(type: unknown): { types: readonly JsonType[]; integer: boolean } {
  const one = JSON_TYPES.find((name) => name === type);
  if (one !== undefined) return { types: [one], integer: false };
  const named = typeof type === "string" ? [type] : stringsOf(type);
  if (named.length === 0) return { types: JSON_TYPES, integer: false };
  const types = JSON_TYPES.filter(
    (one) => named.includes(one) || (one === "number" && named.includes("integer")),
  );
  // An unknown type name is no reason to accept nothing: such a document says nothing usable.
  if (types.length === 0) return { types: JSON_TYPES, integer: false };
  return { types, integer: !named.includes("number") };
}

const numberAt = (schema: JsonObject, key: string): number | undefined => {
  const value = own(schema, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

function limitsOf(place: Place, schema: JsonObject, names: readonly LimitName[]) {
  const limits = new Map<LimitName, Limit>();
  for (const name of names) {
    const value = numberAt(schema, name);
    if (value === undefined || (value <= 0 && name !== "minimum" && name.startsWith("min")))
      continue;
    limits.set(name, { value, exclusive: false, at: child(place, name) });
  }
  return limits;
}

function numbers(place: Place, schema: JsonObject, integer: boolean): Partial<Branch> {
  const limits = limitsOf(place, schema, ["minimum", "maximum"]);
  for (const [name, word] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const given = own(schema, word);
    const beside = limits.get(name);
    if (given === true && beside) limits.set(name, { ...beside, exclusive: true });
    const value = numberAt(schema, word);
    if (value === undefined) continue;
    const limit = { value, exclusive: true, at: child(place, word) };
    limits.set(name, beside ? tighter(name, beside, limit) : limit);
  }
  const step = numberAt(schema, "multipleOf");
  const steps = [
    ...(integer ? [{ value: 1, at: child(place, "type") }] : []),
    ...(step !== undefined && step > 0 ? [{ value: step, at: child(place, "multipleOf") }] : []),
  ];
  const [first, second] = steps;
  const multipleOf =
    first && second ? { value: commonMultiple(first.value, second.value), at: second.at } : first;
  return withWholeLimits({
    limits,
    ...(multipleOf ? { multipleOf } : {}),
    formats: formatsOf(place, schema),
  });
}

export const isLower = (name: LimitName): boolean => name.startsWith("min");

/** The limit of two that lets less through. */
export function tighter(name: LimitName, a: Limit, b: Limit): Limit {
  if (a.value === b.value) return a.exclusive ? a : b;
  return a.value > b.value === isLower(name) ? a : b;
}

/** Whole numbers over 0 are at least 1: limits of integers have one spelling. */
export function withWholeLimits(branch: Partial<Branch>): Partial<Branch> {
  const { multipleOf, limits } = branch;
  if (!multipleOf || !limits || !Number.isInteger(multipleOf.value)) return branch;
  const whole = new Map(limits);
  for (const [name, { value, exclusive, at }] of limits) {
    if (name !== "minimum" && name !== "maximum") continue;
    const rounded = name === "minimum" ? Math.ceil(value) : Math.floor(value);
    const moved =
      exclusive && rounded === value ? (name === "minimum" ? value + 1 : value - 1) : rounded;
    whole.set(name, { value: moved, exclusive: false, at });
  }
  return { ...branch, limits: whole };
}

/** The smallest number that is a multiple of both, for decimals as for whole numbers. */
export function commonMultiple(a: number, b: number): number {
  if (isMultiple(a, b)) return a;
  if (isMultiple(b, a)) return b;
  const scale = 10 ** Math.min(12, Math.max(decimals(a), decimals(b)));
  const [x, y] = [Math.round(a * scale), Math.round(b * scale)];
  let [m, n] = [x, y];
  while (n > 0) [m, n] = [n, m % n];
  return (x / m) * (y / scale);
}

const decimals = (value: number): number => {
  const [digits = "", exponent = "0"] = value.toString().split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
};

/** Whether `a` is a multiple of `b`, forgiving binary fractions. */
export function isMultiple(a: number, b: number): boolean {
  if (Number.isInteger(a) && Number.isInteger(b)) return a % b === 0;
  const ratio = a / b;
  const error = Math.max(1e-9, 4 * Number.EPSILON * Math.abs(ratio));
  return Math.abs(ratio - Math.round(ratio)) < error;
}

function texts(place: Place, schema: JsonObject): Partial<Branch> {
  const pattern = own(schema, "pattern");
  const patterns =
    typeof pattern === "string" && !isTrivialPattern(pattern)
      ? new Map([[pattern, child(place, "pattern")]])
      : undefined;
  return {
    limits: limitsOf(place, schema, ["minLength", "maxLength"]),
    ...(patterns ? { patterns } : {}),
    formats: formatsOf(place, schema),
  };
}

const formatsOf = (place: Place, schema: JsonObject): Map<string, Place> => {
  const format = own(schema, "format");
  return typeof format === "string" && format !== ""
    ? new Map([[format, child(place, "format")]])
    : new Map<string, Place>();
};

const schemaAt = (place: Place, key: string): Lazy => {
  const at = child(place, key);
  if (saysNothingAt(at)) return ANYTHING;
  return isObject(at.value) || at.value === false ? lazyAt(at) : ANYTHING;
};

function lists(place: Place, schema: JsonObject): Partial<Branch> {
  const limits = limitsOf(place, schema, ["minItems", "maxItems"]);
  // A list below `items` is what `prefixItems` was called before 2020-12.
  const tuple = Array.isArray(own(schema, "items")) ? "items" : "prefixItems";
  const given = own(schema, tuple);
  const prefix = Array.isArray(given)
    ? given.map((_, index) => schemaAt(child(place, tuple), String(index)))
    : [];
  const rest = schemaAt(place, tuple === "items" ? "additionalItems" : "items");
  return {
    limits,
    prefix,
    items: rest,
    ...(own(schema, "uniqueItems") === true ? { uniqueItems: child(place, "uniqueItems") } : {}),
  };
}

function objects(place: Place, schema: JsonObject): Partial<Branch> {
  const properties = new Map<string, Lazy>();
  for (const [name, at] of membersOf(place, "properties")) properties.set(name, lazyAt(at));
  const required = new Map<string, Place>();
  const list = stringsOf(own(schema, "required"));
  for (const name of list) required.set(name, child(place, "required"));
  const additional = schemaAt(place, "additionalProperties");
  const patterned = new Map<string, Lazy>();
  for (const [pattern, at] of membersOf(place, "patternProperties")) {
    // A pattern that wants nothing still takes names out of the rule for all others.
    if (!saysNothingAt(at)) patterned.set(pattern, lazyAt(at));
    else if (additional !== ANYTHING) patterned.set(pattern, ANYTHING);
  }
  // A property under a pattern has to satisfy both.
  for (const [name, lazy] of properties) {
    for (const [pattern, also] of patterned) {
      if (matches(pattern, name)) properties.set(name, both(properties.get(name) ?? lazy, also));
    }
  }
  return {
    limits: limitsOf(place, schema, ["minProperties", "maxProperties"]),
    properties,
    required,
    additional,
    undeclared: patterned.size === 0 ? [] : [{ patterned, additional }],
  };
}
