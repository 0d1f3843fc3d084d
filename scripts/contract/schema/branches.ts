import { NARROWS, WIDENS } from "../effect.js";
import type { Branch } from "./branch.js";
import type { Comparison, Result } from "./comparison.js";
import { isWithin } from "./format.js";
import { itemAt } from "./intersect.js";
import { isMultiple } from "./keywords.js";
import { compareLimits } from "./limits.js";
import { compareObjects } from "./objects.js";
import { compareOpaque } from "./opaque-compare.js";
import { comparePatterns } from "./pattern-compare.js";
import { below, note } from "./report.js";

/** Compares two branches of one type, neither of which lists its values. */
export function compareBranches(
  comparison: Comparison,
  result: Result,
  left: Branch,
  right: Branch,
): void {
  compareLimits(result, left, right);
  if (left.type === "number") compareSteps(result, left, right);
  compareFormats(result, left, right);
  if (left.type === "string") comparePatterns(result, left, right);
  if (left.type === "array") compareArrays(comparison, result, left, right);
  if (left.type === "object") compareObjects(comparison, result, left, right);
  compareOpaque(comparison, result, left, right);
}

function compareSteps(result: Result, left: Branch, right: Branch): void {
  const [l, r] = [left.multipleOf, right.multipleOf];
  if (l?.value === r?.value) return;
  const where = { base: l?.at, revision: r?.at };
  const detail = { from: `${l?.value ?? "any number"}`, to: `${r?.value ?? "any number"}` };
  // A step of one is what `integer` means.
  if (l && !r && l.value === 1) {
    note(result, "type-widened", WIDENS, { suffix: "/type" }, { from: "integer", to: "number" });
  } else if (r && !l && r.value === 1) {
    note(result, "type-narrowed", NARROWS, { suffix: "/type" }, { from: "number", to: "integer" });
  } else if (!l || (r && isMultiple(r.value, l.value))) {
    note(result, "multiple-of-tightened", NARROWS, where, detail);
  } else if (!r || isMultiple(l.value, r.value)) {
    note(result, "multiple-of-loosened", WIDENS, where, detail);
  } else {
    note(result, "multiple-of-changed", NARROWS | WIDENS, where, detail);
  }
}

function compareFormats(result: Result, left: Branch, right: Branch): void {
  const [l, r] = [[...left.formats], [...right.formats]];
  const added = r.filter(([format]) => !l.some(([other]) => isWithin(other, format)));
  const removed = l.filter(([format]) => !r.some(([other]) => isWithin(other, format)));
  if (added.length === 0 && removed.length === 0) return;
  const where = { base: l[0]?.[1], revision: r[0]?.[1] };
  const names = (list: typeof l): string =>
    list.map(([name]) => `\`${name}\``).join(" and ") || "none";
  const detail = { from: names(l), to: names(r) };
  if (removed.length === 0) note(result, "format-tightened", NARROWS, where, detail);
  else if (added.length === 0) note(result, "format-loosened", WIDENS, where, detail);
  else note(result, "format-changed", NARROWS | WIDENS, where, detail);
}

function compareArrays(comparison: Comparison, result: Result, left: Branch, right: Branch): void {
  const [l, r] = [left.uniqueItems, right.uniqueItems];
  if (r && !l) note(result, "unique-items-added", NARROWS, { revision: r });
  if (l && !r) note(result, "unique-items-removed", WIDENS, { base: l });
  const mode =
    result.subject.mode === "json" || result.subject.mode === "part" ? result.subject.mode : "text";
  const inner = mode === "part" ? "text" : mode;
  const length = Math.max(left.prefix.length, right.prefix.length);
  // Beyond the end of a list there is nothing; where it ends is compared as `maxItems`.
  const end = Math.min(maximum(left), maximum(right));
  for (let index = 0; index < Math.min(length, end); index++) {
    below(
      comparison,
      result,
      itemAt(left, index),
      itemAt(right, index),
      result.subject.site,
      inner,
    );
  }
  if (end > length) below(comparison, result, left.items, right.items, result.subject.site, inner);
}

const maximum = (branch: Branch): number => branch.limits.get("maxItems")?.value ?? Infinity;
