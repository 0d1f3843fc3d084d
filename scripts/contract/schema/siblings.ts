import type { Place } from "../graph.js";
import { canonical, isObject } from "../json.js";
import { isProse, referenceOf } from "./lazy.js";

/** Whether what stands beside a `$ref` changed where OpenAPI 3.0 ignores it on both sides. */
export function siblingsDiffer(base: Place | undefined, revision: Place | undefined): boolean {
  if (!base || !revision || base.graph.minor !== 0 || revision.graph.minor !== 0) return false;
  if (referenceOf(base.value) === undefined || referenceOf(revision.value) === undefined)
    return false;
  return beside(base) !== beside(revision);
}

function beside({ value }: Place): string {
  const entries = Object.entries(isObject(value) ? value : {});
  return canonical(Object.fromEntries(entries.filter(([key]) => key !== "$ref" && !isProse(key))));
}
