import { NARROWS, WIDENS } from "../effect.js";
import type { Branch } from "./branch.js";
import type { Result } from "./comparison.js";
import { note } from "./report.js";

const show = (patterns: readonly string[]): string =>
  patterns.map((pattern) => `\`${pattern}\``).join(" and ") || "none";

/** Compares the patterns that a text must match. */
export function comparePatterns(result: Result, left: Branch, right: Branch): void {
  const [l, r] = [[...left.patterns.keys()], [...right.patterns.keys()]];
  const added = r.filter((pattern) => !left.patterns.has(pattern));
  const removed = l.filter((pattern) => !right.patterns.has(pattern));
  if (added.length === 0 && removed.length === 0) return;
  const where = {
    base: left.patterns.get(removed[0] ?? l[0] ?? ""),
    revision: right.patterns.get(added[0] ?? r[0] ?? ""),
  };
  const detail = { from: show(l), to: show(r) };
  if (removed.length === 0) note(result, "pattern-tightened", NARROWS, where, detail);
  else if (added.length === 0) note(result, "pattern-loosened", WIDENS, where, detail);
  else note(result, "pattern-changed", NARROWS | WIDENS, where, detail);
}
