import { type Place, child, follow, items, itemsOf } from "../graph.js";
import { canonical, isObject, listOf, own } from "../json.js";
import { accepts } from "./accepts.js";
import { armKeys } from "./arms.js";
import { JSON_TYPES, makeBranch, type Branch, type Lazy, type Normal } from "./branch.js";
import { intersect, isEmpty } from "./intersect.js";
import { typedBranches } from "./keywords.js";
import { lazyAt, referencesOf, target } from "./lazy.js";
import { ownOpaque } from "./opaque.js";
import { withoutType } from "./negation.js";

/**
 * The most branches that an `allOf` of unions may multiply out to. Beyond it, the factor that went
 * over is compared as one opaque constraint: equal or not, without a direction.
 */
export const MAX_BRANCHES = 256;

interface Memo {
  readonly places: Map<Place, Normal>;
  readonly lazies: Map<string, Normal>;
  readonly active: Place[];
  /** The outermost place in progress that something below leaned on. */
  floor: number;
}

const memos = new WeakMap<object, Memo>();

function memoOf(graph: object): Memo {
  let memo = memos.get(graph);
  if (!memo) {
    memo = { places: new Map(), lazies: new Map(), active: [], floor: Infinity };
    memos.set(graph, memo);
  }
  return memo;
}

const anything = (at: readonly Place[]): Branch[] =>
  JSON_TYPES.map((type) => makeBranch(type, at, {}));

/** The branches of a schema. */
export function normalize(lazy: Lazy): Normal {
  const first = lazy.parts[0];
  if (!first) return ANY;
  const memo = memoOf(first.graph);
  const known = memo.lazies.get(lazy.id);
  if (known) return known;
  let result: Normal | undefined;
  for (const part of lazy.parts) {
    const next = normalizePlace(part, memo);
    result = result ? multiply(result, next, part) : next;
  }
  if (memo.active.length === 0) memo.lazies.set(lazy.id, result ?? ANY);
  return result ?? ANY;
}

const ANY: Normal = anything([]);

function normalizePlace(place: Place, memo: Memo): Normal {
  const known = memo.places.get(place);
  if (known) return known;
  const depth = memo.active.length;
  memo.active.push(place);
  const result = build(place, memo);
  memo.active.pop();
  // What leaned on a schema still in progress holds only inside of it.
  if (memo.floor >= depth) {
    memo.places.set(place, result);
    memo.floor = Infinity;
  }
  return result;
}

/** The branches of a part of a schema; a schema inside itself adds nothing to an intersection. */
function part(place: Place, memo: Memo): Normal | undefined {
  const seen = memo.active.indexOf(place);
  if (seen >= 0) {
    memo.floor = Math.min(memo.floor, seen);
    return undefined;
  }
  return normalizePlace(place, memo);
}

function build(place: Place, memo: Memo): Normal {
  const { value } = place;
  if (value === false) return [];
  if (!isObject(value)) return anything([place]);
  let result: Normal | undefined = typedBranches(place, value);
  const also = (at: Place): void => {
    const next = part(at, memo);
    if (next) result = result ? multiply(result, next, at) : next;
  };
  for (const reference of referencesOf(place)) {
    const at = follow(place, reference, "schemas");
    const next = part(at, memo);
    const { name } = at;
    if (next) {
      const named = name === undefined ? next : next.map((branch) => withName(branch, name));
      if (place.graph.minor === 0) return named;
      result = result ? multiply(result, named, at) : named;
    }
  }
  for (const at of itemsOf(place, "allOf")) also(at);
  for (const word of ["anyOf", "oneOf"]) {
    if (!Array.isArray(own(value, word)) || listOf(own(value, word)).length === 0) continue;
    const at = child(place, word);
    const next = union(at, word === "oneOf", memo);
    result = result ? multiply(result, next, at) : next;
  }
  let branches: Normal = result ?? anything([place]);
  branches = withOpaque(branches, place);
  branches = withValues(branches, place);
  if (own(value, "nullable") === true && !branches.some(({ type }) => type === "null")) {
    branches = [...branches, makeBranch("null", [place], {})];
  }
  return branches
    .filter((branch) => !isEmpty(branch))
    .map((branch) =>
      branch.at.includes(place) ? branch : { ...branch, at: [...branch.at, place] },
    );
}

const withName = (branch: Branch, name: string): Branch => ({
  ...branch,
  names: [name, ...branch.names.filter((other) => other !== name)],
});

function union(at: Place, exclusive: boolean, memo: Memo): Branch[] {
  const arms = items(at);
  const parts = arms.map((arm) => part(arm, memo) ?? []);
  const keys = armKeys(arms, parts);
  const real = parts.filter((branches) => branches.some(({ type }) => type !== "null")).length;
  return parts.flatMap((branches, index) =>
    branches.map((branch) => {
      if (real < 2 || branch.type === "null") return branch;
      const { key, named } = keys[index] ?? { key: "", named: false };
      const arm = {
        union: at.id,
        index,
        exclusive,
        key,
        named,
        at: target(arms[index] ?? at) ?? at,
      };
      const whole = branches.length === 1 && arms[index] ? lazyAt(arms[index]) : undefined;
      return { ...branch, arms: [arm, ...branch.arms], whole };
    }),
  );
}

function withOpaque(branches: Normal, place: Place): Normal {
  const opaque = ownOpaque(place);
  if (opaque.length === 0) return branches;
  let result = branches;
  for (const one of opaque) {
    result = result.flatMap((branch) => withoutType(branch, one) ?? []);
  }
  return result;
}

/** Applies `enum` and `const`: what is left are the listed values that the rest accepts. */
function withValues(branches: Normal, place: Place): Normal {
  const value = isObject(place.value) ? place.value : {};
  const lists: (readonly unknown[])[] = [];
  if (Array.isArray(own(value, "enum"))) lists.push(listOf(own(value, "enum")));
  if (Object.hasOwn(value, "const")) lists.push([own(value, "const")]);
  return lists.reduce<Normal>((left, list) => {
    const values = new Map(list.map((item) => [canonical(item), item]));
    return left.flatMap((branch) => {
      const kept = [...values.values()].filter((item) => accepts(branch, item));
      if (kept.length === 0) return [];
      const { type, at, names, arms } = branch;
      return [makeBranch(type, at, { names, arms, values: kept })];
    });
  }, branches);
}

function multiply(left: Normal, right: Normal, place: Place): Normal {
  if (left.length * right.length > MAX_BRANCHES * 16) return withFactor(left, place);
  const result: Branch[] = [];
  for (const a of left) {
    for (const b of right) {
      if (a.type !== b.type) continue;
      const branch = intersect(a, b);
      if (branch && !isEmpty(branch)) result.push(branch);
    }
  }
  return result.length > MAX_BRANCHES ? withFactor(left, place) : result;
}

const withFactor = (branches: Normal, place: Place): Normal => {
  const schemas: readonly Lazy[] = Array.isArray(place.value)
    ? items(place).map(lazyAt)
    : [lazyAt(place)];
  const factor = { keyword: "allOf", key: "", schemas, text: "", at: place };
  return branches.map((branch) =>
    branch.values ? branch : { ...branch, whole: undefined, opaque: [...branch.opaque, factor] },
  );
};
