import type { Bits } from "../effect.js";
import { child, type Place } from "../graph.js";
import { isObject } from "../json.js";
import type { Branch, Lazy } from "./branch.js";
import {
  isUnchanged,
  resultOf,
  type Comparison,
  type Detail,
  type Result,
  type Site,
  type Subject,
} from "./comparison.js";

/** Notes a difference at a place of either side; the other side shows what stands there instead. */
export function note(
  result: Result,
  fact: string,
  bits: Bits,
  where: { base?: Place | undefined; revision?: Place | undefined; suffix?: string },
  detail: Detail = {},
): void {
  const { site } = result.subject;
  const base = where.base ?? site.base;
  const revision = where.revision ?? site.revision;
  const on = where.base ?? where.revision ?? base ?? revision;
  if (!on) return;
  result.facts.push({ fact, bits, on, suffix: where.suffix ?? "", base, revision, detail });
}

/** Where the schema itself stands on both sides. */
export const siteOf = (left: Lazy, right: Lazy, fallback: Site): Site => ({
  base: left.parts[0] ?? fallback.base,
  revision: right.parts[0] ?? fallback.revision,
});

/** Compares two schemas below a pair. */
export function below(
  comparison: Comparison,
  result: Result,
  left: Lazy,
  right: Lazy,
  fallback: Site,
  mode: Subject["mode"] = result.subject.mode,
): void {
  if (isUnchanged(comparison, left, right)) return;
  const { direction } = result.subject;
  const site = siteOf(left, right, fallback);
  const to = resultOf(comparison, { kind: "schema", left, right, site, direction, mode });
  result.links.push({ to, mask: 63 });
}

/** The pair of two schemas seen in the same direction as another, to decide something by it. */
export function pairOf(comparison: Comparison, result: Result, left: Lazy, right: Lazy): Result {
  const { direction, mode } = result.subject;
  const site = siteOf(left, right, result.subject.site);
  return resultOf(comparison, { kind: "schema", left, right, site, direction, mode });
}

/** The place of a branch's keyword entry, e.g. `properties` / `name`, among the schemas it is made of. */
export function entryOf(branch: Branch, keyword: string, key: string): Place | undefined {
  for (const at of branch.at) {
    if (!isObject(at.value) || !Object.hasOwn(at.value, keyword)) continue;
    const list = child(at, keyword);
    if (isObject(list.value) && Object.hasOwn(list.value, key)) return child(list, key);
  }
  return undefined;
}

/** The schema among those of some branches that has a keyword of its own. */
export function holderOf(branches: readonly Branch[], ...keywords: string[]): Place | undefined {
  for (const branch of branches) {
    for (const at of branch.at) {
      const { value } = at;
      if (isObject(value) && keywords.some((word) => Object.hasOwn(value, word))) return at;
    }
  }
  return undefined;
}
