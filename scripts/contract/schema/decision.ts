import { EVERY, type Bits } from "../effect.js";
import type { Comparison, Result } from "./comparison.js";

/** How deep decisions may nest before two schemas simply count as different. */
const MAX_DEPTH = 300;

/** Builds a result and everything below it. */
export function complete(comparison: Comparison, start: Result): void {
  const seen = new Set([start]);
  const open = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.state === "open") buildAny(comparison, next);
    for (const { to } of next.links) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
}

function buildAny(comparison: Comparison, result: Result): void {
  if (comparison.building === 0) buildSoundly(comparison, result);
  else build(comparison, result);
}

function build(comparison: Comparison, result: Result): void {
  result.state = "building";
  comparison.building++;
  comparison.compute(comparison, result);
  comparison.building--;
  result.state = "built";
  comparison.log.push(result);
}

/**
 * Builds a result, and builds it anew as long as something below took a pair in progress for less than
 * it turned out to be. What was assumed only ever grows, so that this ends.
 */
function buildSoundly(comparison: Comparison, result: Result): void {
  const mark = comparison.log.length;
  for (;;) {
    comparison.leaned.clear();
    comparison.round++;
    build(comparison, result);
    if (comparison.leaned.size === 0) return;
    const leaned = [...comparison.leaned];
    const found = leaned.map((one) => evaluate(comparison, one));
    const wrong = leaned.filter((one, i) => ((found[i] ?? 0) | one.assumed) !== one.assumed);
    if (wrong.length === 0) return;
    leaned.forEach((one, i) => (one.assumed |= found[i] ?? 0));
    for (const built of comparison.log.splice(mark)) {
      Object.assign(built, {
        state: "open",
        facts: [],
        links: [],
        bits: undefined,
      });
    }
  }
}

/**
 * The effect of a pair with everything below it. Pairs in progress count as what they are assumed to
 * be, at first equal: the coinductive reading of a recursive schema.
 */
export function decide(comparison: Comparison, result: Result): Bits {
  return comparison.building === 0
    ? evaluate(comparison, result)
    : suppose(comparison, result).bits;
}

/** As `evaluate`, while pairs are in progress; `exact` where nothing had to be assumed. */
function suppose(comparison: Comparison, result: Result): { bits: Bits; exact: boolean } {
  if (result.bits !== undefined) return { bits: result.bits, exact: true };
  if (comparison.depth >= MAX_DEPTH) return { bits: EVERY, exact: false };
  if (result.state === "building" || result.round === comparison.round) {
    comparison.leaned.add(result);
    return { bits: result.assumed, exact: false };
  }
  comparison.depth++;
  if (result.state === "open") build(comparison, result);
  result.round = comparison.round;
  let bits = result.facts.reduce((found, fact) => found | fact.bits, 0);
  let exact = true;
  for (const { to, mask } of result.links) {
    const below = suppose(comparison, to);
    bits |= below.bits & mask;
    exact &&= below.exact;
  }
  comparison.depth--;
  if (exact) result.bits = bits;
  else result.assumed |= bits;
  return { bits: result.assumed | bits, exact };
}

function evaluate(comparison: Comparison, start: Result): Bits {
  if (start.bits !== undefined) return start.bits;
  const above = new Map<Result, { from: Result; mask: Bits }[]>([[start, []]]);
  const open = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.state === "open") buildSoundly(comparison, next);
    if (next.bits !== undefined) continue;
    for (const { to, mask } of next.links) {
      const users = above.get(to);
      if (users) users.push({ from: next, mask });
      else {
        above.set(to, [{ from: next, mask }]);
        open.push(to);
      }
    }
  }
  const found = spread(above);
  for (const [one, bits] of found) one.bits = bits;
  return found.get(start) ?? 0;
}

type Above = ReadonlyMap<Result, readonly { readonly from: Result; readonly mask: Bits }[]>;

/** Carries effects up to those that use what has them, until nothing changes. */
function spread(above: Above): Map<Result, Bits> {
  const found = new Map<Result, Bits>();
  for (const one of above.keys()) {
    found.set(one, one.bits ?? one.facts.reduce((bits, fact) => bits | fact.bits, 0));
  }
  const changed = [...above.keys()].filter((one) => found.get(one) !== 0);
  for (let next = changed.pop(); next; next = changed.pop()) {
    const bits = found.get(next) ?? 0;
    for (const { from, mask } of above.get(next) ?? []) {
      const before = found.get(from) ?? 0;
      const after = before | (bits & mask);
      if (after === before) continue;
      found.set(from, after);
      changed.push(from);
    }
  }
  return found;
}
