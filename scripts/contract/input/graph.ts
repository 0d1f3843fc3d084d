import { ContractError } from "../contract-error.js";
import { resolveFile } from "../file-reference.js";
import type { DocumentGraph } from "../graph.js";
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
  const open: { file: string; by: string | undefined }[] = [{ file: source.root, by: undefined }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { file, by } = next;
    if (Object.hasOwn(files, file)) continue;
    const text = by === undefined ? source.read(file) : readFor(source, file, by);
    texts[file] = text;
    const { value, syntax } = parseText(text, file);
    files[file] = value;
    if (syntax === "json" && isAlone(text)) continue;
    for (const reference of filesIn(value))
      open.push({ file: resolveFile(file, reference), by: file });
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

function filesIn(root: unknown): Set<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const open: { node: unknown; holder: string }[] = [{ node: root, holder: "" }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, holder } = next;
    if (typeof node !== "object" || node === null || seen.has(node)) continue;
    seen.add(node);
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") {
        const file = value.split("#")[0];
        if (file !== undefined && file !== "") found.add(file);
      } else if (Array.isArray(node)) open.push({ node: value, holder: "" });
      else if (!isData(key, holder)) open.push({ node: value, holder: holderBelow(key, holder) });
    }
  }
  return found;
}
