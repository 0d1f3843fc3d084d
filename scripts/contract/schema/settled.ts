import {
  ANYTHING,
  EMPTY_MAP,
  isFree,
  JSON_TYPES,
  unevaluatedIn,
  type Branch,
  type Lazy,
  type Normal,
} from "./branch.js";
import { child, field, itemsOf, type Place } from "../graph.js";
import { isObject, objectOf, own, stringsOf, type JsonObject } from "../json.js";
import { normalize } from "./normalize.js";
import { isAnnotation, saysNothingAt, target } from "./lazy.js";

interface Memo {
  readonly settled: Map<string, Normal>;
  readonly active: string[];
  floor: number;
}

/** How deep contradictions are looked for; what lies deeper is taken to be satisfiable. */
const MAX_DEPTH = 64;

const memos = new WeakMap<object, Memo>();

/**
 * The branches of a schema that some value can satisfy, whatever way its contradictions are spelt. A
 * schema that needs itself is taken to be satisfiable.
 */
export function branchesOf(lazy: Lazy): Normal {
  const [first] = lazy.parts;
  if (!first) return normalize(lazy);
  let memo = memos.get(first.graph);
  if (!memo) memos.set(first.graph, (memo = { settled: new Map(), active: [], floor: Infinity }));
  const known = memo.settled.get(lazy.id);
  if (known) return known;
  const depth = memo.active.length;
  memo.active.push(lazy.id);
  const branches = normalize(lazy).flatMap((branch) => settle(branch, memo) ?? []);
  memo.active.pop();
  // What leaned on a schema still in progress holds only inside of it.
  if (memo.floor >= depth) {
    memo.settled.set(lazy.id, branches);
    memo.floor = Infinity;
  }
  return branches;
}

function settle(given: Branch, memo: Memo): Branch | undefined {
  const branch = withoutIdle(given, memo);
  if (branch.values) return branch;
  if (branch.type === "object") return settleObject(branch, memo);
  if (branch.type !== "array") return branch;
  const settled = settleArray(branch, memo);
  if (!settled?.uniqueItems || (settled.limits.get("maxItems")?.value ?? 2) > 1) return settled;
  // What holds at most one item has no equal ones.
  const { uniqueItems: _, ...rest } = settled;
  return rest;
}

/** Leaves out what constrains nothing, seen together with the rest of the branch. */
function withoutIdle(branch: Branch, memo: Memo): Branch {
  const { opaque, additional } = branch;
  if (opaque.length === 0) return branch;
  const rest = additional !== ANYTHING || unevaluatedIn(branch).length > 0;
  const kept = opaque.filter(({ keyword, schemas: [first] }) => {
    if (keyword === "not") return !first || !holdsNothing(first, memo);
    return (
      keyword !== "patternProperties" || rest || !first?.parts.every((at) => saysNothingAt(at))
    );
  });
  return kept.length === opaque.length ? branch : { ...branch, opaque: kept };
}

function settleObject(branch: Branch, memo: Memo): Branch | undefined {
  for (const name of branch.required.keys()) {
    const property = branch.properties.get(name);
    if (property && holdsNothing(property, memo)) return undefined;
  }
  const open = branch.additional !== ANYTHING && holdsAll(branch.additional, memo);
  const least = branch.limits.get("minProperties");
  const implied = least && least.value <= branch.required.size;
  if (!open && !implied) return branch;
  const limits = new Map(branch.limits);
  // So many properties are required anyway.
  if (implied) limits.delete("minProperties");
  return { ...branch, limits, ...(open ? { additional: ANYTHING } : {}) };
}

/** A position that nothing fits ends the list before it. */
function settleArray(branch: Branch, memo: Memo): Branch | undefined {
  const open = branch.items !== ANYTHING && holdsAll(branch.items, memo);
  const items = open ? ANYTHING : branch.items;
  const closed = [...branch.prefix, items].findIndex((one) => holdsNothing(one, memo));
  const most = branch.limits.get("maxItems");
  const at = branch.at[0];
  if (closed < 0 || !at || (most && most.value <= closed))
    return open ? { ...branch, items } : branch;
  if ((branch.limits.get("minItems")?.value ?? 0) > closed) return undefined;
  const limits = new Map(branch.limits.size === 0 ? EMPTY_MAP : branch.limits);
  limits.set("maxItems", { value: closed, exclusive: false, at });
  return { ...branch, items, limits };
}

