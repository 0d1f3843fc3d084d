import { describe, expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const object = (properties: object, more: object = {}): object => ({
  type: "object",
  properties,
  ...more,
});
const text = { type: "string" };

describe("allOf is what all of its parts accept", () => {
  test.each<[string, unknown, unknown]>([
    ["one part", { allOf: [text] }, text],
    [
      "bounds",
      { allOf: [{ type: "integer", minimum: 1 }, { minimum: 3 }] },
      { type: "integer", minimum: 3 },
    ],
    [
      "multiples",
      { allOf: [{ type: "integer", multipleOf: 4 }, { multipleOf: 6 }] },
      { type: "integer", multipleOf: 12 },
    ],
    ["values", { allOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] }, { const: "b" }],
    ["types", { allOf: [{ type: ["string", "null"] }, { type: ["string", "integer"] }] }, text],
    [
      "properties",
      { allOf: [object({ a: text }), object({ b: text })] },
      object({ a: text, b: text }),
    ],
    [
      "types of one property",
      {
        allOf: [
          object({ a: { type: ["string", "null"] } }),
          object({ a: { type: ["string", "integer"] } }),
        ],
      },
      object({ a: text }),
    ],
    [
      "what is required elsewhere",
      { allOf: [object({ a: text }), { required: ["a"] }] },
      object({ a: text }, { required: ["a"] }),
    ],
    [
      "keywords beside it",
      { ...object({ a: text }), allOf: [object({ b: text })] },
      object({ a: text, b: text }),
    ],
    [
      "unions in parts",
      { allOf: [{ anyOf: [text, { type: "integer" }] }, { anyOf: [text, { type: "boolean" }] }] },
      text,
    ],
    [
      "a pattern that claims what another part declares",
      {
        allOf: [
          { patternProperties: { "^a": { maxLength: 3 } } },
          object({ ab: text }, { required: ["ab"], additionalProperties: false }),
        ],
      },
      {
        allOf: [
          { patternProperties: { "^a": { maxLength: 3 } } },
          object(
            { ab: { ...text, maxLength: 3 } },
            { required: ["ab"], additionalProperties: false },
          ),
        ],
      },
    ],
    [
      "patterns of two closed parts",
      {
        allOf: [
          object({}, { patternProperties: { "^a": text }, additionalProperties: false }),
          object({}, { patternProperties: { b$: { maxLength: 3 } }, additionalProperties: false }),
          { properties: { ab: { maxLength: 5 } }, required: ["ab"] },
        ],
      },
      {
        allOf: [
          object({}, { patternProperties: { "^a": text }, additionalProperties: false }),
          object({}, { patternProperties: { b$: { maxLength: 3 } }, additionalProperties: false }),
          { properties: { ab: { maxLength: 4 } }, required: ["ab"] },
        ],
      },
    ],
    ["parts in parts", { allOf: [{ allOf: [{ allOf: [text] }] }] }, text],
  ])("%s", (_, before, after) => {
    expect(ofSchema(before, after)).toBe("- -, - -");
  });
});

test("a closed part doesn't see what the others declare", () => {
  const closed = object({ a: text }, { additionalProperties: false });
  expect(ofSchema({ allOf: [closed, object({ b: text })] }, closed)).toMatch(
    /^[-I] [-IW], [-I] [-I]$/,
  );
  const wanting = object({ b: text }, { required: ["b"] });
  expect(ofSchema({ allOf: [closed, wanting] }, false)).toBe("- -, - -");
});
