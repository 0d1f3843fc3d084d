import { DECLARES, DROPS, NARROWS, NARROWS_OPEN, WIDENS, WIDENS_OPEN } from "../effect.js";
import { child, type Place } from "../graph.js";
import { encodeStep } from "../json.js";
import { isOver } from "../sunset.js";
import { compareAnnotations } from "./annotation-compare.js";
import { annotationsOf } from "./annotations.js";
import { type Branch, type Lazy, unevaluatedIn } from "./branch.js";
import { isUnchanged, type Comparison, type Mode, type Result } from "./comparison.js";
import { propertyOf } from "./intersect.js";
import { below, entryOf, note } from "./report.js";
import { isNothing, isUnconstrained } from "./settled.js";
import { siblingsDiffer } from "./siblings.js";
import { undeclaredOf } from "./unevaluated.js";

/** One side's view of a property. */
interface Side {
  readonly branch: Branch;
  /** The schema, declared or not. */
  readonly schema: Lazy;
  readonly declared: boolean;
  /** Not sent in this direction: readOnly in a request, writeOnly in a response. */
  readonly hidden: boolean;
  readonly required: boolean;
  readonly at: Place | undefined;
}

export function compareObjects(
  comparison: Comparison,
  result: Result,
  left: Branch,
  right: Branch,
): void {
  const names = new Set([
    ...left.properties.keys(),
    ...right.properties.keys(),
    ...left.required.keys(),
    ...right.required.keys(),
  ]);
  for (const name of names) {
    if (isSame(comparison, left, right, name)) continue;
    const [l, r] = [sideOf(result, left, name), sideOf(result, right, name)];
    compareProperty(comparison, result, name, l, r);
  }
  compareAdditional(comparison, result, left, right);
}

/** Whether a property is declared in the same words and as necessary on both sides. */
function isSame(comparison: Comparison, left: Branch, right: Branch, name: string): boolean {
  const [l, r] = [left.properties.get(name), right.properties.get(name)];
  if (!l || !r || left.required.has(name) !== right.required.has(name)) return false;
  // A reference that says the same may have siblings that don't.
  if (comparison.base.siblings && comparison.revision.siblings) return false;
  return isUnchanged(comparison, l, r);
}

function sideOf(result: Result, branch: Branch, name: string): Side {
  const given = branch.properties.get(name);
  const schema = given ? propertyOf(branch, name) : undeclaredOf(branch, name);
  const declared = given !== undefined && !isNothing(given);
  const annotations = given && annotationsOf(given);
  const hidden =
    declared &&
    (result.subject.direction === "request" ? annotations?.readOnly : annotations?.writeOnly) ===
      true;
  const required = branch.required.has(name);
  return { branch, schema, declared, hidden, required, at: entryOf(branch, "properties", name) };
}

const wherever = (l: Side, r: Side, name: string) => ({
  base: l.at ?? l.branch.required.get(name),
  revision: r.at ?? r.branch.required.get(name),
  ...(l.at || r.at ? {} : { suffix: `/${encodeStep(name)}` }),
});

function compareProperty(
  comparison: Comparison,
  result: Result,
  name: string,
  l: Side,
  r: Side,
): void {
  const where = wherever(l, r, name);
  const detail = { property: name };
  if (l.hidden && (r.hidden || !r.declared)) return;
  if (r.hidden && !l.declared) return;
  if (l.hidden || r.hidden) {
    compareHidden(result, l, r, where, detail);
    return;
  }
  if (!l.declared && !r.declared) {
    compareUndeclared(result, l, r, where, detail);
    return;
  }
  if (!l.declared) {
    added(comparison, result, l, r, where, detail);
    return;
  }
  if (!r.declared) {
    removed(comparison, result, l, r, where, detail);
    return;
  }
  if (r.required && !l.required) note(result, "property-became-required", NARROWS, where, detail);
  if (l.required && !r.required) note(result, "property-became-optional", WIDENS, where, detail);
  if (siblingsDiffer(l.at, r.at)) note(result, "ref-siblings-changed", 0, where, detail);
  compareAnnotations(result, l.schema, r.schema, where, name, l.required && r.required);
  below(
    comparison,
    result,
    l.schema,
    r.schema,
    { base: l.at, revision: r.at },
    inner(result.subject.mode),
  );
}

type Where = ReturnType<typeof wherever>;
type Naming = { readonly property: string };

/** How a field of a form travels: as text, unless it is an object with a part of its own. */
function inner(mode: Mode): Mode {
  if (mode === "form") return "query";
  if (mode === "multipart") return "part";
  return mode === "query" ? "text" : mode === "part" ? "json" : mode;
}

