import { isEqual, own, type JsonObject } from "./json.js";
import { holdsNodes, ROLES, type Role } from "./keyword-roles.js";
import {
  addMember,
  addMentions,
  holderBelow,
  isData,
  noMentions,
  type Mentions,
} from "./mentions.js";

/** Whether a node is the same text as one of the other side. */
export interface Verdict {
  readonly other: object;
  readonly same: boolean;
  /** The references in a node that is the same are those from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
}

/** What comes of walking through two documents side by side. */
export interface Walk {
  readonly base: Mentions;
  readonly revision: Mentions;
  /** Of base nodes that differ, refer to something or are large; others cost little to compare anew. */
  readonly verdicts: Map<unknown, Verdict>;
  /** References that both sides have, in the order they were met. */
  readonly references: string[];
  /** How many nodes were met. */
  nodes: number;
}

/** From how many nodes on a node counts as large. */
const LARGE = 8;

export const newWalk = (): Walk => ({
  base: noMentions(),
  revision: noMentions(),
  verdicts: new Map(),
  references: [],
  nodes: 0,
});

/** For walks that end at the first difference and leave nothing but references. */
const UNUSED = newWalk();

/** Walks to the end of what both sides have at a key; returns whether that is the same text. */
export function walkThrough(
  walk: Walk,
  base: JsonObject,
  revision: JsonObject,
  key: string,
  holder: string,
  names: boolean,
): boolean {
  const [a, b] = [own(base, key), own(revision, key)];
  const role = names ? undefined : ROLES.get(key);
  return isNode(a) && isNode(b) && holdsNodes(role)
    ? isSame(walk, a, b, holderBelow(key, holder), role === "names", !isData(key, holder))
    : isMemberSame(walk, base, revision, key, holder, role, true);
}

/** The references in two nodes that are the same text; `undefined` for two that aren't. */
export function sharedReferences(
  a: unknown,
  b: unknown,
  names: boolean,
): readonly string[] | undefined {
  if (!isNode(a) || !isNode(b)) return a === b ? [] : undefined;
  const walk = { ...UNUSED, references: [] };
  return isSame(walk, a, b, "", names, false) ? walk.references : undefined;
}

const isNode = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Compares two nodes below a keyword. Unless `all` is to be seen, the first difference ends it. */
function isSame(
  walk: Walk,
  a: object,
  b: object,
  holder: string,
  names: boolean,
  all: boolean,
): boolean {
  const start = walk.references.length;
  const before = walk.nodes++;
  let same = false;
  if (Array.isArray(a) && Array.isArray(b)) same = areListsSame(walk, a, b, all);
  else if (!Array.isArray(a) && !Array.isArray(b)) {
    same = areObjectsSame(walk, a as JsonObject, b as JsonObject, holder, names, all);
  } else if (all) {
    addMentions(walk.base, a, holder);
    addMentions(walk.revision, b, holder);
  }
  if (all) {
    const end = walk.references.length;
    if (!same || end > start || walk.nodes - before > LARGE) {
      walk.verdicts.set(a, { other: b, same, start, end });
    }
  }
  return same;
}

function areListsSame(
  walk: Walk,
  a: readonly unknown[],
  b: readonly unknown[],
  all: boolean,
): boolean {
  let same = a.length === b.length;
  for (let i = 0; i < a.length || i < b.length; i++) {
    if (!same && !all) return false;
    const x = a[i];
    const y = b[i];
    if (isNode(x) && isNode(y)) same = isSame(walk, x, y, "", false, all) && same;
    else {
      same &&= x === y;
      if (all && (isNode(x) || isNode(y))) {
        addMentions(walk.base, x);
        addMentions(walk.revision, y);
      }
    }
  }
  return same;
}

// Called for every object of both documents: what most members need is written out here.
function areObjectsSame(
  walk: Walk,
  a: JsonObject,
  b: JsonObject,
  holder: string,
  names: boolean,
  all: boolean,
): boolean {
  const keys = Object.keys(a);
  const others = Object.keys(b);
  let same = true;
  let aligned = keys.length === others.length;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? "";
    const x = a[key];
    let y: unknown;
    if (i < others.length && key === others[i]) y = b[key];
    else {
      aligned = false;
      y = own(b, key);
    }
    const role = names ? undefined : ROLES.get(key);
    if (holdsNodes(role)) {
      if (isNode(x) && isNode(y)) {
        const inside = all && !isData(key, holder);
        const under = inside ? holderBelow(key, holder) : "";
        if (!isSame(walk, x, y, under, role === "names", inside)) same = false;
      } else if (x !== y || key === "$ref") {
        if (!isMemberSame(walk, a, b, key, holder, role, all)) same = false;
      }
    } else if (!isMemberSame(walk, a, b, key, holder, role, all)) same = false;
    if (!same && !all) return false;
  }
  if (aligned) return same;
  for (const key of others) {
    if (Object.hasOwn(a, key)) continue;
    const role = names ? undefined : ROLES.get(key);
    if (!isMemberSame(walk, a, b, key, holder, role, all)) same = false;
  }
  return same;
}

function isMemberSame(
  walk: Walk,
  a: JsonObject,
  b: JsonObject,
  key: string,
  holder: string,
  role: Role | undefined,
  all: boolean,
): boolean {
  const x = own(a, key);
  const y = own(b, key);
  if (all && (isNode(x) || isNode(y) || key === "$ref")) {
    addMember(walk.base, a, key, holder);
    addMember(walk.revision, b, key, holder);
  }
  if (role === "prose") return true;
  if (role === "elsewhere") return false;
  if (role === "data") return isEqual(x, y);
  if (role === "reference") {
    if (typeof x !== "string" || x !== y) return false;
    walk.references.push(x);
  }
  return x === y;
}
