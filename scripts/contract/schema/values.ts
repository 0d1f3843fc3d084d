import { NARROWS, WIDENS } from "../effect.js";
import { canonical } from "../json.js";
import { accepts } from "./accepts.js";
import type { Branch, Normal } from "./branch.js";
import type { Result } from "./comparison.js";
import { show, showAll, typeNames } from "./describe.js";
import { exclude } from "./exclusive.js";
import { holderOf, note } from "./report.js";
import { compareNull } from "./types.js";

/** Whether a branch lists its values. */
export const isFinite = (branch: Branch): boolean => branch.values !== undefined;

const valuesOf = (branches: Normal): unknown[] =>
  branches.flatMap((branch) => (branch.type === "null" ? [] : (branch.values ?? [])));

/** Compares the values that one side lists with what the other side accepts. */
export function compareValues(
  result: Result,
  left: Normal,
  right: Normal,
  admit: (branches: Normal, value: unknown) => boolean = acceptsOnce,
): void {
  const lost = (from: Normal, to: Normal): unknown[] =>
    unique(valuesOf(from)).filter((value) => admit(from, value) && !admit(to, value));
  const removed = lost(left, right);
  const added = lost(right, left);
  const open = (side: Normal): boolean => side.some((one) => !isFinite(one));
  const where = {
    base: holderOf(left, "enum", "const"),
    revision: holderOf(right, "enum", "const"),
    suffix: "/enum",
  };
  const say = (side: Normal): string => (open(side) ? typeNames(side) : showAll(valuesOf(side)));
  const lists = { from: say(left), to: say(right) };
  const [was, is] = [open(left), open(right)];
  if (was && !is) {
    note(result, "enum-introduced", NARROWS, where, lists);
  } else if (is && !was) {
    note(result, "enum-dropped", WIDENS, where, lists);
  }
  const [before, after] = [unique(valuesOf(left)), unique(valuesOf(right))];
  if (!was && !is && before.length === 1 && after.length === 1 && removed.length === 1) {
    const values = { from: show(before[0]), to: show(after[0]) };
    note(result, "const-changed", NARROWS | WIDENS, where, values);
  } else {
    if (removed.length > 0) {
      note(result, "enum-value-removed", NARROWS, where, { values: showAll(removed) });
    }
    if (added.length > 0)
      note(result, "enum-value-added", WIDENS, where, { values: showAll(added) });
  }
  if (!was && !is) compareNull(result, left, right);
}

/** Whether some branch accepts a value, and no two arms of a `oneOf` do, which together reject it. */
function acceptsOnce(branches: Normal, value: unknown): boolean {
  const fitting = branches.filter((branch) => accepts(branch, value));
  const ambiguous = fitting.some((a, index) => fitting.slice(index + 1).some((b) => exclude(a, b)));
  return fitting.length > 0 && !ambiguous;
}

function unique(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
