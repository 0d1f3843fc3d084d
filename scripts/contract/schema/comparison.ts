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
  leaned: boolean;
  bits: Bits | undefined;
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
}

/** How deep decisions may nest before two schemas simply count as different. */
const MAX_DEPTH = 60;

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
      leaned: false,
      bits: undefined,
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
    if (next.state === "open") build(comparison, next);
    for (const { to } of next.links) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
}

function build(comparison: Comparison, result: Result): void {
  const mark = comparison.log.length;
  result.state = "building";
  for (;;) {
    result.facts = [];
    result.links = [];
    result.leaned = false;
    comparison.compute(comparison, result);
    if (!result.leaned) break;
    // Something below took this pair for equal. If it isn't, what followed from that is taken back.
    const found = reach(comparison, result);
    if ((found | result.assumed) === result.assumed) break;
    result.assumed |= found;
    for (const leaning of comparison.log.splice(mark)) {
      Object.assign(leaning, { state: "open", facts: [], links: [], bits: undefined });
    }
  }
  result.state = "built";
  comparison.log.push(result);
}

/**
 * The effect of a pair with everything below it. Pairs in progress count as what they are assumed to
 * be, at first equal: the coinductive reading of a recursive schema.
 */
export function decide(comparison: Comparison, result: Result): Bits {
  if (result.bits !== undefined) return result.bits;
  if (comparison.depth >= MAX_DEPTH) return EVERY;
  comparison.depth++;
  complete(comparison, result);
  comparison.depth--;
  return reach(comparison, result);
}

function reach(comparison: Comparison, start: Result): Bits {
  if (start.bits !== undefined) return start.bits;
  complete(comparison, start);
  let found = 0;
  let settled = start.state === "built";
  const seen = new Map<Result, Bits>([[start, EVERY]]);
  const open: [Result, Bits][] = [[start, EVERY]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [result, mask] = next;
    if (result.bits !== undefined) {
      found |= result.bits & mask;
      continue;
    }
    if (result.state === "building" && result !== start) {
      result.leaned = true;
      settled = false;
      found |= result.assumed & mask;
      continue;
    }
    for (const { bits } of result.facts) found |= bits & mask;
    for (const link of result.links) {
      const through = mask & link.mask;
      const before = seen.get(link.to);
      if (before !== undefined && (before & through) === through) continue;
      seen.set(link.to, (before ?? 0) | through);
      open.push([link.to, through]);
    }
  }
  if (settled) start.bits = found;
  return found;
}
