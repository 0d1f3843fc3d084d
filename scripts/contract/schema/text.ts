import { narrows, NARROWS, widens, WIDENS } from "../effect.js";
import { canonical } from "../json.js";
import { accepts } from "./accepts.js";
import type { Branch, Normal } from "./branch.js";
import { resultOf, type Comparison, type Result } from "./comparison.js";
import { decide } from "./decision.js";
import { typeNames } from "./describe.js";
import { itemAt } from "./intersect.js";
import { branchesOf } from "./settled.js";
import { note } from "./report.js";
import { compareNull } from "./types.js";
import { compareValues } from "./values.js";

const SCALARS = new Set(["boolean", "number", "string"]);

const isScalar = ({ type }: Branch): boolean => SCALARS.has(type);

/** Whether a branch takes every text that can be sent. */
const takesAnyText = (branch: Branch): boolean =>
  branch.type === "string" &&
  branch.values === undefined &&
  branch.patterns.size === 0 &&
  branch.formats.size === 0 &&
  branch.opaque.length === 0 &&
  !branch.limits.has("maxLength") &&
  (branch.limits.get("minLength")?.value ?? 0) <= 1;

/**
 * Compares types where everything travels as text: a parameter, a header, a form field. There
 * `integer` to `string` only widens, and a repeatable parameter may be sent once. Returns whether
 * nothing is left to compare.
 */
export function compareTextTypes(
  comparison: Comparison,
  result: Result,
  left: Normal,
  right: Normal,
): boolean {
  if (compareLists(comparison, result, left, right)) return true;
  const [l, r] = [left.filter(isScalar), right.filter(isScalar)];
  if (l.length === 0 || r.length === 0) return false;
  const types = (side: Normal): string => [...new Set(side.map(({ type }) => type))].sort().join();
  if (types(l) === types(r)) return false;
  if (left.length !== l.length + nulls(left) || right.length !== r.length + nulls(right))
    return false;
  if (l.every(isListed) && r.every(isListed)) {
    const before = result.facts.length;
    compareValues(result, l, r, (side, value) => side.some((one) => acceptsText(one, value)));
    if (result.facts.length === before) {
      const detail = { from: typeNames(left), to: typeNames(right) };
      note(result, "text-type-respelled", 0, { suffix: "/type" }, detail);
    }
    compareNull(result, left, right);
    return true;
  }
  const detail = { from: typeNames(left), to: typeNames(right) };
  const lost = !l.every((one) => isCovered(comparison, result, one, r, false));
  const gained = !r.every((one) => isCovered(comparison, result, one, l, true));
  const fact = lost ? (gained ? "type-changed" : "text-type-narrowed") : "text-type-widened";
  const bits = (lost ? NARROWS : 0) | (gained ? WIDENS : 0);
  if (bits !== 0) note(result, fact, bits, { suffix: "/type" }, detail);
  compareNull(result, left, right);
  return true;
}

/** Whether each text that a scalar branch stands for is one that the other side takes. */
function isCovered(
  comparison: Comparison,
  result: Result,
  one: Branch,
  others: Normal,
  flip: boolean,
): boolean {
  if (others.some(takesAnyText)) return true;
  if (one.values) {
    return one.values.every((value) => others.some((other) => acceptsText(other, value)));
  }
  return others.some((other) => {
    if (other.type !== one.type || other.values) return false;
    const [left, right] = flip ? [other, one] : [one, other];
    const pair = { ...result.subject, kind: "branch", left, right, mode: "text" } as const;
    const bits = decide(comparison, resultOf(comparison, pair));
    return flip ? !widens(bits) : !narrows(bits);
  });
}

const nulls = (side: Normal): number => side.filter(({ type }) => type === "null").length;
const isListed = (branch: Branch): boolean => branch.values !== undefined;

function acceptsText(branch: Branch, value: unknown): boolean {
  if (branch.values) {
    const text = plain(value);
    return branch.values.some((one) => plain(one) === text);
  }
  if (branch.type === "number" && typeof value === "string")
    return plain(Number(value)) === value && accepts(branch, Number(value));
  return accepts(branch, value) || (branch.type === "string" && accepts(branch, plain(value)));
}

const plain = (value: unknown): string => (typeof value === "string" ? value : canonical(value));

/** A lone value sent where a list may be repeated is a list of one. */
function compareLists(
  comparison: Comparison,
  result: Result,
  left: Normal,
  right: Normal,
): boolean {
  const { mode } = result.subject;
  if (mode !== "query" && mode !== "part") return false;
  const detail = { from: typeNames(left), to: typeNames(right) };
  const fits = (scalars: Normal, lists: Normal, flip: boolean): boolean => {
    const list = lists.find(takesByItem);
    if (!list || !isOnly(lists, ({ type }) => type === "array")) return false;
    if (!isOnly(scalars, isScalar)) return false;
    const inside = branchesOf(itemAt(list, 0)).filter(isScalar);
    return scalars
      .filter(isScalar)
      .every((one) => isCovered(comparison, result, one, inside, flip));
  };
  if (fits(left, right, false)) {
    note(result, "list-accepted", WIDENS, { suffix: "/type" }, detail);
    compareNull(result, left, right);
    return true;
  }
  if (fits(right, left, true)) {
    note(result, "list-dropped", NARROWS, { suffix: "/type" }, detail);
    compareNull(result, left, right);
    return true;
  }
  return false;
}

/** Whether a list of one is taken or not by its item alone. */
const takesByItem = ({ type, values, opaque, limits }: Branch): boolean =>
  type === "array" &&
  values === undefined &&
  opaque.length === 0 &&
  (limits.get("minItems")?.value ?? 0) <= 1 &&
  (limits.get("maxItems")?.value ?? 1) >= 1;

const isOnly = (side: Normal, is: (branch: Branch) => boolean): boolean =>
  side.filter(is).length > 0 && side.every((one) => is(one) || one.type === "null");