/** Keywords that may leave a schema without a value. */
const DOUBTS = new Set([
  "$ref",
  "$dynamicRef",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "enum",
  "const",
  "minimum",
  "exclusiveMinimum",
  "minLength",
  "minItems",
  "minProperties",
  "contains",
  "patternProperties",
]);

/** How deep a glance goes; what lies deeper is left in doubt. */
const GLANCE = 32;

const plain = new WeakMap<Place, boolean>();

/** Whether some value surely fits, as far as a glance tells; most schemas are like that. */
function isPlain(place: Place, depth = 0): boolean {
  const { value } = place;
  if (value === true) return true;
  if (!isObject(value) || depth > GLANCE) return false;
  let found = plain.get(place);
  if (found === undefined) {
    // One that needs itself is in doubt meanwhile.
    plain.set(place, false);
    found = Object.keys(value).every((key) => {
      if (key === "required") return hasPlainNeeds(place, depth);
      if (key === "anyOf" || key === "oneOf") return hasPlainArm(place, key, depth);
      return !DOUBTS.has(key) || (key === "enum" && isPlainList(value));
    });
    plain.set(place, found);
  }
  return found;
}

/** Whether each required property can surely be there. */
function hasPlainNeeds(place: Place, depth: number): boolean {
  const names = stringsOf(field(place, "required"));
  if (names.length === 0) return true;
  const properties = child(place, "properties");
  return names.every((name) => {
    if (field(properties, name) === undefined) return true;
    const at = target(child(properties, name));
    return at !== undefined && isPlain(at, depth + 1);
  });
}

/** Whether an arm of a union that has no more to say is surely satisfiable. */
const hasPlainArm = (place: Place, word: string, depth: number): boolean =>
  Object.keys(objectOf(place.value)).every((key) => key === word || isAnnotation(key)) &&
  itemsOf(place, word).some((arm) => {
    const at = target(arm);
    return at !== undefined && isPlain(at, depth + 1);
  });

/** Texts listed with nothing beside them that could turn one away. */
const isPlainList = (schema: JsonObject): boolean =>
  own(schema, "type") === "string" &&
  stringsOf(own(schema, "enum")).length > 0 &&
  Object.keys(schema).every((key) => key === "enum" || key === "type" || isAnnotation(key));

const hasOneType = ({ value }: Place): boolean =>
  isObject(value) && typeof own(value, "type") === "string" && own(value, "nullable") !== true;

function leans(lazy: Lazy, memo: Memo): boolean {
  if (memo.active.length > MAX_DEPTH) return true;
  const seen = memo.active.indexOf(lazy.id);
  if (seen >= 0) memo.floor = Math.min(memo.floor, seen);
  return seen >= 0;
}

function holdsNothing(lazy: Lazy, memo: Memo): boolean {
  const [only] = lazy.parts;
  if (!only || (lazy.parts.length === 1 && isPlain(only))) return false;
  if (lazy.parts.some(({ value }) => value === false)) return true;
  return !leans(lazy, memo) && branchesOf(lazy).length === 0;
}

function holdsAll(lazy: Lazy, memo: Memo): boolean {
  if (lazy.parts.every((part) => saysNothingAt(part))) return true;
  if (lazy.parts.some(hasOneType)) return false;
  if (leans(lazy, memo)) return false;
  const branches = branchesOf(lazy);
  return JSON_TYPES.every((type) => branches.some((one) => one.type === type && isFree(one)));
}

/** Whether a schema accepts no value at all. */
export function isNothing(lazy: Lazy): boolean {
  const [only] = lazy.parts;
  if (!only || (lazy.parts.length === 1 && isPlain(only))) return false;
  if (only.value === false) return true;
  return branchesOf(lazy).length === 0;
}

/** Whether a schema accepts every value there is. */
export function isUnconstrained(lazy: Lazy): boolean {
  if (lazy.parts.every((part) => saysNothingAt(part))) return true;
  if (lazy.parts.some(hasOneType)) return false;
  const branches = branchesOf(lazy);
  return JSON_TYPES.every((type) => branches.some((one) => one.type === type && isFree(one)));
}
