import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { Graph, Place } from "./graph.js";
import { own } from "./json.js";
import { jsonLocator } from "./json-positions.js";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds where places stand in their source texts; a text is read only when something is asked of it. */
export function locator(graph: Graph): (place: Place) => Position | undefined {
  const readers = new Map<string, (path: readonly string[]) => Position | undefined>();
  return (place) => {
    const text = own(graph.documents.texts ?? {}, place.file);
    if (typeof text !== "string") return undefined;
    let reader = readers.get(place.file);
    if (!reader) {
      reader = /^\s*[{[]/.test(text) ? jsonLocator(text) : yamlReader(text);
      readers.set(place.file, reader);
    }
    return reader(pathOf(place));
  };
}

function pathOf(place: Place): string[] {
  return place.parent ? [...pathOf(place.parent), place.key] : [];
}

function yamlReader(text: string): (path: readonly string[]) => Position | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  return (path) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else break;
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}
