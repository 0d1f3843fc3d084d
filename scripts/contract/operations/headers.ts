import { deref, field, members, type Place } from "../graph.js";
import { tell, towards, type Context } from "./collected.js";
import { formOf, isSpeltOtherwise, nameOf } from "./parameter.js";
import { use } from "./use.js";

interface Header {
  readonly name: string;
  readonly entry: Place;
  readonly at: Place;
  readonly required: boolean;
}

function headersIn(place: Place): Map<string, Header> {
  const found = new Map<string, Header>();
  for (const [name, entry] of members(place)) {
    // The media type of the content says it already (OpenAPI 3.0.4 section 4.7.17).
    if (name.toLowerCase() === "content-type") continue;
    const at = deref(entry, "headers");
    found.set(name.toLowerCase(), { name, entry, at, required: field(at, "required") === true });
  }
  return found;
}

/** Compares the headers of two responses, whatever the case of their names. */
export function compareHeaders(context: Context, left: Place, right: Place): void {
  const [l, r] = [headersIn(left), headersIn(right)];
  const direction = towards(context, "response");
  const word = `${direction}-header`;
  for (const [key, header] of l) {
    const other = r.get(key);
    const detail = { header: header.name };
    if (!other) {
      const kind = header.required ? "required" : "optional";
      const where = { base: header.entry, revision: right, direction };
      tell(context, `${direction}-${kind}-header-removed`, where, detail);
      continue;
    }
    if (context.comparison.unchanged(header.entry, other.entry)) continue;
    const where = { base: header.at, revision: other.at, direction };
    if (header.required && !other.required) tell(context, `${word}-became-optional`, where, detail);
    if (other.required && !header.required) tell(context, `${word}-became-required`, where, detail);
    const [from, to] = [formOf(header.at, "header"), formOf(other.at, "header")];
    if (isSpeltOtherwise(from, to)) {
      const forms = { ...detail, from: nameOf(from), to: nameOf(to) };
      tell(context, `${word}-style-changed`, { ...where, suffix: "/style" }, forms);
    }
    use(context, from.schema, to.schema, "response", from.mode === to.mode ? from.mode : "json");
  }
  for (const [key, header] of r) {
    if (l.has(key)) continue;
    const kind = header.required ? "required" : "optional";
    const where = { base: left, revision: header.entry, on: header.entry, direction };
    tell(context, `${direction}-${kind}-header-added`, where, { header: header.name });
  }
}
