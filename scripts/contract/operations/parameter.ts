import { type Place, child, field, membersOf } from "../graph.js";
import { canonical, isObject } from "../json.js";
import { annotationsOf } from "../schema/annotations.js";
import type { Lazy } from "../schema/branch.js";
import type { Mode } from "../schema/comparison.js";
import { show } from "../schema/describe.js";
import { lazyAt } from "../schema/lazy.js";
import { branchesOf } from "../schema/settled.js";
import { tell, towards, type Context } from "./collected.js";
import { compareDeprecation } from "./lifecycle.js";
import { modeOf } from "./media.js";
import { sunsetOf, type Parameter } from "./parameters.js";
import { use } from "./use.js";

/** How a parameter is written into a request. */
interface Form {
  readonly schema: Place;
  readonly mode: Mode;
  readonly style: string;
  readonly explode: boolean;
  /** Essence of the media type where `content` describes the value. */
  readonly content: string | undefined;
}

const STYLES: Readonly<Record<string, string>> = { query: "form", cookie: "form" };

/** How a parameter or header is serialised, defaults filled in (OpenAPI 3.0.4 section 4.7.12). */
export function formOf(at: Place, place: string): Form {
  const [content] = membersOf(at, "content");
  const given = field(at, "style");
  const style = typeof given === "string" ? given : (STYLES[place] ?? "simple");
  const explode =
    typeof field(at, "explode") === "boolean" ? field(at, "explode") === true : style === "form";
  if (content && field(at, "schema") === undefined) {
    const [type, media] = content;
    const essence = (type.split(";")[0] ?? "").trim().toLowerCase();
    return { schema: child(media, "schema"), mode: modeOf(type), style, explode, content: essence };
  }
  const repeated = style === "form" && explode && (place === "query" || place === "cookie");
  const mode = repeated ? "query" : "text";
  return { schema: child(at, "schema"), mode, style, explode, content: undefined };
}

export function compareParameter(context: Context, left: Parameter, right: Parameter): void {
  const direction = towards(context, "request");
  const where = { base: left.at, revision: right.at, direction };
  const detail = { parameter: left.name, in: left.in };
  const word = `${direction}-parameter`;
  if (right.required && !left.required) tell(context, `${word}-became-required`, where, detail);
  if (left.required && !right.required) tell(context, `${word}-became-optional`, where, detail);
  if (left.in === "path" && left.name !== right.name) {
    tell(context, "path-parameter-renamed", where, { from: left.name, to: right.name });
  }
  const [l, r] = [formOf(left.at, left.in), formOf(right.at, right.in)];
  compareForms(context, l, r, left, right);
  for (const key of ["allowReserved", "allowEmptyValue"]) {
    const [from, to] = [field(left.at, key) === true, field(right.at, key) === true];
    if (from === to) continue;
    tell(
      context,
      `${word}-reserved-changed`,
      { ...where, suffix: `/${key}` },
      { ...detail, keyword: key, to: `${to}` },
    );
  }
  compareDeprecation(context, "parameter", sunsetOf(left), sunsetOf(right), where, detail);
  if (!left.required && !right.required) {
    compareDefault(context, lazyAt(l.schema), lazyAt(r.schema), left, right);
  }
  const mode =
    l.mode === r.mode ? l.mode : l.mode === "json" || r.mode === "json" ? "json" : "text";
  use(context, l.schema, r.schema, "request", mode);
}

function compareForms(context: Context, l: Form, r: Form, left: Parameter, right: Parameter): void {
  const direction = towards(context, "request");
  const where = { base: left.at, revision: right.at, direction };
  const detail = { parameter: left.name, from: nameOf(l), to: nameOf(r) };
  if (isSpeltOtherwise(l, r) || (left.in === "path" && l.style !== r.style))
    tell(context, `${direction}-parameter-style-changed`, { ...where, suffix: "/style" }, detail);
}

export const nameOf = (form: Form): string =>
  form.content ?? `style ${form.style}, explode ${form.explode}`;

/** Whether one value is written in two ways. */
export const isSpeltOtherwise = (l: Form, r: Form): boolean =>
  l.content !== r.content || ((l.style !== r.style || l.explode !== r.explode) && hasParts(l, r));

/** Only lists and objects have parts that a style could join one way or another. */
function hasParts(l: Form, r: Form): boolean {
  const composite = (form: Form): boolean =>
    form.schema.value === undefined ||
    branchesOf(lazyAt(form.schema)).some(({ type }) => type === "array" || type === "object");
  return composite(l) && composite(r);
}

function compareDefault(
  context: Context,
  left: Lazy,
  right: Lazy,
  from: Parameter,
  to: Parameter,
): void {
  const [l, r] = [annotationsOf(left), annotationsOf(right)];
  const [had, has] = [Object.hasOwn(l, "default"), Object.hasOwn(r, "default")];
  if (!had && !has) return;
  if (had && has && canonical(l.default) === canonical(r.default)) return;
  const direction = towards(context, "request");
  const fact = had ? (has ? "changed" : "removed") : "added";
  const where = { base: from.at, revision: to.at, suffix: "/schema/default", direction };
  const detail = {
    property: from.name,
    from: had ? show(l.default) : "none",
    to: has ? show(r.default) : "none",
  };
  tell(context, `${direction}-default-${fact}`, where, detail);
}

export const hasContent = (place: Place): boolean =>
  isObject(field(place, "content")) && membersOf(place, "content").length > 0;
