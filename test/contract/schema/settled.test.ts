import { describe, expect, test } from "vitest";
import { documentWith } from "../documents.js";
import { ofSchema, verdict } from "../verdicts.js";

const text = { type: "string" };
const list = (more: object): object => ({ type: "array", items: text, ...more });
const named = (more: object): object => ({
  type: "object",
  required: ["a"],
  properties: { a: text },
  ...more,
});

describe("what follows from the rest of a schema needn't be said", () => {
  test.each<[string, unknown, unknown]>([
    ["as many properties as are required", named({}), named({ minProperties: 1 })],
    [
      "unique items of a list of one",
      list({ maxItems: 1 }),
      list({ maxItems: 1, uniqueItems: true }),
    ],
    [
      "an end of the list by `items: false`",
      { type: "array", prefixItems: [text], items: false },
      { type: "array", prefixItems: [text], maxItems: 1 },
    ],
    [
      "that it isn't something that nothing is",
      { not: named({ properties: { a: { allOf: [text, { type: "integer" }] } } }) },
      {},
    ],
    ["a pattern that wants nothing", named({ patternProperties: { "^x-": {} } }), named({})],
    ["items of an empty list", list({ maxItems: 0 }), { type: "array", maxItems: 0 }],
    [
      "additional properties that may be anything",
      named({ additionalProperties: { not: false } }),
      named({}),
    ],
  ])("%s", (_, before, after) => {
    expect(ofSchema(before, after)).toMatch(/^[-I] [-I], [-I] [-I]$/);
  });

  test("and what doesn't follow is a change", () => {
    expect(ofSchema(named({}), named({ minProperties: 2 }))).toBe("E I, I E");
    expect(ofSchema(list({ maxItems: 2 }), list({ maxItems: 2, uniqueItems: true }))).toBe(
      "E I, I E",
    );
  });
});

describe("nothing fits a contradiction, however it is spelt", () => {
  const never = [
    { allOf: [text, { type: "integer" }] },
    { not: {} },
    named({ properties: { a: false } }),
    named({ properties: { a: { enum: [] } } }),
    list({ minItems: 2, items: false, prefixItems: [text] }),
    { type: "integer", minimum: 3, maximum: 2 },
    { type: "string", enum: ["abc"], maxLength: 2 },
  ];
  test.each(never.map((schema) => [JSON.stringify(schema), schema]))("%s", (_, schema) => {
    expect(ofSchema(false, schema)).toBe("- -, - -");
    expect(ofSchema(text, { anyOf: [text, schema] })).toBe("- -, - -");
  });
});

test("a schema that needs itself is taken to be satisfiable", () => {
  const self = "#/paths/~1things/post/requestBody/content/application~1json/schema";
  const endless = { type: "object", required: ["next"], properties: { next: { $ref: self } } };
  const [base, revision] = [endless, text].map((schema) => documentWith("request", schema));
  expect(verdict(base ?? {}, base ?? {})).toBe("-");
  expect(verdict(base ?? {}, revision ?? {})).toBe("E");
});
