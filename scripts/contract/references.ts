import { ContractError } from "./contract-error.js";
import { child, deref, follow, rootOf, type Graph, type Kind, type Place } from "./graph.js";
import { addMentions, holderBelow, isData, noMentions, type Mentions } from "./mentions.js";

/**
 * Checks that every reference of every file leads somewhere, used or not; throws for the first that
 * points at nothing and for one that leads back to itself. What the document itself mentions is known
 * from comparing it.
 */
export function checkReferences(graph: Graph, inRoot: Mentions): void {
  const { files, root } = graph.documents;
  const targets = new Map<Place, Kind>();
  for (const file of Object.keys(files)) {
    const mentions = file === root ? inRoot : noMentions();
    if (file !== root) addMentions(mentions, files[file]);
    graph.siblings ||= mentions.siblings;
    const from = rootOf(graph, file);
    try {
      for (const reference of mentions.references) {
        const kind = kindOf(reference);
        targets.set(follow(from, reference, kind), kind);
      }
    } catch (error) {
      // The error is to name the place that refers, not the file.
      if (error instanceof ContractError) findBroken(from);
      throw error;
    }
  }
  for (const [target, kind] of targets) {
    // A schema that is nothing but itself says nothing; anything else like that is a mistake.
    if (kind !== "schemas" && kind !== "pathItems") deref(target, kind);
  }
}

/** Follows each reference from where it stands, and throws for the first that points at nothing. */
function findBroken(place: Place, holder = ""): void {
  const { value } = place;
  if (typeof value !== "object" || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (key === "$ref" && typeof below === "string" && !Array.isArray(value)) {
      follow(place, below, kindOf(below));
    } else if (Array.isArray(value)) findBroken(child(place, key), "");
    else if (!isData(key, holder)) findBroken(child(place, key), holderBelow(key, holder));
  }
}

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

const IN_COMPONENTS = new RegExp(`/components/(${KINDS.join("|")})/`);

/** Only a guess at a name nobody has given yet: `components/<kind>/` says it, else nothing is named. */
const kindOf = (reference: string): Kind =>
  (IN_COMPONENTS.exec(reference)?.[1] as Kind | undefined) ?? "pathItems";
