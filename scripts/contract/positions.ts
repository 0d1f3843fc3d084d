import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { Graph, Place } from "./graph.js";
import { own } from "./json.js";
import { jsonPositions } from "./json-positions.js";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** YAML may start like JSON: `{ a: 1 }`. */
const JSON_TEXT = /^\s*(?:\{\s*["}]|\[)/;

/** Finds where places stand in their source texts, each text read once and only if asked about. */
export function positionsOf(graph: Graph, places: Iterable<Place>): ReadonlyMap<Place, Position> {
  const asked = new Map<string, Place[]>();
  for (const place of new Set(places)) {
    const list = asked.get(place.file);
    if (list) list.push(place);
    else asked.set(place.file, [place]);
  }
  const positions = new Map<Place, Position>();
  for (const [file, list] of asked) {
    const text = own(graph.documents.texts ?? {}, file);
    if (typeof text !== "string") continue;
    const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
    const find = JSON_TEXT.test(source) ? jsonPositions : yamlPositions;
    const found = find(source, list.map(pathOf));
    list.forEach((place, index) => {
      const position = found[index];
      if (position) positions.set(place, position);
    });
  }
  return positions;
}

function pathOf(place: Place): string[] {
  return place.parent ? [...pathOf(place.parent), place.key] : [];
}

function yamlPositions(text: string, paths: readonly (readonly string[])[]): Position[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  return paths.map((path) => {
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
  });
}
