import type { Bits } from "../effect.js";
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
  if (left.parts.length !== right.parts.length) return false;
  if (left.parts.length === 0) return true;
  const same = left.parts.every((part, index) => {
    const other = right.parts[index];
    return other !== undefined && comparison.unchanged(part, other);
  });
  if (same && left.parts.some(({ name }) => name !== undefined))
    meet(comparison, namesOf(left), namesOf(right));
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
