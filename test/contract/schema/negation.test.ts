import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };

test.each<[string, unknown, unknown, string]>([
  ["added", text, { ...text, not: { const: "x" } }, "E I, I E"],
  ["of another type", text, { ...text, not: { type: "integer" } }, "- -, - -"],
  ["of everything", { not: {} }, false, "- -, - -"],
  ["of nothing", { ...text, not: false }, text, "- -, - -"],
  [
    "of a type",
    { not: text },
    { type: ["null", "boolean", "number", "array", "object"] },
    "- -, - -",
  ],
  ["changed", { ...text, not: { pattern: "a" } }, { ...text, not: { pattern: "b" } }, "E E, E E"],
])("not, %s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
