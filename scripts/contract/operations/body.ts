import { child, deref, field, type Place } from "../graph.js";
import { isObject } from "../json.js";
import { tell, towards, type Context } from "./collected.js";
import { compareContent } from "./media.js";

/** Compares the request bodies of two operations. */
export function compareBodies(context: Context, left: Place, right: Place): void {
  const [l, r] = [bodyOf(left), bodyOf(right)];
  const direction = towards(context, "request");
  const where = { base: l?.at ?? left, revision: r?.at ?? right, direction };
  const word = `${direction}-body`;
  if (!l && !r) return;
  if (!l || !r) {
    const kind = l ? "removed" : r?.required ? "added-required" : "added-optional";
    tell(context, `${word}-${kind}`, { ...where, on: (l ?? r)?.entry ?? left });
    return;
  }
  if (r.required && !l.required) tell(context, `${word}-became-required`, where);
  if (l.required && !r.required) tell(context, `${word}-became-optional`, where);
  compareContent(context, child(l.at, "content"), child(r.at, "content"), "request");
}

function bodyOf(operation: Place): { at: Place; entry: Place; required: boolean } | undefined {
  const entry = child(operation, "requestBody");
  if (!isObject(entry.value)) return undefined;
  const at = deref(entry, "requestBodies");
  return { at, entry, required: field(at, "required") === true };
}
