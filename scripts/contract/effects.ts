import { collect, comparisonOf } from "./diff.js";
import { effectOf, type Effect } from "./effect.js";
import { openGraph } from "./graph.js";
import { decide } from "./schema/decision.js";
import type { JsonObject } from "./json.js";

/**
 * What a change does to all the values that two documents describe, before any policy: the union of
 * what happens to the schemas of their operations.
 */
export function effectsBetween(base: JsonObject, revision: JsonObject): Effect {
  const open = (document: JsonObject) =>
    openGraph({ kind: "document-graph", root: "", files: { "": document } });
  const comparison = comparisonOf(open(base), open(revision), new Date(0));
  const { uses } = collect(comparison, new Date(0));
  return effectOf(uses.reduce((bits, { result }) => bits | decide(comparison, result), 0));
}
