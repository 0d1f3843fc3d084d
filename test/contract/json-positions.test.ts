import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonLocator } from "../../scripts/contract/json-positions.js";

const at = (text: string, path: string[]): string => {
  const { line, column } = jsonLocator(text)(path);
  return (text.split("\n")[line - 1] ?? "").slice(column - 1);
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

it("finds every node of any document", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const locate = jsonLocator(text);
      const visit = (node: unknown, path: string[]): void => {
        if (typeof node !== "object" || node === null) return;
        for (const [key, below] of Object.entries(node)) {
          const { line, column } = locate([...path, key]);
          const rest = (text.split("\n")[line - 1] ?? "").slice(column - 1);
          const start = Array.isArray(node) ? JSON.stringify(below)?.[0] : JSON.stringify(key);
          expect(rest.startsWith(start ?? "")).toBe(true);
          visit(below, [...path, key]);
        }
      };
      visit(JSON.parse(text), []);
    }),
    { seed: 2, numRuns: 200 },
  );
});
