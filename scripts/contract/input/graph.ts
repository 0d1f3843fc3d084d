import { ContractError } from "../contract-error.js";
import { resolveFile } from "../file-reference.js";
import { decodeFragment, type DocumentGraph } from "../graph.js";
import { own, stepsOf, type JsonObject } from "../json.js";
import { holderBelow, isData } from "../mentions.js";
import { parseText } from "./parse.js";

/** Where the files of a contract are read from. */
export interface Source {
  /** What messages call it, e.g. `main:specs/ingestion.yml`. */
  readonly label: string;
  /** The file that holds the OpenAPI document. */
  readonly root: string;
  /** Reads a file. Throws a `ContractError` when it can't. */
  readonly read: (file: string) => string;
}

/** Reads a document with all files that it refers to, from one source. */
export function loadGraph(source: Source): DocumentGraph {
  const files: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  const walks = new Map<string, Walk>();
  const open: { target: Target; by: string | undefined }[] = [
    { target: { file: source.root, fragment: "" }, by: undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { file, fragment } = next.target;
    const { by } = next;
    if (!Object.hasOwn(files, file)) {
      const text = by === undefined ? source.read(file) : readFor(source, file, by);
      texts[file] = text;
      const { value, syntax } = parseText(text, file);
      files[file] = value;
      if (syntax === "json" && isAlone(text)) continue;
      const walk = newWalk(file);
      walks.set(file, walk);
      for (const target of targetsIn(walk, value)) open.push({ target, by: file });
    }
    const walk = walks.get(file);
    if (!walk) continue;
    // What is referred to is no data, wherever it stands.
    const node = nodeAt(files[file], fragment);
    for (const target of targetsIn(walk, node)) open.push({ target, by: file });
  }
  return { kind: "document-graph", root: source.root, files, texts };
}

/** A file that isn't there is a reference that doesn't resolve. */
function readFor(source: Source, file: string, by: string): string {
  try {
    return source.read(file);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const message = `${by} refers to ${file}: ${error.message}`;
    throw new ContractError("unresolved-reference", message, { file: by });
  }
}

/** Whether JSON text can't refer to other files: each `$ref`, never spelt with escapes, is local. */
const isAlone = (text: string): boolean =>
  !/"\$ref"\s*:\s*"[^#]/.test(text) && !/\\u00(?:24|72|65|66)/.test(text);

/** What a reference points at. */
interface Target {
  readonly file: string;
  readonly fragment: string;
}

/** What was seen of a file. */
interface Walk {
  readonly file: string;
  /** By what holds them: an alias makes one node of two, and data in one place is none in another. */
  readonly nodes: Map<string, Set<unknown>>;
  readonly references: Set<string>;
}

const newWalk = (file: string): Walk => ({ file, nodes: new Map(), references: new Set() });

/** What a node and all below it refer to, as far as it wasn't seen yet. */
function targetsIn(walk: Walk, root: unknown): Target[] {
  const found: Target[] = [];
  const open: { node: unknown; holder: string }[] = [{ node: root, holder: "" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, holder } = next;
    if (typeof node !== "object" || node === null || isSeen(walk, node, holder)) continue;
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") {
        if (walk.references.has(value)) continue;
        walk.references.add(value);
        const [path = "", fragment = ""] = value.split("#");
        found.push({ file: path === "" ? walk.file : resolveFile(walk.file, path), fragment });
      } else if (Array.isArray(node)) open.push({ node: value, holder: "" });
      else if (!isData(key, holder)) open.push({ node: value, holder: holderBelow(key, holder) });
    }
  }
  return found;
}

function isSeen({ nodes }: Walk, node: object, holder: string): boolean {
  const known = nodes.get(holder);
  if (!known) nodes.set(holder, new Set([node]));
  else if (known.has(node)) return true;
  else known.add(node);
  return false;
}

function nodeAt(root: unknown, fragment: string): unknown {
  let node = root;
  for (const step of stepsOf(decodeFragment(fragment))) {
    if (typeof node !== "object" || node === null) return undefined;
    node = own(node as JsonObject, step);
  }
  return node;
}
