import { tagsOf } from "./arms.js";
import type { Branch } from "./branch.js";
import type { UnionView } from "./unions.js";

type Pairing = [Branch, Branch][];

/** The least share of common property names for two branches to be the same one, changed. */
const ALIKE = 0.5;

/**
 * Decides which branches of two unions are the same: by reference, constant or title; then those that
 * mean the same; then the most alike. Swapping the sides gives the same pairs.
 */
export function pairUp(view: UnionView): Pairing {
  const pairs: Pairing = [];
  const left = new Set(view.left);
  const right = new Set(view.right);
  const take = (l: Branch, r: Branch): void => {
    pairs.push([l, r]);
    left.delete(l);
    right.delete(r);
  };
  const [ls, rs] = [byKey(view.left), byKey(view.right)];
  for (const [key, [l, ...more]] of ls) {
    const [r, ...others] = rs.get(key) ?? [];
    const alone = more.length === 0 && others.length === 0;
    if (l && r && alone && mayMeet(l, r)) take(l, r);
  }
  byMeaning(view, left, right, take);
  byLikeness(left, right, take);
  return pairs;
}

/** Numbers only tell apart what nothing else does, and say nothing about what became of it. */
const keyOf = (branch: Branch): string =>
  branch.arms.map(({ key }) => key.replace(/~\d+$/, "")).join(" ");

function byKey(branches: readonly Branch[]): Map<string, Branch[]> {
  const found = new Map<string, Branch[]>();
  for (const branch of branches) {
    const key = keyOf(branch);
    const list = found.get(key);
    if (list) list.push(branch);
    else found.set(key, [branch]);
  }
  return found;
}

type Take = (l: Branch, r: Branch) => void;

function byMeaning(view: UnionView, left: Set<Branch>, right: Set<Branch>, take: Take): void {
  for (const l of [...left]) {
    for (const r of [...right]) {
      if (!mayMeet(l, r) || view.bits(l, r) !== 0) continue;
      take(l, r);
      break;
    }
  }
}

function byLikeness(left: Set<Branch>, right: Set<Branch>, take: Take): void {
  const alone = left.size === 1 && right.size === 1;
  const [ls, rs] = [[...left], [...right]];
  const candidates = ls.flatMap((l, i) =>
    rs.map((r, j) => ({ l, r, order: i + j, score: mayMeet(l, r) ? likeness(l, r) : 0 })),
  );
  candidates.sort((a, b) => b.score - a.score || a.order - b.order);
  for (const { l, r, score } of candidates) {
    if (!left.has(l) || !right.has(r)) continue;
    const unnamed = !l.arms[0]?.named || !r.arms[0]?.named;
    if (score >= ALIKE || (alone && unnamed && mayMeet(l, r))) take(l, r);
  }
}

function likeness(l: Branch, r: Branch): number {
  const unnamed = !l.arms[0]?.named || !r.arms[0]?.named;
  if (l.type !== "object") return unnamed ? ALIKE : 0;
  const all = new Set([...l.properties.keys(), ...r.properties.keys()]);
  if (all.size === 0) return unnamed ? 1 : 0;
  const shared = [...l.properties.keys()].filter((name) => r.properties.has(name));
  return shared.length / all.size;
}

/** Branches whose constants contradict each other are never one and the same. */
export function mayMeet(l: Branch, r: Branch): boolean {
  const tags = tagsOf(r);
  for (const [name, values] of tagsOf(l)) {
    const others = tags.get(name);
    if (others && ![...values].some((value) => others.has(value))) return false;
  }
  return true;
}
