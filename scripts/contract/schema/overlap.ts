import { NARROWS, NARROWS_OPEN, WIDENS, WIDENS_OPEN } from "../effect.js";
import { isFree, type Branch } from "./branch.js";
import type { Result } from "./comparison.js";
import { branchName } from "./describe.js";
import { exclude, rivalArms } from "./exclusive.js";
import { mayMeet } from "./pairing.js";
import { note } from "./report.js";
import { isAround, isInside, type UnionView } from "./unions.js";

/**
 * Under `oneOf` exactly one arm may hold, so that arms which overlap reject what both accept. Reports
 * the overlaps that only one side has.
 */
export function compareOverlaps(
  view: UnionView,
  result: Result,
  pairs: readonly (readonly [Branch, Branch])[],
): void {
  const before = new Map(pairs.map(([l, r]) => [r, l]));
  const after = new Map(pairs);
  for (const [a, b] of overlapping(view.right)) {
    const [x, y] = [before.get(a), before.get(b)];
    if (!(x && y && exclude(x, y) && overlap(x, y))) came(view, result, a, b);
  }
  for (const [a, b] of overlapping(view.left)) {
    const [x, y] = [after.get(a), after.get(b)];
    if (!(x && y && exclude(x, y) && overlap(x, y))) went(view, result, a, b);
  }
}

const overlapping = (branches: readonly Branch[]): (readonly [Branch, Branch])[] =>
  branches.flatMap((a, index) =>
    rivalArms(a).length === 0
      ? []
      : branches
          .slice(index + 1)
          .flatMap((b) => (exclude(a, b) && overlap(a, b) ? [[a, b] as const] : [])),
  );

const isAmbiguous = (branches: readonly Branch[], one: Branch): boolean =>
  branches.some((other) => other !== one && exclude(one, other) && overlap(one, other));

function came(view: UnionView, result: Result, a: Branch, b: Branch): void {
  const detail = { branch: branchName(a), other: branchName(b) };
  const where = { revision: b.arms[0]?.at };
  const lost = view.left.find(
    (l) =>
      ![a, b].some((r) => view.bits(l, r) === 0) &&
      isInside(view, l, a) &&
      isInside(view, l, b) &&
      !isAmbiguous(view.left, l),
  );
  if (lost) note(result, "branch-ambiguous", NARROWS, where, { ...detail, lost: branchName(lost) });
  else note(result, "branch-overlap", NARROWS_OPEN, where, detail);
}

function went(view: UnionView, result: Result, a: Branch, b: Branch): void {
  const detail = { branch: branchName(a), other: branchName(b) };
  const where = { base: b.arms[0]?.at };
  const found = view.right.find(
    (r) =>
      ![a, b].some((l) => view.bits(l, r) === 0) &&
      isAround(view, a, r) &&
      isAround(view, b, r) &&
      !isAmbiguous(view.right, r),
  );
  if (found) note(result, "branch-unambiguous", WIDENS, where, detail);
  else note(result, "branch-overlap-resolved", WIDENS_OPEN, where, detail);
}

/** Whether some value that keeps to what is declared fits both branches. */
function overlap(a: Branch, b: Branch): boolean {
  if (a.type === "object") {
    const declares = (one: Branch, name: string): boolean =>
      one.properties.has(name) || (one.properties.size === 0 && one.additional.parts.length === 0);
    return (
      mayMeet(a, b) &&
      [...a.required.keys()].every((name) => declares(b, name)) &&
      [...b.required.keys()].every((name) => declares(a, name))
    );
  }
  if (a.type === "number") return ranges(a, b);
  if (a.type === "array") return a.items === b.items || isFree(a) || isFree(b);
  // Texts told apart by pattern or format are taken to be meant apart.
  return isFree(a) || isFree(b);
}

function ranges(a: Branch, b: Branch): boolean {
  const low = (one: Branch): number => one.limits.get("minimum")?.value ?? -Infinity;
  const high = (one: Branch): number => one.limits.get("maximum")?.value ?? Infinity;
  return low(a) <= high(b) && low(b) <= high(a);
}
