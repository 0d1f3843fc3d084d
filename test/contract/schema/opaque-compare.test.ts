import { expect, test } from "vitest";
import { compute } from "../../../scripts/contract/schema/compare.js";
import { factsOf, pairOf } from "../schemas.js";
import { ofSchema } from "../verdicts.js";

const closed = (patternProperties: object = {}): object => ({
  type: "object",
  unevaluatedProperties: false,
  patternProperties,
});
const shut = (patternProperties: object): object => ({
  type: "object",
  additionalProperties: false,
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
    "one that lets in whatever it is, where the others are of a type",
    { type: "object", unevaluatedProperties: text },
    { type: "object", unevaluatedProperties: text, patternProperties: { "^x-": {} } },
    "I E, E I",
  ],
  [
    "one of a part, that lets in whatever it is",
    { type: "object", unevaluatedProperties: false, allOf: [{}] },
    { type: "object", unevaluatedProperties: false, allOf: [{ patternProperties: { "^x-": {} } }] },
    "I I, E W",
  ],
  [
    "one that another part doesn't know of",
    { type: "object", additionalProperties: false, patternProperties: { "^x-": {} } },
    { type: "object", additionalProperties: false, allOf: [{ patternProperties: { "^x-": {} } }] },
    "E W, I I",
  ],
  [
    "one that is said twice",
    shut({ "^x-": text }),
    { allOf: [shut({ "^x-": text }), shut({ "^x-": text })] },
    "- -, - -",
  ],
  [
    "one that stays as narrow by another part",
    { allOf: [shut({ "^x-": text }), { patternProperties: { "^x-": text } }] },
    { allOf: [shut({ "^x-": text }), { type: "object" }] },
    "- -, - -",
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
