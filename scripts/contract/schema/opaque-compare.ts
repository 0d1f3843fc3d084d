import { DECLARES, DROPS, NARROWS, WIDENS } from "../effect.js";
import { encodeStep } from "../json.js";
import type { Branch, Opaque } from "./branch.js";
import type { Comparison, Result } from "./comparison.js";
import { decide } from "./decision.js";
import { isClosed } from "./objects.js";
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
    if (index < 0) gone.push(one);
    else compareCounts(result, one, rest.splice(index, 1)[0] ?? one);
  }
  for (const one of gone) {
    const index = rest.findIndex((other) => sameKind(one, other));
    const other = index < 0 ? undefined : rest.splice(index, 1)[0];
    const detail = { keyword: nameOf(one) };
    const where = { base: one.at, revision: other?.at, suffix: suffixOf(one) };
    if (other) note(result, "keyword-changed", NARROWS | WIDENS, where, detail);
    else if (isPatterned(one) && isRestricted(right)) {
      comparePatterned(comparison, result, one, undefined, right);
    } else if (!wantsNothing(one)) note(result, "keyword-removed", WIDENS, where, detail);
  }
  for (const one of rest) {
    const where = { revision: one.at, suffix: suffixOf(one) };
    if (isPatterned(one) && isRestricted(left)) {
      comparePatterned(comparison, result, undefined, one, left);
      continue;
    }
    if (!wantsNothing(one)) note(result, "keyword-added", NARROWS, where, { keyword: nameOf(one) });
  }
}

const isPatterned = ({ keyword }: Opaque): boolean => keyword === "patternProperties";

/** A pattern that takes whatever it claims means something only where the rest is restricted. */
const wantsNothing = (one: Opaque): boolean =>
  isPatterned(one) && one.schemas.every(isUnconstrained);

/** Whether a property that no pattern claims may not be just anything. */
const isRestricted = (branch: Branch): boolean =>
  !isUnconstrained(branch.additional) || isClosed(branch);

/** What a pattern claims fell, or falls now, under the rule for all other properties. */
function comparePatterned(
  comparison: Comparison,
  result: Result,
  gone: Opaque | undefined,
  fresh: Opaque | undefined,
  other: Branch,
): void {
  const one = gone ?? fresh;
  const [schema] = one?.schemas ?? [];
  if (!one || !schema) return;
  const where = gone
    ? { base: gone.at, suffix: suffixOf(one) }
    : { revision: one.at, suffix: suffixOf(one) };
  const detail = { pattern: one.key };
  if (!isUnconstrained(other.additional) && !isNothing(other.additional)) {
    const [l, r] = gone ? [schema, other.additional] : [other.additional, schema];
    below(comparison, result, l, r, { base: where.base, revision: where.revision });
  } else if (gone) {
    note(result, "patterned-properties-forbidden", NARROWS | DROPS, where, detail);
  } else note(result, "patterned-properties-allowed", WIDENS | DECLARES, where, detail);
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
