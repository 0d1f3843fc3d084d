import { meet, namesOf, type Comparison, type Result } from "./comparison.js";
import type { Branch, JsonType, Normal } from "./branch.js";
import { JSON_TYPES } from "./branch.js";
import { compareBranches } from "./branches.js";
import { compareDiscriminators } from "./discriminator.js";
import { branchesOf } from "./settled.js";
import { compareTextTypes } from "./text.js";
import { compareTypes } from "./types.js";
import { compareUnions } from "./unions.js";
import { compareValues, isFinite } from "./values.js";

/** Finds what differs between the two sides of a pair; pairs below are only linked. */
export function compute(comparison: Comparison, result: Result): void {
  const { subject } = result;
  if (subject.kind === "branch") {
    meet(comparison, subject.left.names, subject.right.names);
    compareBranches(comparison, result, subject.left, subject.right);
    return;
  }
  const left = branchesOf(subject.left);
  const right = branchesOf(subject.right);
  meet(comparison, namesOf(subject.left), namesOf(subject.right));
  compareDiscriminators(comparison, result, subject.left, subject.right);
  const plain = (side: Normal): string[] =>
    side.flatMap(({ arms, names }) => (arms.length > 0 ? [] : names));
  const inText = subject.mode !== "json" && subject.mode !== "form" && subject.mode !== "multipart";
  if (inText && compareTextTypes(comparison, result, left, right)) return;
  const listed = [...left, ...right].every(
    (one) => one.values !== undefined || one.type === "null",
  );
  if (listed && left.length > 0 && right.length > 0) {
    meet(comparison, plain(left), plain(right));
    compareValues(result, left, right);
    return;
  }
  compareTypes(result, left, right);
  const of = (side: Normal, type: JsonType): Branch[] => side.filter((one) => one.type === type);
  for (const type of JSON_TYPES) {
    if (!left.some((one) => one.type === type)) continue;
    const rs = of(right, type);
    if (rs.length > 0) compareType(comparison, result, type, of(left, type), rs);
  }
}

function compareType(
  comparison: Comparison,
  result: Result,
  type: JsonType,
  left: Branch[],
  right: Branch[],
): void {
  if (type === "null") return;
  const wide = (side: Branch[]): Branch[] => side.filter((one) => !isFinite(one));
  const [l, r] = [wide(left), wide(right)];
  if (left.length > l.length || right.length > r.length) compareValues(result, left, right);
  const [one, other] = [l[0], r[0]];
  if (!one || !other) return;
  if (l.length === 1 && r.length === 1 && !areDifferentArms(one, other)) {
    meet(comparison, one.names, other.names);
    compareBranches(comparison, result, one, other);
    return;
  }
  compareUnions(comparison, result, l, r);
}

/** Two components that took each other's place in a union are a branch removed and one added. */
function areDifferentArms(a: Branch, b: Branch): boolean {
  const [x, y] = [a.arms[0], b.arms[0]];
  return x !== undefined && y !== undefined && x.named && y.named && x.key !== y.key;
}
