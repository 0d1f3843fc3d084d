import { describe, expect, test } from "vitest";
import {
  isFree,
  JSON_TYPES,
  makeBranch,
  unevaluatedIn,
  type Branch,
  type JsonType,
} from "../../../scripts/contract/schema/branch.js";
import { normalize } from "../../../scripts/contract/schema/normalize.js";
import { branchOf, lazyOf } from "../schemas.js";

describe("a branch that says no more than its type", () => {
  test.each<[JsonType, readonly unknown[] | undefined]>([
    ["null", [null]],
    ["boolean", [false, true]],
    ["number", undefined],
    ["string", undefined],
    ["array", undefined],
    ["object", undefined],
  ])("%s takes every value of it", (type, values) => {
    const branch = makeBranch(type, [], {});
    expect(branch.values).toEqual(values);
    expect(isFree(branch)).toBe(true);
  });

  test("has an id of its own, whatever is put over it", () => {
    const first = makeBranch("string", [], {});
    const second = makeBranch("string", [], { ...first, names: ["schemas/A"] });
    expect(second.id).not.toBe(first.id);
    expect(second.names).toEqual(["schemas/A"]);
  });

  test("is what a schema without keywords has, one per type", () => {
    const branches = normalize(lazyOf({}));
    expect(branches.map(({ type }) => type)).toEqual(JSON_TYPES);
    expect(branches.every(isFree)).toBe(true);
  });
});

describe("a branch with a constraint is not free", () => {
  const only = (schema: object, type: JsonType): Branch =>
    normalize(lazyOf({ ...schema, type })).find((one) => one.type === type)!;

  test.each<[JsonType, object]>([
    ["boolean", { const: true }],
    ["number", { minimum: 1 }],
    ["number", { multipleOf: 2 }],
    ["number", { enum: [1, 2] }],
    ["string", { maxLength: 3 }],
    ["string", { pattern: "a" }],
    ["string", { format: "uuid" }],
    ["string", { enum: ["a", "b"] }],
    ["array", { uniqueItems: true }],
    ["array", { items: { type: "string" } }],
    ["array", { prefixItems: [{ type: "string" }] }],
    ["array", { contains: { type: "string" } }],
    ["object", { properties: { a: { type: "string" } } }],
    ["object", { required: ["a"] }],
    ["object", { additionalProperties: false }],
    ["object", { patternProperties: { a: { type: "string" } } }],
  ])("%s %j", (type, schema) => {
    expect(isFree(only(schema, type))).toBe(false);
  });

  test.each<[JsonType, object]>([
    ["null", { const: null }],
    ["boolean", { enum: [true, false] }],
    ["string", { description: "D", minimum: 3 }],
    ["array", { items: {} }],
    ["object", { additionalProperties: true }],
  ])("unless it constrains nothing: %s %j", (type, schema) => {
    expect(isFree(only(schema, type))).toBe(true);
  });
});

test("what a branch says of unevaluated properties, each schema for itself", () => {
  const text = { type: "string" };
  const both = {
    type: "object",
    unevaluatedProperties: false,
    allOf: [{ unevaluatedProperties: text }],
  };
  const values = unevaluatedIn(branchOf(both)).map(({ at }) => at.value);
  expect(values.map((value) => JSON.stringify(value)).sort()).toEqual([
    "false",
    JSON.stringify(text),
  ]);
  expect(unevaluatedIn(branchOf({ type: "object" }))).toEqual([]);
});
