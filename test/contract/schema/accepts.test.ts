import { describe, expect, test } from "vitest";
import { accepts, admits, typeOf } from "../../../scripts/contract/schema/accepts.js";
import { ANYTHING } from "../../../scripts/contract/schema/branch.js";
import { branchOf, lazyOf } from "../schemas.js";

test.each<[unknown, string]>([
  [null, "null"],
  [[], "array"],
  [{}, "object"],
  ["", "string"],
  [0, "number"],
  [false, "boolean"],
])("%j is of type %s", (value, type) => {
  expect(typeOf(value)).toBe(type);
});

const list = (more: object): object => ({ type: "array", ...more });
const object = (more: object): object => ({ type: "object", ...more });
const text = { type: "string" };

/** A schema, a value that it accepts, and one that it doesn't. */
const cases: readonly (readonly [object, unknown, unknown])[] = [
  [text, "", 0],
  [{ const: { a: 1, b: [2] } }, { b: [2], a: 1 }, { a: 1, b: [2], c: 3 }],
  [{ enum: [1] }, 1, "1"],
  [{ type: "integer" }, 3, 3.5],
  [{ type: "number", multipleOf: 0.1 }, 0.3, 0.35],
  [{ type: "number", minimum: 1 }, 1, 0.9],
  [{ type: "number", exclusiveMaximum: 1 }, 0.9, 1],
  [{ ...text, maxLength: 1 }, "😀", "ab"],
  [{ ...text, minLength: 2 }, "ab", "😀"],
  [{ ...text, pattern: "^a+$" }, "aa", "ab"],
  [list({ minItems: 1 }), [0], []],
  [list({ items: text }), ["a"], ["a", 1]],
  [list({ prefixItems: [text], items: false }), ["a"], ["a", "b"]],
  [
    list({ uniqueItems: true }),
    [1, "1"],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ],
  [list({ contains: text }), [1, "a"], [1]],
  [list({ contains: text, minContains: 2 }), ["a", "b"], ["a"]],
  [list({ contains: text, maxContains: 1 }), ["a"], ["a", "b"]],
  [list({ contains: text, minContains: 0, maxContains: 1 }), [], ["a", "b"]],
  [object({ required: ["toString"] }), { toString: 1 }, {}],
  [object({ properties: { a: text } }), { b: 1 }, { a: 1 }],
  [object({ properties: { a: {} }, additionalProperties: false }), { a: 1 }, { b: 1 }],
  [object({ patternProperties: { "^a": text } }), { b: 1 }, { ab: 1 }],
  [object({ patternProperties: { "^a": {} }, additionalProperties: false }), { ab: 1 }, { b: 1 }],
  [object({ maxProperties: 1 }), { a: 1 }, { a: 1, b: 1 }],
  [object({ propertyNames: { maxLength: 1 } }), { a: 1 }, { ab: 1 }],
  [object({ dependentRequired: { a: ["b"] } }), { b: 1 }, { a: 1 }],
  [object({ dependentSchemas: { a: { required: ["b"] } } }), { c: 1 }, { a: 1 }],
  [{ ...text, not: { const: "a" } }, "b", "a"],
  [object({ not: { required: ["a"] } }), { b: 1 }, { a: 1 }],
  [object({ if: { required: ["a"] }, then: { required: ["b"] } }), { b: 1 }, { a: 1 }],
  [object({ if: { required: ["a"] }, else: { required: ["b"] } }), { a: 1 }, { c: 1 }],
];

describe("a branch", () => {
  test.each(cases.map(([schema, ...values]) => [JSON.stringify(schema), schema, ...values]))(
    "%s",
    (_, schema, good, bad) => {
      const branch = branchOf(schema);
      expect([accepts(branch, good), accepts(branch, bad)]).toEqual([true, false]);
    },
  );

  test("takes what can't be decided from the value alone to be right", () => {
    for (const more of [{ format: "uuid" }, { contentEncoding: "base64" }, { pattern: "(" }]) {
      expect(accepts(branchOf({ ...text, ...more }), "?")).toBe(true);
    }
    const left = object({ properties: { a: {} }, unevaluatedProperties: false });
    expect(accepts(branchOf(left), { a: 1 })).toBe(true);
  });
});

describe("a schema", () => {
  test("admits what any of its branches accepts", () => {
    const lazy = lazyOf({ anyOf: [text, { type: "integer", minimum: 3 }] });
    expect(["a", 3, 2, null].map((value) => admits(lazy, value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("that is anything admits anything, and `false` nothing", () => {
    const values = [null, 0, "", [], {}];
    expect(values.every((value) => admits(ANYTHING, value))).toBe(true);
    expect(values.some((value) => admits(lazyOf(false), value))).toBe(false);
  });

  test("may need itself", () => {
    const tree = object({ properties: { next: { $ref: "#/components/schemas/Tree" } } });
    const around = { schemas: { Tree: { ...tree, required: ["id"] } } };
    const lazy = lazyOf({ $ref: "#/components/schemas/Tree" }, around);
    expect(admits(lazy, { id: 1, next: { id: 2, next: { id: 3 } } })).toBe(true);
    expect(admits(lazy, { id: 1, next: { id: 2, next: {} } })).toBe(false);
  });
});
