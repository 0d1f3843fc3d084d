import { expect, test } from "vitest";
import { explain, listRules } from "../../scripts/contract/explain.js";
import { rules } from "../../scripts/contract/index.js";

test("every rule is explained with an example, both ways and a way to roll it out", () => {
  for (const rule of rules.values()) {
    const text = explain(rule);
    for (const part of [rule.id, rule.why, rule.rollout, "Before", "After", "The way back"]) {
      expect(text).toContain(part);
    }
    expect(text, rule.id).not.toMatch(/\{(doubt|note)\}/);
    expect(text, rule.id).not.toContain("undefined");
  }
});

test("the list has a line per rule, in order, with both levels", () => {
  const lines = listRules().trimEnd().split("\n");
  expect(lines).toHaveLength(rules.size);
  const ids = lines.map((line) => line.split(" ")[0]);
  expect(ids).toEqual([...rules.keys()].sort());
  for (const line of lines)
    expect(line).toMatch(/^\S+ +(error|warning|info|none) +(error|warning|info|none) +\S/);
});
