import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonPositions } from "../../scripts/contract/json-positions.js";

const at = (text: string, path: string[]): string => {
  const [position] = jsonPositions(text, [path]);
  return (text.split("\n")[(position?.line ?? 0) - 1] ?? "").slice((position?.column ?? 0) - 1);
};

it("finds a member by its key and an item by its value", () => {
  const text = `{\n  "a": [1, "x\\"]{", { "b/c": true }],\n  "d" : null\n}`;
  expect(at(text, ["a"])).toMatch(/^"a": \[/);
  expect(at(text, ["a", "1"])).toMatch(/^"x/);
  expect(at(text, ["a", "2", "b/c"])).toMatch(/^"b\/c": true/);
  expect(at(text, ["d"])).toMatch(/^"d" : null/);
});

it("stays with the nearest node that is there", () => {
  expect(at(`{ "a": 1 }`, ["a", "b"])).toMatch(/^"a"/);
  expect(at(`{ "a": 1 }`, ["b"])).toMatch(/^\{/);
});

it("takes the last of two members of one name, as a parser does", () => {
  const text = `{ "a": { "b": 1 },\n"a": { "b": 2 }, "c": 3,\n"c": { "d": 4 } }`;
  expect(at(text, ["a", "b"])).toMatch(/^"b": 2/);
  expect(at(`{ "a": { "b": 1 },\n"a": {} }`, ["a", "b"])).toMatch(/^"a": \{\}/);
  expect(at(text, ["c", "d"])).toMatch(/^"d": 4/);
});

it("ends on text that isn't what it should be", () => {
  for (const text of [
    "",
    "{",
    `{"a`,
    `{"a": "b`,
    `{"a": [1, {`,
    "[,,]",
    "{a: 1}",
    `{"a" 1}`,
    "[1 2]",
  ])
    expect(jsonPositions(text, [["a", "0"], ["1"]])).toHaveLength(2);
});

it("finds every node of any document", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const nodes: [path: string[], start: string | undefined][] = [];
      const visit = (node: unknown, path: string[]): void => {
        if (typeof node !== "object" || node === null) return;
        for (const [key, below] of Object.entries(node)) {
          const start = Array.isArray(node) ? JSON.stringify(below)?.[0] : JSON.stringify(key);
          nodes.push([[...path, key], start]);
          visit(below, [...path, key]);
        }
      };
      visit(JSON.parse(text), []);
      const positions = jsonPositions(
        text,
        nodes.map(([path]) => path),
      );
      nodes.forEach(([, start], index) => {
        const { line, column } = positions[index] ?? { line: 0, column: 0 };
        const rest = (text.split("\n")[line - 1] ?? "").slice(column - 1);
        expect(rest.startsWith(start ?? "")).toBe(true);
      });
    }),
    { seed: 2, numRuns: 200 },
  );
});
