import { describe, expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };
const object = (more: object): object => ({
  type: "object",
  properties: { a: text, b: text },
  ...more,
});
const list = (more: object): object => ({ type: "array", ...more });

describe("a constraint that is compared as a whole", () => {
  test.each<[string, unknown, unknown]>([
    ["contains", list({}), list({ contains: text })],
    ["dependentRequired", object({}), object({ dependentRequired: { a: ["b"] } })],
    ["dependentSchemas", object({}), object({ dependentSchemas: { a: { required: ["b"] } } })],
    ["propertyNames", object({}), object({ propertyNames: { pattern: "^a" } })],
    ["if and then", object({}), object({ if: { required: ["a"] }, then: { required: ["b"] } })],
    ["if and else", object({}), object({ if: { required: ["a"] }, else: { required: ["b"] } })],
    [
      "unevaluatedProperties",
      object({ allOf: [{ properties: { c: text } }] }),
      object({ allOf: [{ properties: { c: text } }], unevaluatedProperties: false }),
    ],
    [
      "unevaluatedItems",
      list({ prefixItems: [text] }),
      list({ prefixItems: [text], unevaluatedItems: false }),
    ],
  ])("%s narrows where it's added", (_, without, within) => {
    expect(ofSchema(without, within)).toBe("E I, I E");
  });

  test.each<[string, unknown, unknown]>([
    ["if alone", object({ if: { required: ["a"] } }), object({})],
    ["then without if", object({ then: { required: ["a"] } }), object({})],
    ["maxContains without contains", list({ maxContains: 2 }), list({})],
    ["contains of none", list({ contains: text, minContains: 0 }), list({})],
    ["dependentRequired of nothing", object({ dependentRequired: { a: [] } }), object({})],
    ["propertyNames of any text", object({ propertyNames: text }), object({})],
    ["definitions", object({ $defs: { X: text } }), object({})],
  ])("%s says nothing", (_, before, after) => {
    expect(ofSchema(before, after)).toBe("- -, - -");
  });
});
