import { child, follow, rootOf, type Graph, type Kind, type Place } from "./graph.js";

/** Values below these keys are data: a `$ref` in them is text. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** Checks that every reference of every file resolves, used or not; throws for one that doesn't. */
export function checkReferences(graph: Graph): void {
  for (const file of Object.keys(graph.documents.files)) {
    const steps: string[] = [];
    const checked = new Set<string>();
    const visit = (node: object): void => {
      if (Array.isArray(node)) {
        node.forEach((item, index) => enter(item, index));
        return;
      }
      for (const key in node) {
        const below = (node as Record<string, unknown>)[key];
        if (key === "$ref" && typeof below === "string") {
          graph.siblings ||= Object.keys(node).length > 1;
          if (checked.has(below)) continue;
          checked.add(below);
          follow(placeAt(graph, file, steps), below, kindOf(below));
        } else if (typeof below === "object" && !isData(key, steps)) enter(below, key);
      }
    };
    const enter = (node: unknown, step: string | number): void => {
      if (typeof node !== "object" || node === null) return;
      steps.push(step as string);
      visit(node);
      steps.pop();
    };
    const top = graph.documents.files[file];
    if (typeof top === "object" && top !== null) visit(top);
  }
}

/** A property may well be called `default`; only then is what follows a schema. */
const isData = (key: string, steps: readonly string[]): boolean =>
  (DATA.has(key) || key.startsWith("x-")) && steps[steps.length - 1] !== "properties";

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

/** Only a guess at a name nobody has given yet: `components/<kind>/` says it, else nothing is named. */
function kindOf(reference: string): Kind {
  return KINDS.find((kind) => reference.includes(`/components/${kind}/`)) ?? "pathItems";
}

const placeAt = (graph: Graph, file: string, steps: readonly (string | number)[]): Place =>
  steps.reduce<Place>((at, step) => child(at, String(step)), rootOf(graph, file));