function compareHidden(result: Result, l: Side, r: Side, where: Where, detail: Naming): void {
  const word = result.subject.direction === "request" ? "read-only" : "write-only";
  if (r.hidden) {
    const closed = isClosed(r.branch) ? "-closed" : "";
    const optional = l.required ? "required" : "optional";
    const bits = (closed ? NARROWS : WIDENS_OPEN) | DROPS | (l.required ? WIDENS : 0);
    const fact =
      word === "read-only"
        ? `property-became-read-only${closed}`
        : `${optional}-property-became-write-only`;
    note(result, fact, bits, where, detail);
    return;
  }
  const bits = (isClosed(l.branch) ? WIDENS : NARROWS_OPEN) | DECLARES | (r.required ? NARROWS : 0);
  if (r.required) note(result, `required-property-no-longer-${word}`, bits, where, detail);
  else note(result, `property-no-longer-${word}`, bits, where, detail);
}

function compareUndeclared(result: Result, l: Side, r: Side, where: Where, detail: Naming): void {
  const [was, is] = [isNothing(l.schema), isNothing(r.schema)];
  const named =
    l.branch.properties.has(detail.property) || r.branch.properties.has(detail.property);
  if (named && is && !was) note(result, "property-forbidden", NARROWS, where, detail);
  if (named && was && !is) note(result, "property-allowed", WIDENS, where, detail);
  if (r.required && !l.required)
    note(result, "undeclared-property-became-required", NARROWS, where, detail);
  if (l.required && !r.required)
    note(result, "undeclared-property-became-optional", WIDENS, where, detail);
}

/** `additionalProperties: false`, or what amounts to it. */
const isClosed = (branch: Branch): boolean =>
  isNothing(branch.additional) ||
  unevaluatedIn(branch).some(({ schemas }) => schemas[0] && isNothing(schemas[0]));

function added(
  comparison: Comparison,
  result: Result,
  l: Side,
  r: Side,
  where: Where,
  detail: Naming,
): void {
  const closed = isNothing(l.schema);
  const typed = !closed && !isUnconstrained(l.schema);
  const fresh = closed
    ? WIDENS | DECLARES
    : DECLARES | (isUnconstrained(r.schema) ? 0 : NARROWS_OPEN);
  if (r.required && !l.required) {
    const marked = annotationsOf(r.schema);
    const read = marked.readOnly && result.subject.direction === "response";
    const bits = NARROWS | (closed ? WIDENS : 0) | DECLARES;
    note(
      result,
      read ? "required-read-only-property-added" : "required-property-added",
      bits,
      where,
      detail,
    );
  } else {
    if (l.required && !r.required) note(result, "property-became-optional", WIDENS, where, detail);
    note(result, "optional-property-added", typed ? DECLARES : fresh, where, detail);
  }
  // Old values of a typed extra property have to fit the declaration.
  if (typed) below(comparison, result, l.schema, r.schema, { base: where.base, revision: r.at });
}

function removed(
  comparison: Comparison,
  result: Result,
  l: Side,
  r: Side,
  where: Where,
  detail: Naming,
): void {
  const closed = isNothing(r.schema);
  const typed = !closed && !isUnconstrained(r.schema);
  const open = (isUnconstrained(l.schema) ? 0 : WIDENS_OPEN) | DROPS;
  if (r.required && !l.required) note(result, "property-became-required", NARROWS, where, detail);
  const gone = l.required && !r.required;
  const bits = closed
    ? NARROWS | DROPS | (gone ? WIDENS : 0)
    : (typed ? DROPS : open) | (gone ? WIDENS : 0);
  const kind = l.required ? "required" : "optional";
  const end = annotationsOf(l.schema);
  const fact = !end.deprecated
    ? `${kind}-property-removed${closed ? "-closed" : ""}`
    : isOver(end.sunset, comparison.today)
      ? "property-removed-after-sunset"
      : "property-removed-before-sunset";
  note(result, fact, bits, where, detail);
  if (typed)
    below(comparison, result, l.schema, r.schema, { base: l.at, revision: where.revision });
}

function compareAdditional(
  comparison: Comparison,
  result: Result,
  left: Branch,
  right: Branch,
): void {
  const [l, r] = [left.additional, right.additional];
  const [was, is] = [isNothing(l), isNothing(r)];
  const where = { base: extra(left), revision: extra(right), suffix: "" };
  if (!extra(left) && !extra(right)) where.suffix = "/additionalProperties";
  if (was && is) return;
  if (is) note(result, "additional-properties-forbidden", NARROWS_OPEN, where);
  else if (was) note(result, "additional-properties-allowed", WIDENS_OPEN, where);
  else
    below(comparison, result, l, r, {
      base: extra(left) ?? result.subject.site.base,
      revision: extra(right) ?? result.subject.site.revision,
    });
}

function extra(branch: Branch): Place | undefined {
  for (const at of branch.at) {
    const { value } = at;
    if (
      typeof value === "object" &&
      value !== null &&
      Object.hasOwn(value, "additionalProperties")
    ) {
      return child(at, "additionalProperties");
    }
  }
  return undefined;
}
