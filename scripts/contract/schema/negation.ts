import { isFree, type Branch, type Opaque } from "./branch.js";
import { accepts } from "./accepts.js";
import { normalize } from "./normalize.js";
import { SUBJECT } from "./opaque.js";

/**
 * A branch under a constraint: itself where the constraint can't apply to its type, nothing where it
 * forbids the whole type, the remaining values where they are listed, else with the constraint noted.
 */
export function withoutType(branch: Branch, one: Opaque): Branch | undefined {
  const subject = SUBJECT[one.keyword];
  if (subject !== undefined && subject !== branch.type) return branch;
  if (one.keyword === "not") {
    const forbidden = (one.schemas[0] ? normalize(one.schemas[0]) : []).filter(
      ({ type }) => type === branch.type,
    );
    const [lazy] = one.schemas;
    if (lazy?.parts.length === 0) return undefined;
    if (forbidden.length === 0) return branch;
    if (forbidden.some(isFree)) return undefined;
  }
  const noted = { ...branch, whole: undefined, opaque: [...branch.opaque, one] };
  const { values, ...open } = noted;
  if (!values) return noted;
  const left = values.filter((value) => accepts(open, value));
  return left.length === 0 ? undefined : { ...branch, values: left };
}
