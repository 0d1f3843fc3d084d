import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Document, Schema } from "../../scripts/pipeline/openapi.js";
import { compileValidators } from "../../scripts/pipeline/standalone.js";

type Validate = ((data: unknown) => boolean) & { errors?: { keyword: string }[] | null };

const schemas: Record<string, Schema> = {
  Text: { type: "string", minLength: 2, maxLength: 3 },
  Choice: { enum: ["a", 1, null, { deep: [1, 2] }] },
  Fixed: { const: { a: [1, { b: 2 }] } },
  Unique: { type: "array", uniqueItems: true, items: {} },
  Tuple: { type: "array", prefixItems: [{ type: "number" }, { type: "string" }], items: false },
  Tree: {
    type: "object",
    additionalProperties: false,
    required: ["value"],
    properties: {
      value: { $ref: "#/components/schemas/Text" },
      next: { $ref: "#/components/schemas/Tree" },
    },
  },
  Many: {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries([..."abcdefghijkl"].map((name) => [name, { type: "number" }])),
  },
  One: { oneOf: [{ type: "number" }, { type: "integer" }, { $ref: "#/components/schemas/Text" }] },
  Both: {
    allOf: [{ properties: { a: { type: "number" } } }, { required: ["a"] }],
    unevaluatedProperties: false,
  },
  Odd: { type: "object", patternProperties: { '^"\\\\': { type: "string" } }, minProperties: 1 },
};

const samples: unknown[] = [
  ...[null, true, 0, 1, 1.5, "", "a", "ab", "abc", "abcd", "𝒳𝒳", "𝒳𝒳𝒳", "\ud800x"],
  ...[
    [],
    [1],
    [1, "a"],
    [1, "a", 2],
    [{ a: 1 }, { a: 1 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ],
  ...[
    [[1], [1]],
    ["1", 1],
    [null, null],
    [{}, []],
  ],
  ...[{}, { a: 1 }, { a: "1" }, { a: 1, b: 2 }, { z: 1 }, { deep: [1, 2] }, { deep: [2, 1] }],
  ...[{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, { value: "ab" }, { value: "a" }],
  ...[
    { value: "ab", next: { value: "abc" } },
    { value: "ab", next: { value: 1 } },
  ],
  ...[{ '"\\x': "yes" }, { '"\\x': 1 }],
];

const document: Document = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: { schemas },
};

/** Generated code as the object that it is. */
const load = async (expression: string): Promise<Record<string, Validate>> => {
  const url = `data:text/javascript,${encodeURIComponent(`export default ${expression};`)}`;
  return ((await import(/* @vite-ignore */ url)) as { default: Record<string, Validate> }).default;
};

const keys = Object.keys(schemas);
const references = new Map(keys.map((key) => [key, { $ref: `#/components/schemas/${key}` }]));

describe.each([{ coerce: false }, { coerce: true }])("$coerce", ({ coerce }) => {
  test.each(keys)("%s answers as ajv itself does", async (key) => {
    const validators = await load(compileValidators(document, references, { coerce }));
    const ajv = new Ajv2020({ strict: false, coerceTypes: coerce });
    ajv.addSchema({ $id: "spec", ...document });
    const oracle = ajv.compile({ $ref: `spec#/components/schemas/${key}` });
    const outcomes = samples.map((sample) => {
      const [mine, theirs] = [structuredClone(sample), structuredClone(sample)];
      const validate = validators[key];
      const fits = validate?.(mine);
      const reasons = validate?.errors?.map(({ keyword }) => keyword);
      expect([fits, reasons ?? undefined, mine]).toEqual([
        oracle(theirs),
        oracle.errors?.map(({ keyword }) => keyword),
        theirs,
      ]);
      return fits;
    });
    expect(new Set(outcomes).size).toBe(2);
  });
});

test("nothing to check is an empty object", () => {
  expect(compileValidators(document, new Map(), { coerce: false })).toBe("{}");
});
