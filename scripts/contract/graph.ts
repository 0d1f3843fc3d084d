import { ContractError } from "./contract-error.js";
import { encodeStep, isObject, jsonOf, listOf, objectOf, own, stepsOf, textOf } from "./json.js";
import { resolveFile } from "./file-reference.js";

/** Parsed files that refer to one another, as `loadContract` returns them. */
export interface DocumentGraph {
  readonly kind: "document-graph";
  /** The key in `files` of the OpenAPI document itself. */
  readonly root: string;
  readonly files: Readonly<Record<string, unknown>>;
  /** Source texts by the same keys, for lines and columns. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** What a reference points at, by the name of its room under `components`. */
export type Kind =
  | "schemas"
  | "parameters"
  | "responses"
  | "requestBodies"
  | "headers"
  | "securitySchemes"
  | "callbacks"
  | "mediaTypes"
  | "pathItems";

/** A node of a document: where it is and what is there. The same spot is the same object. */
export interface Place {
  readonly graph: Graph;
  readonly id: number;
  readonly file: string;
  readonly parent: Place | undefined;
  readonly key: string;
  readonly value: unknown;
  /** The name others refer to it by, e.g. `schemas/Task`: the same in a bundle and in its sources. */
  name: string | undefined;
  children: Map<string, Place> | undefined;
}

/** One side of a comparison. */
export interface Graph {
  readonly documents: DocumentGraph;
  readonly roots: Map<string, Place>;
  readonly references: Map<string, Place>;
  readonly anchors: Map<string, Map<string, Place>>;
  /** 0 for OpenAPI 3.0, where the siblings of a `$ref` don't count; 1 or 2 from 3.1 on. */
  readonly minor: number;
  places: number;
  /** Whether some `$ref` has siblings, which OpenAPI 3.0 ignores. */
  siblings: boolean;
}

export function openGraph(documents: DocumentGraph): Graph {
  return {
    documents,
    roots: new Map(),
    references: new Map(),
    anchors: new Map(),
    minor: minorOf(own(documents.files, documents.root), documents.root),
    places: 0,
    siblings: false,
  };
}

function minorOf(document: unknown, file: string): number {
  const where = file === "" ? "the document" : file;
  const version = own(objectOf(document), "openapi");
  const match = typeof version === "string" ? /^3\.(\d+)(\.|-|$)/.exec(version) : null;
  if (match) return Number(match[1]);
  const found = !isObject(document)
    ? `holds ${Array.isArray(document) ? "a list" : jsonOf(document).slice(0, 40)}`
    : own(document, "swagger") !== undefined
      ? `says \`swagger: ${JSON.stringify(own(document, "swagger"))}\`; convert it to OpenAPI 3 first`
      : version === undefined
        ? "has no `openapi` field"
        : `says \`openapi: ${JSON.stringify(version)}\``;
  throw new ContractError("not-openapi", `${where} is not an OpenAPI 3 document: it ${found}`, {
    ...(file === "" ? {} : { file }),
    pointer: "",
  });
}

/** The top of a file, by default of the OpenAPI document itself. */
export function rootOf(graph: Graph, file: string = graph.documents.root): Place {
  let place = graph.roots.get(file);
  if (!place) {
    place = makePlace(graph, file, undefined, "", own(graph.documents.files, file));
    graph.roots.set(file, place);
  }
  return place;
}

function makePlace(
  graph: Graph,
  file: string,
  parent: Place | undefined,
  key: string,
  value: unknown,
): Place {
  const id = graph.places++;
  return { graph, id, file, parent, key, value, name: undefined, children: undefined };
}

/** The place below `place` at `key`; its value is `undefined` where the document has nothing there. */
export function child(place: Place, key: string): Place {
  place.children ??= new Map();
  let found = place.children.get(key);
  if (!found) {
    const { value } = place;
    const inside = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    const below = inside ? (value as Record<string, unknown>)[key] : undefined;
    found = makePlace(place.graph, place.file, place, key, below);
    place.children.set(key, found);
  }
  return found;
}

/** The members of an object at a place, by key. */
export const members = (place: Place): [string, Place][] =>
  Object.keys(objectOf(place.value)).map((key) => [key, child(place, key)]);

/** The items of a list at a place. */
export const items = (place: Place): Place[] =>
  listOf(place.value).map((_, index) => child(place, String(index)));

/** The members of the object at a key; no place is made where there is none. */
export const membersOf = (place: Place, key: string): [string, Place][] =>
  isObject(field(place, key)) ? members(child(place, key)) : [];

/** The items of the list at a key; no place is made where there is none. */
export const itemsOf = (place: Place, key: string): Place[] =>
  Array.isArray(field(place, key)) ? items(child(place, key)) : [];

export const field = (place: Place, key: string): unknown => own(objectOf(place.value), key);

export function pointerOf(place: Place): string {
  return place.parent ? `${pointerOf(place.parent)}/${encodeStep(place.key)}` : "";
}

/** The place that a `$ref` found at `from` points at. Throws when there is none. */
export function follow(from: Place, reference: string, kind: Kind): Place {
  const { graph } = from;
  const id = `${from.file}\n${reference}`;
  let target = graph.references.get(id);
  if (!target) {
    target = locate(from, reference);
    graph.references.set(id, target);
  }
  target.name ??= nameOf(target, kind);
  return target;
}

function locate(from: Place, reference: string): Place {
  const { graph } = from;
  const hash = reference.indexOf("#");
  const path = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? "" : decodeFragment(reference.slice(hash + 1));
  const file = path === "" ? from.file : resolveFile(from.file, path);
  if (Object.hasOwn(graph.documents.files, file)) {
    const target = inFile(rootOf(graph, file), fragment);
    if (target) return target;
  }
  const embedded = identified(graph, from.file, path);
  const target = embedded && inFile(embedded, fragment);
  if (target) return target;
  const pointer = pointerOf(from);
  const where = `${from.file}#${pointer}`;
  throw new ContractError(
    "unresolved-reference",
    `$ref ${JSON.stringify(reference)} at ${where} points at nothing; correct it or add its target`,
    { ...(from.file === "" ? {} : { file: from.file }), pointer },
  );
}

/** The fragment of a reference as a JSON pointer or the name of an anchor. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function inFile(root: Place, fragment: string): Place | undefined {
  if (fragment !== "" && !fragment.startsWith("/")) {
    return anchorsOf(root).get(fragment);
  }
  let place = root;
  for (const step of stepsOf(fragment)) {
    place = child(place, step);
    if (place.value === undefined) return undefined;
  }
  return place.value === undefined ? undefined : place;
}

/** `$anchor`, `$dynamicAnchor` and `$id` of a file (JSON Schema 2020-12 section 8.2). */
function anchorsOf(root: Place): Map<string, Place> {
  let top = root;
  while (top.parent) top = top.parent;
  let anchors = root.graph.anchors.get(top.file);
  if (!anchors) {
    anchors = new Map();
    root.graph.anchors.set(top.file, anchors);
    const open = [top];
    for (let place = open.pop(); place; place = open.pop()) {
      for (const word of ["$anchor", "$dynamicAnchor", "$id"]) {
        const name = textOf(field(place, word));
        if (name !== undefined && !anchors.has(name)) anchors.set(name, place);
      }
      const below = Array.isArray(place.value) ? items(place) : members(place).map(([, at]) => at);
      for (const at of below) if (typeof at.value === "object" && at.value !== null) open.push(at);
    }
  }
  return anchors;
}

function identified(graph: Graph, file: string, path: string): Place | undefined {
  return path === "" ? undefined : anchorsOf(rootOf(graph, file)).get(path);
}

/**
 * A reference made into the middle of a document (`#/paths/…/schema`) names nothing; one into a file
 * of definitions names what a bundler would make a component of.
 */
function nameOf(target: Place, kind: Kind): string | undefined {
  if (kind === "pathItems") return undefined;
  const inRoot = target.file === target.graph.documents.root;
  if (!target.parent) {
    const base = target.file.split("/").pop() ?? "";
    return inRoot ? undefined : `${kind}/${base.replace(/\.[^.]+$/, "")}`;
  }
  let top = target;
  let depth = 1;
  for (; top.parent?.parent; top = top.parent) depth++;
  if (inRoot && (top.key === "components" ? depth !== 3 : !isDefinitions(top.key)))
    return undefined;
  return `${kind}/${target.key}`;
}

const isDefinitions = (key: string): boolean => key === "$defs" || key === "definitions";

/** Follows references from a place to something that is none. */
export function deref(place: Place, kind: Kind): Place {
  let seen: Set<Place> | undefined;
  let at = place;
  for (;;) {
    const reference = textOf(field(at, "$ref"));
    if (reference === undefined) return at;
    seen ??= new Set();
    if (seen.has(at)) {
      throw new ContractError(
        "reference-cycle",
        `$ref ${JSON.stringify(reference)} at ${at.file}#${pointerOf(at)} leads back to itself`,
        { ...(at.file === "" ? {} : { file: at.file }), pointer: pointerOf(at) },
      );
    }
    seen.add(at);
    at = follow(at, reference, kind);
  }
}
