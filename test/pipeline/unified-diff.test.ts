import { expect, test } from "vitest";
import { unifiedDiff } from "../../scripts/pipeline/unified-diff.js";

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);

test("a changed line, with its surroundings", () => {
  const before = numbered(9);
  const after = before.with(4, "changed");
  expect(unifiedDiff(`${before.join("\n")}\n`, `${after.join("\n")}\n`)).toBe(
    ["@@ -3,3 +3,3 @@", " line 3", " line 4", "-line 5", "+changed"].join("\n"),
  );
});

test("added and removed lines find their place again", () => {
  const before = numbered(30);
  const after = [...before.slice(0, 10), "new", ...before.slice(10, 20), ...before.slice(22)];
  const changed = unifiedDiff(before.join("\n"), after.join("\n"))
    .split("\n")
    .filter((line) => /^[-+]/.test(line));
  expect(changed).toEqual(["+new", "-line 21", "-line 22"]);
});

test("a long difference is cut and counted", () => {
  const lines = unifiedDiff(numbered(100).join("\n"), "", 20).split("\n");
  expect(lines.filter((line) => line.startsWith("-"))).toHaveLength(20);
  expect(lines.at(-1)).toMatch(/^… and \d+ more changed lines$/);
});

test("a missing newline at the end is a difference", () => {
  expect(unifiedDiff("a\n", "a")).toContain("+\\ No newline at end of file");
});

test("equal texts have none", () => {
  expect(unifiedDiff("a\nb\n", "a\nb\n")).toBe("");
});
