import type { Graph, Place } from "./graph.js";
import { isObject, objectOf, own, type JsonObject } from "./json.js";
import { holderBelow, isData } from "./mentions.js";
import { checkReferences } from "./references.js";
import { newWalk, sharedReferences, walkThrough, type Walk } from "./same-text.js";

/**
 * Tells at a glance that two nodes are the same text, references included, so that nothing below them
 * needs comparing. Anything it isn't sure of counts as changed. `names` says that what the nodes hold
 * stands below names of the author's, not keywords.
 */
export type Unchanged = (base: Place, revision: Place, names?: boolean) => boolean;

/**
 * Goes through both documents once, side by side. Throws for a reference that points at nothing, used
 * or not.
 */
export function unchangedBetween(base: Graph, revision: Graph): Unchanged {
  const walk = newWalk();
  const clean = compareDocuments(walk, documentOf(base), documentOf(revision));
  checkReferences(base, walk.base);
  checkReferences(revision, walk.revision);
  if (base.minor !== revision.minor) return () => false;
  const { verdicts, references } = walk;
  return (a, b, names = false) => {
    const { value } = a;
    if (a.file !== base.documents.root || b.file !== revision.documents.root) return false;
    const verdict = verdicts.get(value);
    if (verdict === undefined || verdict.other !== b.value) {
      const shared = value === undefined ? undefined : sharedReferences(value, b.value, names);
      return shared?.every((reference) => clean.has(reference)) ?? false;
    }
    if (!verdict.same) return false;
    for (let i = verdict.start; i < verdict.end; i++) {
      if (!clean.has(references[i] ?? "")) return false;
    }
    return true;
  };
}

const documentOf = ({ documents }: Graph): JsonObject =>
  objectOf(own(documents.files, documents.root));

/** Returns the references to components that are the same text, however far one follows them. */
function compareDocuments(walk: Walk, base: JsonObject, revision: JsonObject): ReadonlySet<string> {
  const same = new Map<string, readonly string[]>();
  for (const key of keysOf(base, revision)) {
    if (key !== "components") walkThrough(walk, base, revision, key, "", false);
  }
  const [left, right] = [objectOf(own(base, "components")), objectOf(own(revision, "components"))];
  for (const room of keysOf(left, right)) {
    const [l, r] = [own(left, room), own(right, room)];
    if (!isObject(l) || !isObject(r) || isData(room, "components")) {
      walkThrough(walk, left, right, room, "components", true);
      continue;
    }
    const holder = holderBelow(room, "components");
    for (const name of keysOf(l, r)) {
      const start = walk.references.length;
      if (walkThrough(walk, l, r, name, holder, true)) {
        same.set(`#/components/${room}/${name}`, walk.references.slice(start));
      }
    }
  }
  return withoutChanged(same);
}

const keysOf = (a: JsonObject, b: JsonObject): Set<string> =>
  new Set([...Object.keys(a), ...Object.keys(b)]);

/** Takes out what leads to something changed, over however many references. */
function withoutChanged(same: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const clean = new Set(same.keys());
  const users = new Map<string, string[]>();
  for (const [reference, below] of same) {
    for (const used of below) {
      const list = users.get(used);
      if (list) list.push(reference);
      else users.set(used, [reference]);
    }
  }
  const dirty = [...users.keys()].filter((used) => !clean.has(used));
  for (let next = dirty.pop(); next !== undefined; next = dirty.pop()) {
    for (const user of users.get(next) ?? []) if (clean.delete(user)) dirty.push(user);
  }
  return clean;
}
