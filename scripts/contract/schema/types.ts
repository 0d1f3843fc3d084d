import { NARROWS, WIDENS } from "../effect.js";
import { isObject, own } from "../json.js";
import type { Branch, JsonType, Normal } from "./branch.js";
import type { Result } from "./comparison.js";
import { branchName, typeNames } from "./describe.js";
import { note } from "./report.js";

const typesOf = (branches: Normal): Set<JsonType> => new Set(branches.map(({ type }) => type));

/** Compares which JSON types are accepted at all; `integer` against `number` is left to numbers. */
export function compareTypes(result: Result, left: Normal, right: Normal): void {
  if (left.length === 0 || right.length === 0) {
    compareContradiction(result, left, right);
    return;
  }
  const [l, r] = [typesOf(left), typesOf(right)];
  const lost = left.filter(({ type }) => !r.has(type));
  const gained = right.filter(({ type }) => !l.has(type));
  if (lost.length === 0 && gained.length === 0) return;
  const plain = (branches: readonly Branch[]): Branch[] =>
    branches.filter(({ type }) => type !== "null");
  // `null` is a matter of its own, unless it comes or goes with everything else.
  const all = l.size === 6 || r.size === 6;
  const alone = plain(left).length === 0 || plain(right).length === 0;
  if (all || alone) {
    compareKinds(result, left, right, lost, gained);
    return;
  }
  compareKinds(result, left, right, plain(lost), plain(gained));
  compareNull(result, left, right);
}

/** Against a schema that nothing could satisfy, nothing ever worked that could break. */
function compareContradiction(result: Result, left: Normal, right: Normal): void {
  const detail = { from: typeNames(left), to: typeNames(right) };
  if (right.length > 0) note(result, "schema-became-satisfiable", WIDENS, {}, detail);
  else if (left.length > 0) note(result, "schema-became-unsatisfiable", NARROWS, {}, detail);
}

const DOUBT =
  "; `nullable` beside an enum without null, or without a type, is read as allowing null, which not every tool does";

/** Whether `null` comes from a `nullable` that OpenAPI 3.0 leaves open to reading. */
function isDoubtful({ type, at }: Branch): boolean {
  if (type !== "null") return false;
  return at.some(({ value }) => {
    if (!isObject(value) || own(value, "nullable") !== true) return false;
    const list = own(value, "enum");
    return Array.isArray(list) ? !list.includes(null) : own(value, "type") === undefined;
  });
}

/** Compares whether `null` is accepted beside other values. */
export function compareNull(result: Result, left: Normal, right: Normal): void {
  const [had, has] = [typesOf(left).has("null"), typesOf(right).has("null")];
  if (had === has) return;
  const doubt = [...left, ...right].some(isDoubtful) ? DOUBT : "";
  const detail = { from: typeNames(left), to: typeNames(right), doubt };
  if (has) note(result, "null-added", WIDENS, { suffix: "/null" }, detail);
  else note(result, "null-removed", NARROWS, { suffix: "/null" }, detail);
}

function compareKinds(
  result: Result,
  left: Normal,
  right: Normal,
  lost: readonly Branch[],
  gained: readonly Branch[],
): void {
  const detail = { from: typeNames(left), to: typeNames(right) };
  const where = { suffix: "/type" };
  if (lost.length > 0 && gained.length > 0) {
    note(result, "type-changed", NARROWS | WIDENS, where, detail);
    return;
  }
  for (const branch of lost.filter(isArm)) {
    const fact = branch.arms[0]?.named ? "named-branch-removed" : "branch-removed";
    note(result, fact, NARROWS, { base: branch.arms[0]?.at }, { branch: branchName(branch) });
  }
  for (const branch of gained.filter(isArm)) {
    note(
      result,
      "branch-added",
      WIDENS,
      { revision: branch.arms[0]?.at },
      { branch: branchName(branch) },
    );
  }
  if (lost.some((branch) => !isArm(branch))) note(result, "type-narrowed", NARROWS, where, detail);
  if (gained.some((branch) => !isArm(branch))) note(result, "type-widened", WIDENS, where, detail);
}

const isArm = (branch: Branch): boolean => branch.arms.length > 0;
