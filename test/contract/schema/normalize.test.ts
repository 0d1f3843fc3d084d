import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };
const card = { $ref: "#/components/schemas/Twin/properties/card" };
const object = { type: "object", required: ["a"], properties: { a: text } };

/** Spellings of one meaning: none of them differs from the first. */
const meanings: Record<string, unknown[]> = {
  "a text": [
    text,
    { type: ["string"] },
    { allOf: [text] },
    { anyOf: [text] },
    { oneOf: [text] },
    { anyOf: [text, false] },
    { allOf: [text, {}] },
    { allOf: [text, true] },
    card,
  ],
  "a short text": [
    { type: "string", maxLength: 3 },
    { ...card, maxLength: 3 },
    { ...card, $dynamicRef: "#short", $defs: { Short: { $dynamicAnchor: "short", maxLength: 3 } } },
  ],
  anything: [true, {}, { allOf: [] as unknown[] }, { description: "D" }, { not: false }],
  nothing: [false, { not: {} }, { anyOf: [false] }, { allOf: [text, false] }],
  "an object": [
    object,
    { allOf: [{ type: "object" }, { required: ["a"] }, { properties: { a: text } }] },
    { ...object, additionalProperties: true },
    { ...object, required: ["a", "a"] },
  ],
  "one value": [
    { const: "a" },
    { enum: ["a"] },
    { type: "string", enum: ["a", 1] },
    { allOf: [{ enum: ["a", "b"] }, { enum: ["a", "c"] }] },
  ],
};

test.each(
  Object.entries(meanings).flatMap(([name, [first, ...others]]) =>
    others.map((other) => [name, JSON.stringify(other), first, other] as const),
  ),
)("%s: %s", (_name, _text, first, other) => {
  expect(ofSchema(first, other)).toBe("- -, - -");
});
