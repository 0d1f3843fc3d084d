import { describe, expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };
const of = (properties: object, more: object = {}): object => ({
  type: "object",
  properties,
  ...more,
});
const elsewhere = { patternProperties: { "^a": {} }, unevaluatedProperties: text };
const closed = { additionalProperties: false };
const wants = (...required: string[]): object => ({ required });

describe("properties", () => {
  test.each<[string, unknown, unknown, string]>([
    ["optional, to an open schema", of({}), of({ a: text }), "I I, W W"],
    ["optional, to a closed schema", of({}, closed), of({ a: text }, closed), "I I, E W"],
    [
      "optional, where a pattern takes whatever it is",
      of({}, { unevaluatedProperties: false, patternProperties: { "^a": {} } }),
      of({ a: text }, { unevaluatedProperties: false, patternProperties: { "^a": {} } }),
      "I I, W W",
    ],
    [
      "optional, where a pattern takes others",
      of({}, { unevaluatedProperties: false, patternProperties: { "^b": {} } }),
      of({ a: text }, { unevaluatedProperties: false, patternProperties: { "^b": {} } }),
      "I I, E W",
    ],
    [
      "optional, where only a pattern of another schema takes it",
      { allOf: [of({}, { unevaluatedProperties: false }), elsewhere] },
      { allOf: [of({ a: text }, { unevaluatedProperties: false }), elsewhere] },
      "I I, E W",
    ],
    ["required", of({}), of({ a: text }, wants("a")), "E I, W E"],
    ["becomes required", of({ a: text }), of({ a: text }, wants("a")), "E I, I E"],
    ["required and undeclared", of({}), of({}, wants("z")), "E I, I E"],
    ["never", of({ a: false }), of({}), "I I, E I"],
    [
      "read only, required, added",
      of({}),
      of({ a: { ...text, readOnly: true } }, wants("a")),
      "- I, - E",
    ],
    [
      "read only, narrower",
      of({ a: { ...text, readOnly: true } }),
      of({ a: { ...text, readOnly: true, maxLength: 1 } }),
      "- I, - E",
    ],
    [
      "write only, narrower",
      of({ a: { ...text, writeOnly: true } }),
      of({ a: { ...text, writeOnly: true, maxLength: 1 } }),
      "E -, I -",
    ],
    [
      "readOnly: false said aloud",
      of({ a: text }),
      of({ a: { ...text, readOnly: false } }),
      "- -, - -",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofSchema(before, after)).toBe(expected);
  });
});

describe("properties that aren't declared", () => {
  test.each<[string, unknown, unknown, string]>([
    ["forbidden", of({}), of({}, closed), "E I, I W"],
    ["of a type", of({}, closed), of({}, { additionalProperties: text }), "I W, E I"],
    [
      "anything said aloud",
      of({}, { additionalProperties: {} }),
      of({}, { additionalProperties: true }),
      "- -, - -",
    ],
    [
      "a declared one that was one of them",
      of({}, { additionalProperties: text }),
      of({ a: { type: "integer" } }, { additionalProperties: text }),
      "E E, E E",
    ],
    [
      "under a pattern, of a type",
      of({}),
      of({}, { patternProperties: { "^x": text } }),
      "E I, I E",
    ],
    [
      "a declared one under a pattern",
      of({ ab: text }),
      of({ ab: { ...text, maxLength: 3 } }, { patternProperties: { "^a": text } }),
      "E I, I E",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofSchema(before, after)).toBe(expected);
  });
});
