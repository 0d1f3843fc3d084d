import { narrows, widens, EVERY, type Bits } from "./effect.js";
import { child, type Place } from "./graph.js";
import { keyedPointer } from "./keyed-pointer.js";
import type { Collected, Note, OperationName } from "./operations/collected.js";
import type { Comparison, Detail, Direction, Fact, Result } from "./schema/comparison.js";
import { complete } from "./schema/decision.js";

/** One cause: a changed node under one rule, with every operation it reaches. */
export interface Cause {
  readonly rule: string;
  readonly pointer: string;
  /** Where a reader should look: the keyword itself, or the nearest node around it that is there. */
  readonly base: Place | undefined;
  readonly revision: Place | undefined;
  readonly detail: Detail;
  /** Whether the direction's bad effect is left after what other union members cover. */
  harmless: boolean;
  readonly own: boolean;
  readonly operations: Map<string, { operation: OperationName; direction: Direction | "both" }>;
}

/** Collects what was found into causes. */
export function gather(comparison: Comparison, collected: Collected): Cause[] {
  const causes = new Map<string, Cause>();
  for (const note of collected.notes) addNote(causes, note);
  for (const { result } of collected.uses) complete(comparison, result);
  const interesting = withFacts(comparison);
  for (const { result, operation, direction } of collected.uses) {
    if (!interesting.has(result)) continue;
    walk(result, interesting, (fact, bits) => {
      const cause = addFact(causes, fact, bits, direction);
      if (operation) addOperation(cause, operation, direction);
    });
  }
  return [...causes.values()];
}

/** Results that have facts, or lead to some that have. */
function withFacts(comparison: Comparison): Set<Result> {
  const above = new Map<Result, Result[]>();
  const found = new Set<Result>();
  const open: Result[] = [];
  for (const result of comparison.results.values()) {
    if (result.state !== "built") continue;
    if (result.facts.length > 0) {
      found.add(result);
      open.push(result);
    }
    for (const { to } of result.links) {
      const list = above.get(to);
      if (list) list.push(result);
      else above.set(to, [result]);
    }
  }
  for (let next = open.pop(); next; next = open.pop()) {
    for (const result of above.get(next) ?? []) {
      if (found.has(result)) continue;
      found.add(result);
      open.push(result);
    }
  }
  return found;
}

/** Visits the facts below a result with what is left of their effect. */
export function walk(
  start: Result,
  among: ReadonlySet<Result> | undefined,
  visit: (fact: Fact, bits: Bits) => void,
): void {
  const seen = new Map<Result, Bits>([[start, EVERY]]);
  const open: [Result, Bits][] = [[start, EVERY]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [result, mask] = next;
    for (const fact of result.facts) {
      if (fact.bits === 0 || (fact.bits & mask) !== 0) visit(fact, fact.bits & mask);
    }
    for (const link of result.links) {
      const through = mask & link.mask;
      const before = seen.get(link.to);
      if (
        (before !== undefined && (before & through) === through) ||
        (among && !among.has(link.to))
      )
        continue;
      seen.set(link.to, (before ?? 0) | through);
      open.push([link.to, (before ?? 0) | through]);
    }
  }
}

function addFact(causes: Map<string, Cause>, fact: Fact, bits: Bits, direction: Direction): Cause {
  const rule = `${direction}-${fact.fact}`;
  const pointer = keyedPointer(fact.on) + fact.suffix;
  const key = `${rule}\n${pointer}`;
  const bad = direction === "request" ? narrows : widens;
  const harmless = bad(fact.bits) && !bad(bits);
  let cause = causes.get(key);
  if (!cause) {
    const { detail, suffix } = fact;
    cause = {
      rule,
      pointer,
      base: spot(fact.base, suffix),
      revision: spot(fact.revision, suffix),
      detail,
      harmless,
      own: false,
      operations: new Map(),
    };
    causes.set(key, cause);
  }
  cause.harmless &&= harmless;
  return cause;
}

function addNote(causes: Map<string, Cause>, note: Note): void {
  const { rule, suffix, detail, own, operation, direction } = note;
  const pointer = keyedPointer(note.on) + suffix;
  const key = `${rule}\n${pointer}${own && operation ? `\n${operation.method} ${operation.path}` : ""}`;
  let cause = causes.get(key);
  if (!cause) {
    cause = {
      rule,
      pointer,
      base: spot(note.base, suffix),
      revision: spot(note.revision, suffix),
      detail,
      harmless: false,
      own,
      operations: new Map(),
    };
    causes.set(key, cause);
  }
  if (operation) addOperation(cause, operation, direction);
}

function addOperation(cause: Cause, operation: OperationName, direction: Direction | "both"): void {
  cause.operations.set(`${operation.method} ${operation.path} ${direction}`, {
    operation,
    direction,
  });
}

/** The keyword itself where it is written out; a constant is an `enum` of one. */
function spot(place: Place | undefined, suffix: string): Place | undefined {
  if (!place) return undefined;
  const step = suffix.split("/")[1];
  const names = step === undefined ? [] : step === "enum" ? ["enum", "const"] : [step];
  let at =
    names.map((name) => child(place, name)).find(({ value }) => value !== undefined) ?? place;
  while (at.value === undefined && at.parent) at = at.parent;
  return at;
}
