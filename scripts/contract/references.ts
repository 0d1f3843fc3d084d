import { child, follow, rootOf, type Graph, type Kind, type Place } from "./graph.js";

/** Values below these keys are data: a `$ref` in them is text. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/**
 * Checks that every reference of every file resolves, used or not, and throws for the first that
 * doesn't. Returns whether some reference has siblings, which OpenAPI 3.0 ignores.
 */
export function checkReferences(graph: Graph): { siblings: boolean } {
  let siblings = false;
  const checked = new Set<string>();
  for (const file of Object.keys(graph.documents.files)) {
    const open: { value: unknown; trail: Trail }[] = [
      { value: graph.documents.files[file], trail: undefined },
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const { value, trail } = next;
      if (Array.isArray(value)) {
        for (let i = 0; i < value.length; i++) {
          if (isNode(value[i])) open.push({ value: value[i], trail: [trail, String(i)] });
        }
        continue;
      }
      const node = value as Record<string, unknown>;
      if (!isNode(node)) continue;
      for (const key of Object.keys(node)) {
        const below = node[key];
        if (key === "$ref" && typeof below === "string") {
          siblings ||= Object.keys(node).length > 1;
          const id = `${file}\n${below}`;
          if (checked.has(id)) continue;
          checked.add(id);
          follow(placeAt(graph, file, trail), below, kindOf(below));
        } else if (isNode(below) && !isData(key, trail)) {
          open.push({ value: below, trail: [trail, key] });
        }
      }
    }
  }
  return { siblings };
}

type Trail = readonly [Trail, string] | undefined;

const isNode = (value: unknown): boolean => typeof value === "object" && value !== null;

/** A property may well be called `default`; only then is what follows a schema. */
const isData = (key: string, trail: Trail): boolean =>
  key.startsWith("x-") || (DATA.has(key) && trail?.[1] !== "properties");

const KINDS: readonly Kind[] = [
  "schemas",
  "parameters",
  "responses",
  "requestBodies",
  "headers",
  "securitySchemes",
  "callbacks",
  "mediaTypes",
];

/** Only a guess, used for a name nobody has given yet: `components/<kind>/` says it, else nothing is named. */
function kindOf(reference: string): Kind {
  return KINDS.find((kind) => reference.includes(`/components/${kind}/`)) ?? "pathItems";
}

function placeAt(graph: Graph, file: string, trail: Trail): Place {
  if (trail) return child(placeAt(graph, file, trail[0]), trail[1]);
  return rootOf(graph, file);
}
