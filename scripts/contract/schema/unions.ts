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
import type { Place } from "../graph.js";
import { isObject } from "../json.js";
import { annotationsOf } from "./annotations.js";
import { ANYTHING, type Branch, type Lazy } from "./branch.js";
import { resultOf, type Comparison, type Result } from "./comparison.js";
import { decide } from "./decision.js";
import { branchName } from "./describe.js";
import { isProse } from "./lazy.js";
import { compareOverlaps } from "./overlap.js";
import { mayMeet, pairUp } from "./pairing.js";
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
    const shared = { site: { base, revision }, direction, mode };
    if (l.whole && r.whole) {
      const [left, right] = [l.whole, r.whole];
      return resultOf(comparison, { ...shared, kind: "schema", left, right });
    }
    return resultOf(comparison, { ...shared, kind: "branch", left: l, right: r });
  };
  let budget = MAX_PAIRS;
  const bits = (l: Branch, r: Branch): Bits => {
    if (isSameText(comparison, l, r)) return 0;
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

/** Whether two branches are made of the same text, but for the unions that they are arms of. */
function isSameText({ unchanged }: Comparison, l: Branch, r: Branch): boolean {
  if (l.at.length !== r.at.length) return false;
  return l.at.every((at, index) => {
    const other = r.at[index];
    return other && (unchanged(at, other) || (isMereUnion(at) && isMereUnion(other)));
  });
}

const UNION = new Set(["anyOf", "oneOf", "discriminator"]);

const isMereUnion = ({ value }: Place): boolean =>
  isObject(value) && Object.keys(value).every((key) => UNION.has(key) || isProse(key));

const isFreeForm = (branch: Branch): boolean =>
  branch.type === "object" &&
  branch.properties.size === 0 &&
  branch.required.size === 0 &&
  branch.limits.size === 0 &&
  branch.opaque.length === 0 &&
  branch.additional.parts.length === 0;

/** Whether `l` lies within `r` for values that keep to what is declared. */
export const isInside = (view: UnionView, l: Branch, r: Branch): boolean =>
  isFreeForm(r) || (mayContain(r, l) && isWithinClosed(view.bits(l, r)));

/** Whether `r` lies within `l` for values that keep to what is declared. */
export const isAround = (view: UnionView, l: Branch, r: Branch): boolean =>
  isFreeForm(l) || (mayContain(l, r) && coversClosed(view.bits(l, r)));

/** Rules out most pairs by their property names, before anything is compared. */
function mayContain(outer: Branch, inner: Branch): boolean {
  if (outer.type !== "object") return true;
  if (!mayMeet(outer, inner)) return false;
  const sent = (lazy: Lazy | undefined): boolean => {
    const { readOnly, writeOnly } = annotationsOf(lazy ?? ANYTHING);
    return !readOnly && !writeOnly;
  };
  for (const name of outer.required.keys()) {
    if (!inner.required.has(name) && sent(outer.properties.get(name))) return false;
  }
  if (outer.undeclared.length > 0 || outer.additional.parts.length > 0) return true;
  for (const [name, lazy] of inner.properties) {
    if (!outer.properties.has(name) && sent(lazy)) return false;
  }
  return true;
}

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
