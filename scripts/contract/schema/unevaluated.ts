import { follow, itemsOf, type Place } from "../graph.js";
import { type Branch, type Lazy, type Opaque, unevaluatedIn } from "./branch.js";
import { propertyOf } from "./intersect.js";
import { both, referencesOf } from "./lazy.js";
import { matches } from "./pattern.js";
import { isUnconstrained } from "./settled.js";

/** What a branch wants of a property that it doesn't declare. */
export function undeclaredOf(branch: Branch, name: string): Lazy {
  const wanted = propertyOf(branch, name);
  if (branch.opaque.length === 0) return wanted;
  if (!isUnconstrained(wanted) || !isUnconstrained(branch.additional)) return wanted;
  return unevaluatedIn(branch)
    .filter((rest) => !isTaken(rest, branch, name))
    .reduce((lazy, { schemas: [rest] }) => (rest ? both(lazy, rest) : lazy), wanted);
}

/** Whether a pattern takes a property out of `unevaluatedProperties`, as those of its own schema do. */
const isTaken = (rest: Opaque, { opaque }: Branch, name: string): boolean =>
  opaque.some(
    ({ keyword, key, at }) =>
      keyword === "patternProperties" &&
      matches(key, name) === true &&
      isPart(at.parent, rest.at.parent, new Set()),
  );

/** Whether a schema is another, or one that holds in the same place by way of it. */
function isPart(part: Place | undefined, whole: Place | undefined, seen: Set<Place>): boolean {
  if (part === whole) return true;
  if (!whole || seen.has(whole)) return false;
  seen.add(whole);
  return [
    ...["allOf", "anyOf", "oneOf"].flatMap((word) => itemsOf(whole, word)),
    ...referencesOf(whole).map((reference) => follow(whole, reference, "schemas")),
  ].some((at) => isPart(part, at, seen));
}
