import { EVERY, type Bits } from "../effect.js";
import type { Graph, Place } from "../graph.js";
import type { Unchanged } from "../unchanged.js";
import type { Branch, Lazy } from "./branch.js";

/** Who sends what is described: the client (`request`) or the server (`response`). */
export type Direction = "request" | "response";

/**
 * How values travel. `json` keeps types apart; in `text` all scalars are strings; `query` and `part`
 * are text in which a lone value is also a list of one; `form` and `multipart` are objects of such.
 */
export type Mode = "json" | "text" | "query" | "part" | "form" | "multipart";

/** Values of a message template by name. */
export type Detail = Readonly<Record<string, string>>;

/** One difference between two schemas. */
export interface Fact {
  readonly fact: string;
  readonly bits: Bits;
  /** Where it stands, keyed: no list index, the same whichever file it is in. */
  readonly on: Place;
  readonly suffix: string;
  readonly base: Place | undefined;
  readonly revision: Place | undefined;
  readonly detail: Detail;
}

export interface Site {
  readonly base: Place | undefined;
  readonly revision: Place | undefined;
}

interface Pair {
  readonly site: Site;
  readonly direction: Direction;
  readonly mode: Mode;
}

export type Subject =
  | (Pair & { readonly kind: "schema"; readonly left: Lazy; readonly right: Lazy })
  | (Pair & { readonly kind: "branch"; readonly left: Branch; readonly right: Branch });

/** The differences of one pair, and the pairs below it. */
export interface Result {
  readonly id: number;
  readonly subject: Subject;
  state: "open" | "building" | "built";
  facts: Fact[];
  links: { readonly to: Result; readonly mask: Bits }[];
  /** What a pair still in progress is taken for by those that lean on it. */
  assumed: Bits;
  bits: Bits | undefined;
  /** The round in which `assumed` was last worked out. */
  round: number;
}

/** Everything known about one comparison of two documents. */
export interface Comparison {
  readonly base: Graph;
  readonly revision: Graph;
  readonly results: Map<string, Result>;
  /** Results in the order they were finished, to take back those that leaned on a wrong assumption. */
  readonly log: Result[];
  /** Component schemas of the base, and what they met in the revision (`undefined`: an inline schema). */
  readonly met: Map<string, Set<string | undefined>>;
  readonly today: Date;
  readonly unchanged: Unchanged;
  readonly compute: (comparison: Comparison, result: Result) => void;
  depth: number;
  /** How many results are in progress. */
  building: number;
  /** Results in progress that something was decided by. */
  readonly leaned: Set<Result>;
  /** How often something has been built from the top. */
  round: number;
}

/** How deep decisions may nest before two schemas simply count as different. */
const MAX_DEPTH = 300;

/** Remembers which component schemas of the base met which of the revision. */
export function meet(
  comparison: Comparison,
  left: readonly string[],
  right: readonly string[],
): void {
  for (const name of left) {
    let seen = comparison.met.get(name);
    if (!seen) comparison.met.set(name, (seen = new Set()));
    for (const other of right.length > 0 ? right : [undefined]) seen.add(other);
  }
}

/** The components that a schema goes by. */
export const namesOf = ({ parts }: Lazy): string[] =>
  parts.flatMap(({ name }) => (name === undefined ? [] : [name]));

/** Whether two schemas are the same text, so that there is nothing to compare. */
export function isUnchanged(comparison: Comparison, left: Lazy, right: Lazy): boolean {
  const [l, r] = [left.parts[0], right.parts[0]];
  if (!l || !r || left.parts.length !== right.parts.length)
    return left.parts.length === right.parts.length;
  const same = left.parts.every((part, index) => {
    const other = right.parts[index];
    return other !== undefined && comparison.unchanged(part, other);
  });
  if (same) meet(comparison, namesOf(left), namesOf(right));
  return same;
}

export function resultOf(comparison: Comparison, subject: Subject): Result {
  const { left, right, site, direction, mode } = subject;
  let key = `${subject.kind[0]}${direction[2]}${mode[0]}${mode.length}|${left.id}|${right.id}`;
  if (left.id === "" || right.id === "") key += `|${site.base?.id}|${site.revision?.id}`;
  let result = comparison.results.get(key);
  if (!result) {
    result = {
      id: comparison.results.size,
      subject,
      state: "open",
      facts: [],
      links: [],
      assumed: 0,
      bits: undefined,
      round: -1,
    };
    comparison.results.set(key, result);
  }
  return result;
}

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
