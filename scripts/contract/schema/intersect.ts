import type { Place } from "../graph.js";
import { canonical } from "../json.js";
import { accepts } from "./accepts.js";
import {
  ANYTHING,
  EMPTY_MAP,
  makeBranch,
  type Branch,
  type Lazy,
  type Limit,
  type LimitName,
  type Undeclared,
} from "./branch.js";
import { commonMultiple, tighter, withWholeLimits } from "./keywords.js";
import { both } from "./lazy.js";
import { normalize } from "./normalize.js";
import { matches } from "./pattern.js";

const joined = <T>(a: readonly T[], b: readonly T[]): readonly T[] =>
  b.length === 0 ? a : a.length === 0 ? b : [...new Set([...a, ...b])];

function mapped<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  meet: (x: V, y: V, key: K) => V = (x) => x,
): ReadonlyMap<K, V> {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const result = new Map(a);
  for (const [key, value] of b) {
    const before = a.get(key);
    result.set(key, before === undefined ? value : meet(before, value, key));
  }
  return result;
}

/** What both branches of one type accept; `undefined` when that is seen to be nothing. */
export function intersect(a: Branch, b: Branch): Branch | undefined {
  const shared = {
    names: joined(a.names, b.names),
    arms: joined(a.arms, b.arms),
  };
  const at = joined(a.at, b.at);
  const values = valuesOf(a, b);
  if (values) {
    if (values.length === 0) return undefined;
    return makeBranch(a.type, at, { ...shared, values });
  }
  const multipleOf =
    a.multipleOf && b.multipleOf
      ? { ...b.multipleOf, value: commonMultiple(a.multipleOf.value, b.multipleOf.value) }
      : (a.multipleOf ?? b.multipleOf);
  const uniqueItems = a.uniqueItems ?? b.uniqueItems;
  const limits = mapped<LimitName, Limit>(a.limits, b.limits, (x, y, name) => tighter(name, x, y));
  return makeBranch(a.type, at, {
    ...shared,
    ...withWholeLimits({ limits, ...(multipleOf ? { multipleOf } : {}) }),
    formats: mapped(a.formats, b.formats),
    patterns: mapped(a.patterns, b.patterns),
    ...(uniqueItems ? { uniqueItems } : {}),
    ...(a.type === "array" ? tuples(a, b) : {}),
    ...(a.type === "object" ? objects(a, b) : {}),
    opaque: joined(a.opaque, b.opaque),
  });
}

function valuesOf(a: Branch, b: Branch): readonly unknown[] | undefined {
  if (a.values && b.values) {
    const known = new Set(b.values.map(canonical));
    return a.values.filter((value) => known.has(canonical(value)));
  }
  if (a.values) return a.values.filter((value) => accepts(b, value));
  return b.values?.filter((value) => accepts(a, value));
}

function tuples(a: Branch, b: Branch): Partial<Branch> {
  const length = Math.max(a.prefix.length, b.prefix.length);
  const prefix = Array.from({ length }, (_, i) => both(itemAt(a, i), itemAt(b, i)));
  return { prefix, items: both(a.items, b.items) };
}

export const itemAt = (branch: Branch, index: number): Lazy => branch.prefix[index] ?? branch.items;

function objects(a: Branch, b: Branch): Partial<Branch> {
  const properties = new Map<string, Lazy>();
  for (const name of [...a.properties.keys(), ...b.properties.keys()]) {
    if (!properties.has(name)) properties.set(name, both(propertyOf(a, name), propertyOf(b, name)));
  }
  return {
    properties: properties.size === 0 ? EMPTY_MAP : properties,
    required: mapped(a.required, b.required),
    additional: both(a.additional, b.additional),
    undeclared: a.undeclared.length + b.undeclared.length === 0 ? [] : joined(ruled(a), ruled(b)),
  };
}

/** The rules of a branch for undeclared properties, where those of another have patterns. */
const ruled = ({ undeclared, additional }: Branch): readonly Undeclared[] =>
  undeclared.length > 0 || additional === ANYTHING
    ? undeclared
    : [{ patterned: EMPTY_MAP, additional }];

/** What a branch wants of a property, declared or not. */
export function propertyOf(branch: Branch, name: string): Lazy {
  const declared = branch.properties.get(name);
  if (declared) return declared;
  const { undeclared, additional } = branch;
  return undeclared.length === 0
    ? additional
    : undeclared.reduce((lazy, rule) => both(lazy, wantedBy(rule, name)), ANYTHING);
}

/** What a branch wants of the properties that a pattern claims and no other. */
export const patternedOf = ({ undeclared, additional }: Branch, pattern: string): Lazy =>
  undeclared.length === 0
    ? additional
    : undeclared.reduce(
        (lazy, rule) => both(lazy, rule.patterned.get(pattern) ?? rule.additional),
        ANYTHING,
      );

function wantedBy({ patterned, additional }: Undeclared, name: string): Lazy {
  let wanted: Lazy | undefined;
  for (const [pattern, lazy] of patterned) {
    if (matches(pattern, name)) wanted = wanted ? both(wanted, lazy) : lazy;
  }
  return wanted ?? additional;
}

const BOUNDS: readonly (readonly [LimitName, LimitName])[] = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
];

/** Whether a branch is seen to accept nothing; deeper contradictions are for `branchesOf` to find. */
export function isEmpty(branch: Branch): boolean {
  if (branch.values) return branch.values.length === 0;
  if (branch.limits.size > 1 && BOUNDS.some((pair) => isCrossed(branch, pair))) return true;
  // A required name that nobody declares counts as declared, in a closed schema too.
  for (const name of branch.required.keys()) {
    if (branch.properties.has(name) && cannotBe(propertyOf(branch, name))) return true;
  }
  return false;
}

function isCrossed({ limits }: Branch, [lower, upper]: readonly [LimitName, LimitName]): boolean {
  const [low, high] = [limits.get(lower), limits.get(upper)];
  if (!low || !high) return false;
  if (low.value === high.value) return low.exclusive || high.exclusive;
  return low.value > high.value;
}

function cannotBe(lazy: Lazy): boolean {
  const [first] = lazy.parts;
  if (lazy.parts.length < 2) return first?.value === false;
  if (lazy.parts.some(({ value }) => value === false)) return true;
  if (!lazy.parts.every(isSimple)) return false;
  return normalize(lazy).length === 0;
}

/** A schema that can be looked at without going round in circles. */
const isSimple = ({ value }: Place): boolean =>
  typeof value === "object" &&
  value !== null &&
  !["$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "not", "if", "properties", "items"].some(
    (word) => Object.hasOwn(value, word),
  );
