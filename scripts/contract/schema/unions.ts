import {
  coversClosed,
  isWithinClosed,
  NARROWING,
  NARROWS,
  narrows,
  NARROWS_OPEN,
  WIDENING,
  WIDENS,
  widens,
  WIDENS_OPEN,
  EVERY,
  type Bits,
} from "../effect.js";
import type { Branch } from "./branch.js";
import { decide, resultOf, type Comparison, type Result } from "./comparison.js";
import { branchName } from "./describe.js";
import { compareOverlaps } from "./overlap.js";
import { pairUp } from "./pairing.js";
import { note } from "./report.js";

/**
 * How many pairs of branches one union may cost. Beyond it a branch without a counterpart counts as
 * not covered by any other.
 */
export const MAX_PAIRS = 4096;

/** What one union knows of its branches against those of the other side. */
export interface UnionView {
  readonly left: readonly Branch[];
  readonly right: readonly Branch[];
  /** The pair of two branches, to link or to decide. */
  readonly pair: (l: Branch, r: Branch) => Result;
  readonly bits: (l: Branch, r: Branch) => Bits;
}

/** Compares several branches of one type with several others. */
export function compareUnions(
  comparison: Comparison,
  result: Result,
  left: readonly Branch[],
  right: readonly Branch[],
): void {
  const { direction, mode, site } = result.subject;
  const pair = (l: Branch, r: Branch): Result => {
    const base = l.arms[0]?.at ?? site.base;
    const revision = r.arms[0]?.at ?? site.revision;
    const subject = {
      kind: "branch",
      left: l,
      right: r,
      site: { base, revision },
      direction,
      mode,
    } as const;
    return resultOf(comparison, subject);
  };
  let budget = MAX_PAIRS;
  const bits = (l: Branch, r: Branch): Bits => {
    const found = pair(l, r);
    if (found.bits === undefined && budget-- <= 0) return EVERY;
    return decide(comparison, found);
  };
  const view: UnionView = { left, right, pair, bits };
  const pairs = pairUp(view);
  const lefts = new Set(pairs.map(([l]) => l));
  const rights = new Set(pairs.map(([, r]) => r));
  const inside = (l: Branch, except?: Branch): boolean =>
    right.some((r) => r !== except && isInside(view, l, r));
  const outside = (r: Branch, except?: Branch): boolean =>
    left.some((l) => l !== except && isAround(view, l, r));
  for (const [l, r] of pairs) {
    const found = bits(l, r);
    if (found === 0 && l.names.join() === r.names.join()) continue;
    let mask = EVERY;
    if (narrows(found) && inside(l, r)) mask &= ~NARROWING;
    if (widens(found) && outside(r, l)) mask &= ~WIDENING;
    result.links.push({ to: pair(l, r), mask });
  }
  for (const l of left) if (!lefts.has(l)) gone(view, result, l, inside(l));
  for (const r of right) if (!rights.has(r)) came(view, result, r, outside(r));
  compareOverlaps(view, result, pairs);
}

const isFreeForm = (branch: Branch): boolean =>
  branch.type === "object" &&
  branch.properties.size === 0 &&
  branch.required.size === 0 &&
  branch.limits.size === 0 &&
  branch.opaque.length === 0 &&
  branch.additional.parts.length === 0;

/** Whether `l` lies within `r` for values that keep to what is declared. */
export const isInside = (view: UnionView, l: Branch, r: Branch): boolean =>
  isFreeForm(r) || isWithinClosed(view.bits(l, r));

/** Whether `r` lies within `l` for values that keep to what is declared. */
export const isAround = (view: UnionView, l: Branch, r: Branch): boolean =>
  isFreeForm(l) || coversClosed(view.bits(l, r));

function gone(view: UnionView, result: Result, l: Branch, covered: boolean): void {
  const named = l.arms[0]?.named ? "named-" : "";
  const strictly = covered && view.right.some((r) => isFreeForm(r) || !narrows(view.bits(l, r)));
  const detail = { branch: branchName(l) };
  const where = { base: l.arms[0]?.at };
  if (!covered) note(result, `${named}branch-removed`, NARROWS, where, detail);
  else note(result, `covered-${named}branch-removed`, strictly ? 0 : NARROWS_OPEN, where, detail);
}

function came(view: UnionView, result: Result, r: Branch, covered: boolean): void {
  const strictly = covered && view.left.some((l) => isFreeForm(l) || !widens(view.bits(l, r)));
  const detail = { branch: branchName(r) };
  const where = { revision: r.arms[0]?.at };
  if (!covered) note(result, "branch-added", WIDENS, where, detail);
  else {
    const named = r.arms[0]?.named ? "named-" : "";
    note(result, `covered-${named}branch-added`, strictly ? 0 : WIDENS_OPEN, where, detail);
  }
}
