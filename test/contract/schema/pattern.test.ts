import { expect, test } from "vitest";
import { isTrivialPattern, matches } from "../../../scripts/contract/schema/pattern.js";
import { ofSchema } from "../verdicts.js";

const text = (pattern?: string): object => ({
  type: "string",
  ...(pattern !== undefined && { pattern }),
});

test("a pattern is looked for anywhere in a text, as ECMA-262 reads it", () => {
  expect(matches("b", "abc")).toBe(true);
  expect(matches("^b", "abc")).toBe(false);
  expect(matches("^\\p{L}$", "ä")).toBe(true);
});

test.each(["", ".*", "^.*$"])("%j lets everything through", (pattern) => {
  expect(isTrivialPattern(pattern)).toBe(true);
  expect(ofSchema(text(pattern), text())).toBe("- -, - -");
});

test.each<[string, unknown, unknown, string]>([
  ["added", text(), text("^a"), "E I, I W"],
  ["exchanged", text("^a"), text("^b"), "E W, E W"],
  [
    "that all values have",
    { enum: ["ab", "ac"] },
    { enum: ["ab", "ac"], pattern: "^a" },
    "- -, - -",
  ],
  ["that can't be read", text(), text("("), "E I, I W"],
])("a pattern %s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
