import { child, members, rootOf, type Place } from "./graph.js";
import type { Comparison } from "./schema/comparison.js";
import { tell, type Context } from "./operations/collected.js";

const schemasOf = (graph: Comparison["base"]): Place =>
  child(child(rootOf(graph), "components"), "schemas");

/**
 * Component schemas that are no longer there by name. One that met another name was renamed; one that
 * only met inline schemas moved in there and is no news; any other is gone.
 */
export function compareComponents(context: Context): void {
  const { base, revision, met } = context.comparison;
  const [left, right] = [schemasOf(base), schemasOf(revision)];
  for (const [name, at] of members(left)) {
    if (child(right, name).value !== undefined) continue;
    const seen = [...(met.get(`schemas/${name}`) ?? [])];
    const fresh = seen
      .flatMap((other) => (other === undefined ? [] : [other.replace(/^schemas\//, "")]))
      .filter((other) => child(left, other).value === undefined)
      .sort();
    const [to] = fresh;
    if (to !== undefined) {
      const where = { base: at, revision: child(right, to) };
      tell(context, "component-renamed", where, { from: name, to });
    } else if (seen.length === 0 || seen.some((other) => other !== undefined)) {
      tell(context, "component-removed", { base: at, revision: right }, { component: name });
    }
  }
}
