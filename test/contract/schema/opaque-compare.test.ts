import { expect, test } from "vitest";
import { compute } from "../../../scripts/contract/schema/compare.js";
import { factsOf, pairOf } from "../schemas.js";
import { ofSchema } from "../verdicts.js";

const closed = (patternProperties: object = {}): object => ({
  type: "object",
  unevaluatedProperties: false,
  patternProperties,
});
const list = (more: object): object => ({ type: "array", ...more });
const text = { type: "string" };

test.each<[string, unknown, unknown, string]>([
  [
    "more of what a list contains",
    list({ contains: text }),
    list({ contains: text, minContains: 2 }),
    "E I, I E",
  ],
  [
    "less of it at most",
    list({ contains: text, maxContains: 5 }),
    list({ contains: text, maxContains: 4 }),
    "E I, I E",
  ],
  [
    "something else contained",
    list({ contains: text }),
    list({ contains: { type: "integer" } }),
    "E E, E E",
  ],
  [
    "one more that depends",
    { type: "object", dependentRequired: { a: ["b"] } },
    { type: "object", dependentRequired: { a: ["b", "c"] } },
    "E I, I E",
  ],
  ["a pattern that alone lets properties in", closed(), closed({ "^x-": text }), "I I, E W"],
  ["one that lets in whatever it is", closed(), closed({ "^x-": {} }), "I I, E W"],
  [
    "one that lets in whatever it is, closed at the same time",
    { type: "object" },
    { type: "object", additionalProperties: false, patternProperties: { "^x-": {} } },
    "E I, I W",
  ],
  [
    "`unevaluatedProperties` where `additionalProperties` leaves nothing unevaluated",
    { type: "object", additionalProperties: text },
    { type: "object", additionalProperties: text, unevaluatedProperties: false },
    "- -, - -",
  ],
  [
    "prose inside",
    list({ contains: text }),
    list({ contains: { ...text, description: "D" } }),
    "- -, - -",
  ],
])("%s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});

test("a pattern that lets in whatever it is constrains nothing itself", () => {
  const shut = { ...closed({ "^x-": {} }), additionalProperties: false };
  for (const [before, after, fact] of [
    [{ type: "object" }, shut, "additional-properties-forbidden"],
    [shut, { type: "object" }, "additional-properties-allowed"],
  ]) {
    const { comparison, result } = pairOf(before, after);
    compute(comparison, result);
    expect(factsOf(result)).toEqual([fact]);
  }
});
