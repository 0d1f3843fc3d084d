import type { Graph, Place } from "./graph.js";
import { canonical, isObject, own, type JsonObject } from "./json.js";

/** Keywords that say something to people only. */
const PROSE = new Set(["description", "summary", "example", "examples", "externalDocs", "tags"]);

/** Below these keys stand names of the author's, not keywords. */
const MAPS = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependentRequired",
  "dependencies",
  "headers",
  "content",
  "responses",
  "schemas",
  "callbacks",
  "mapping",
  "encoding",
  "variables",
  "scopes",
  "$defs",
  "definitions",
  "paths",
  "webhooks",
]);

const DATA = new Set(["default", "enum", "const"]);

/**
 * Tells at a glance that two nodes are the same text, references included, so that nothing below them
 * needs comparing. Anything it isn't sure of counts as changed.
 */
export type Unchanged = (base: Place, revision: Place) => boolean;

export function unchangedBetween(base: Graph, revision: Graph): Unchanged {
  const { root } = base.documents;
  const [left, right] = [
    own(base.documents.files, root),
    own(revision.documents.files, revision.documents.root),
  ];
  if (base.minor !== revision.minor) return () => false;
  const clean = cleanReferences(left, right);
  return (a, b) => {
    const [x, y] = [a.value, b.value];
    if (a.file !== root || b.file !== revision.documents.root || x === undefined) return false;
    const references: string[] = [];
    return equal(x, y, false, references) && references.every((reference) => clean.has(reference));
  };
}

/** The local references that lead to the same text on both sides, however far one follows them. */
function cleanReferences(left: unknown, right: unknown): ReadonlySet<string> {
  const clean = new Set<string>();
  const users = new Map<string, string[]>();
  const dirty: string[] = [];
  const [l, r] = [componentsOf(left), componentsOf(right)];
  for (const [reference, value] of l) {
    const below: string[] = [];
    if (r.has(reference) && equal(value, r.get(reference), false, below)) {
      clean.add(reference);
      for (const used of below) {
        const list = users.get(used);
        if (list) list.push(reference);
        else users.set(used, [reference]);
      }
    }
  }
  for (const used of users.keys()) if (!clean.has(used)) dirty.push(used);
  for (let next = dirty.pop(); next !== undefined; next = dirty.pop()) {
    for (const user of users.get(next) ?? []) if (clean.delete(user)) dirty.push(user);
  }
  return clean;
}

function componentsOf(document: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const components = isObject(document) ? own(document, "components") : undefined;
  for (const [room, list] of Object.entries(isObject(components) ? components : {})) {
    for (const [name, value] of Object.entries(isObject(list) ? list : {})) {
      found.set(`#/components/${room}/${name}`, value);
    }
  }
  return found;
}

function equal(a: unknown, b: unknown, isMap: boolean, references: string[]): boolean {
  // An object that both documents share may still refer to what they don't.
  if (a === b && (typeof a !== "object" || a === null)) return true;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => equal(item, b[index], false, references));
  }
  if (!isObject(a) || !isObject(b)) return false;
  return isMap ? equalMaps(a, b, references) : equalNodes(a, b, references);
}

function equalMaps(a: JsonObject, b: JsonObject, references: string[]): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], false, references));
}

function equalNodes(a: JsonObject, b: JsonObject, references: string[]): boolean {
  for (const key in b) if (!PROSE.has(key) && !Object.hasOwn(a, key)) return false;
  for (const key in a) {
    if (PROSE.has(key)) continue;
    if (!Object.hasOwn(b, key)) return false;
    const value = a[key];
    const other = b[key];
    // What a discriminator stands for may be decided elsewhere, and so may a reference by name.
    if (key === "discriminator" || key === "$dynamicRef") return false;
    if (key === "$ref") {
      if (typeof value !== "string" || value !== other) return false;
      references.push(value);
    } else if (DATA.has(key)) {
      if (value !== other && canonical(value) !== canonical(other)) return false;
    } else if (!equal(value, other, MAPS.has(key), references)) return false;
  }
  return true;
}
