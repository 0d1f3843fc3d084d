import { canonical, worded } from "../json.js";
import type { Place } from "../graph.js";
import { sunsetChange } from "../sunset.js";
import { annotationsOf } from "./annotations.js";
import type { Lazy } from "./branch.js";
import type { Result } from "./comparison.js";
import { show } from "./describe.js";
import { note } from "./report.js";

/** Compares what is said about a property without changing what it accepts. */
export function compareAnnotations(
  result: Result,
  left: Lazy,
  right: Lazy,
  where: { readonly base: Place | undefined; readonly revision: Place | undefined },
  property: string,
  required: boolean,
): void {
  const [l, r] = [annotationsOf(left), annotationsOf(right)];
  if (l === r) return;
  const detail = { property };
  if (r.deprecated && !l.deprecated) note(result, "property-deprecated", 0, where, detail);
  if (l.deprecated && !r.deprecated) note(result, "property-reinstated", 0, where, detail);
  compareSunsets(result, l, r, where, property);
  const response = result.subject.direction === "response";
  if (response && r.readOnly && !l.readOnly)
    note(result, "property-became-read-only", 0, where, detail);
  if (response && l.readOnly && !r.readOnly)
    note(result, "property-no-longer-read-only", 0, where, detail);
  if (!response && r.writeOnly && !l.writeOnly)
    note(result, "property-became-write-only", 0, where, detail);
  if (!response && l.writeOnly && !r.writeOnly)
    note(result, "property-no-longer-write-only", 0, where, detail);
  if (!required) compareDefaults(result, l, r, where, property);
}

function compareSunsets(
  result: Result,
  l: ReturnType<typeof annotationsOf>,
  r: ReturnType<typeof annotationsOf>,
  where: { readonly base: Place | undefined; readonly revision: Place | undefined },
  property: string,
): void {
  if (!r.deprecated) return;
  const change = sunsetChange(l.sunset, r.sunset);
  if (!change) return;
  const detail = { property, from: worded(l.sunset), to: worded(r.sunset) };
  note(result, `property-sunset-${change}`, 0, { ...where, suffix: "/x-sunset" }, detail);
}

/** A default stands in for a value left out, so it says nothing about one that must be sent. */
function compareDefaults(
  result: Result,
  l: ReturnType<typeof annotationsOf>,
  r: ReturnType<typeof annotationsOf>,
  where: { readonly base: Place | undefined; readonly revision: Place | undefined },
  property: string,
): void {
  const [had, has] = [Object.hasOwn(l, "default"), Object.hasOwn(r, "default")];
  if (!had && !has) return;
  const detail = {
    property,
    from: had ? show(l.default) : "none",
    to: has ? show(r.default) : "none",
  };
  const at = { ...where, suffix: "/default" };
  if (has && !had) note(result, "default-added", 0, at, detail);
  else if (had && !has) note(result, "default-removed", 0, at, detail);
  else if (canonical(l.default) !== canonical(r.default))
    note(result, "default-changed", 0, at, detail);
}
