import { DECLARES, DROPS, NARROWS, WIDENS } from "../effect.js";
import { encodeStep } from "../json.js";
import { ANYTHING, type Branch, type Lazy, type Opaque, unevaluatedIn } from "./branch.js";
import type { Comparison, Result, Site } from "./comparison.js";
import { decide } from "./decision.js";
import { patternedOf } from "./intersect.js";
import { below, note, pairOf } from "./report.js";
import { isNothing, isUnconstrained } from "./settled.js";

/**
 * Compares constraints that are only known as a whole. One that came narrows, one that went widens,
 * one that differs does both: whichever it is, it is never taken for equal without proof.
 */
export function compareOpaque(
  comparison: Comparison,
  result: Result,
  left: Branch,
  right: Branch,
): void {
  if (left.opaque.length === 0 && right.opaque.length === 0) return;
  const rest = [...right.opaque];
  const gone: Opaque[] = [];
  for (const one of left.opaque) {
    const index = rest.findIndex((other) => isSame(comparison, result, one, other));
    const [other] = index < 0 ? [] : rest.splice(index, 1);
    if (!other) gone.push(one);
    else compareCounts(result, one, other);
    if (!other || !isPatterned(one)) continue;
    // What a pattern claims is under the rules of other schemas as well.
    const [l, r] = [patternedOf(left, one.key), patternedOf(right, one.key)];
    const where = { base: one.at, revision: other.at, suffix: suffixOf(one) };
    comparePatterned(comparison, result, one, l, r, where);
  }
  for (const one of gone) {
    const index = rest.findIndex((other) => sameKind(one, other));
    const other = index < 0 ? undefined : rest.splice(index, 1)[0];
    const where = { base: one.at, revision: other?.at, suffix: suffixOf(one) };
    const detail = { keyword: nameOf(one) };
    const [l, r] = claimedBy(one, left, right);
    if (other) note(result, "keyword-changed", NARROWS | WIDENS, where, detail);
    else if (isPatterned(one) && !isUnconstrained(r)) {
      comparePatterned(comparison, result, one, l, r, where);
    } else if (!wantsNothing(one)) note(result, "keyword-removed", WIDENS, where, detail);
  }
  for (const one of rest) {
    const where = { base: undefined, revision: one.at, suffix: suffixOf(one) };
    const [r, l] = claimedBy(one, right, left);
    if (isPatterned(one) && !isUnconstrained(l)) {
      comparePatterned(comparison, result, one, l, r, where);
    } else if (!wantsNothing(one)) {
      note(result, "keyword-added", NARROWS, where, { keyword: nameOf(one) });
    }
  }
}

const isPatterned = ({ keyword }: Opaque): boolean => keyword === "patternProperties";

/** A pattern that takes whatever it claims means something only where the rest is restricted. */
const wantsNothing = (one: Opaque): boolean =>
  isPatterned(one) && one.schemas.every(isUnconstrained);

/** What a branch with a pattern, and one without it, want of the properties that the pattern claims. */
function claimedBy(one: Opaque, branch: Branch, other: Branch): [Lazy, Lazy] {
  const rest = unevaluatedIn(other)[0]?.schemas[0];
  // Which patterns of other schemas count for `unevaluatedProperties` isn't known.
  if (!rest && unevaluatedIn(branch).length === 0) {
    return [patternedOf(branch, one.key), patternedOf(other, one.key)];
  }
  const wanted = rest && isUnconstrained(other.additional) ? rest : other.additional;
  return [one.schemas[0] ?? ANYTHING, wanted];
}

/** What a pattern claims fell, or falls now, under the rule for all other properties. */
function comparePatterned(
  comparison: Comparison,
  result: Result,
  { key }: Opaque,
  l: Lazy,
  r: Lazy,
  where: Site & { readonly suffix: string },
): void {
  const [was, is] = [isNothing(l), isNothing(r)];
  const detail = { pattern: key };
  if (was === is) below(comparison, result, l, r, where);
  else if (is) note(result, "patterned-properties-forbidden", NARROWS | DROPS, where, detail);
  else note(result, "patterned-properties-allowed", WIDENS | DECLARES, where, detail);
}

const sameKind = (a: Opaque, b: Opaque): boolean => a.keyword === b.keyword && a.key === b.key;

const nameOf = (one: Opaque): string =>
  one.keyword === "dependentRequired"
    ? `dependentRequired ${one.key}`
    : one.keyword + (one.key && ` ${one.key}`);

const suffixOf = (one: Opaque): string => (one.key === "" ? "" : `/${encodeStep(one.key)}`);

function isSame(comparison: Comparison, result: Result, a: Opaque, b: Opaque): boolean {
  if (!sameKind(a, b) || a.text !== b.text || a.schemas.length !== b.schemas.length) return false;
  return a.schemas.every((lazy, index) => {
    const other = b.schemas[index];
    return other && decide(comparison, pairOf(comparison, result, lazy, other)) === 0;
  });
}

function compareCounts(result: Result, a: Opaque, b: Opaque): void {
  if (!a.count || !b.count) return;
  for (const [name, from, to] of [
    ["minContains", a.count.min, b.count.min],
    ["maxContains", a.count.max, b.count.max],
  ] as const) {
    if (from === to) continue;
    const where = { base: a.at, revision: b.at, suffix: `/${name}` };
    const detail = { keyword: name, from: `${from}`, to: `${to}` };
    if (name === "minContains" ? to > from : to < from)
      note(result, "limit-tightened", NARROWS, where, detail);
    else note(result, "limit-loosened", WIDENS, where, detail);
  }
}
