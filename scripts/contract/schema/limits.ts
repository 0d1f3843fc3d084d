import { NARROWS, WIDENS } from "../effect.js";
import type { Branch, Limit, LimitName } from "./branch.js";
import type { Result } from "./comparison.js";
import { isLower } from "./keywords.js";
import { note } from "./report.js";

const show = (limit: Limit | undefined): string =>
  limit ? `${limit.value}${limit.exclusive ? " (exclusive)" : ""}` : "none";

/** Compares bounds: of numbers, of lengths, of how many items or properties there may be. */
export function compareLimits(result: Result, left: Branch, right: Branch): void {
  for (const name of new Set<LimitName>([...left.limits.keys(), ...right.limits.keys()])) {
    const [l, r] = [left.limits.get(name), right.limits.get(name)];
    const change = compare(name, l, r);
    if (change === 0) continue;
    const where = { base: l?.at, revision: r?.at };
    const detail = { keyword: name, from: show(l), to: show(r) };
    if (change > 0) note(result, "limit-tightened", NARROWS, where, detail);
    else note(result, "limit-loosened", WIDENS, where, detail);
  }
}

/** Positive where the second limit lets less through than the first. */
function compare(name: LimitName, l: Limit | undefined, r: Limit | undefined): number {
  if (!l || !r) return (r ? 1 : 0) - (l ? 1 : 0);
  if (l.value === r.value) return Number(r.exclusive) - Number(l.exclusive);
  return isLower(name) ? r.value - l.value : l.value - r.value;
}
