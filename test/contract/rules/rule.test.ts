import { expect, test } from "vitest";
import {
  compareLevels,
  LEVELS,
  levelsOf,
  ROLLOUT,
  type RuleLevel,
} from "../../../scripts/contract/rules/rule.js";
import { rules } from "../../../scripts/contract/rules/index.js";

test("levels are in order, each once, the worst last", () => {
  const all: Readonly<Record<RuleLevel, true>> = {
    none: true,
    info: true,
    warning: true,
    error: true,
  };
  expect(LEVELS).toEqual(Object.keys(all));
  for (const [i, a] of LEVELS.entries()) {
    for (const [j, b] of LEVELS.entries())
      expect(Math.sign(compareLevels(a, b))).toBe(Math.sign(i - j));
  }
  const shuffled: RuleLevel[] = ["warning", "none", "error", "info"];
  expect(shuffled.sort(compareLevels)).toEqual(LEVELS);
});

test.each<[string, RuleLevel, RuleLevel]>([
  ["E W", "error", "warning"],
  ["I -", "info", "none"],
  ["- E", "none", "error"],
  ["W", "warning", "none"],
  ["", "none", "none"],
])("%j in a table is %s on the wire and %s for code", (text, wire, sdk) => {
  expect(levelsOf(text)).toEqual({ wire, sdk });
});

test("every way to roll a change out is a sentence of its own, and some rule takes it", () => {
  const ways = Object.values(ROLLOUT);
  expect(new Set(ways).size).toBe(ways.length);
  const taken = new Set([...rules.values()].map(({ rollout }) => rollout));
  for (const way of ways) {
    expect(way).toMatch(/^[A-Z].*\.$/);
    expect(taken).toContain(way);
  }
  expect(taken.size).toBe(ways.length);
});
