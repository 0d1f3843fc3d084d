import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { assertionsOf, assertionsOnly } from "../../scripts/pipeline/json-schema.js";
import type { Document, Schema } from "../../scripts/pipeline/openapi.js";
import { bundleOf } from "./bundle.js";

const document = (schemas: Record<string, Schema>): Document => ({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: { schemas },
});

const stripped = (schemas: Record<string, Schema>): Record<string, Schema> =>
  assertionsOnly(document(schemas)).components?.schemas ?? {};

test("prose and extensions go, properties of the same names stay", () => {
  const schema = {
    description: "Text.",
    title: "T",
    example: 1,
    "x-a": 1,
    type: "object",
    properties: { description: { type: "string", description: "Text." }, example: {} },
  };
  expect(stripped({ A: schema })).toEqual({
    A: { type: "object", properties: { description: { type: "string" }, example: {} } },
  });
  expect(assertionsOf(schema)["description"]).toBeUndefined();
  expect(schema.description).toBe("Text.");
});

test("the fixture's composition is closed", async () => {
  const closed = assertionsOnly((await bundleOf()).document).components?.schemas?.["ItemCreate"];
  expect(closed).toMatchObject({ type: "object", additionalProperties: false, required: ["name"] });
  expect(Object.keys(closed?.properties ?? {})).toEqual(["name", "price", "tags"]);
});

const open = { type: "object", required: ["a"], properties: { a: { type: "number" } } };
const other = { type: "object", properties: { b: { type: "number" } } };

describe("what a schema accepts stays the same", () => {
  const cases: Record<string, Schema> = {
    "two open parts": {
      allOf: [{ $ref: "#/components/schemas/Open" }, other],
      unevaluatedProperties: false,
    },
    "a part beside a reference": {
      $ref: "#/components/schemas/Open",
      unevaluatedProperties: false,
    },
    "parts of parts": { allOf: [{ allOf: [open, other] }], unevaluatedProperties: false },
    "a property twice": {
      allOf: [open, { type: "object", properties: { a: { minimum: 5 } } }],
      unevaluatedProperties: false,
    },
    "a part without type": { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    "a union": { anyOf: [open, other], unevaluatedProperties: false },
    "a closed part": {
      allOf: [{ ...open, additionalProperties: false }],
      unevaluatedProperties: false,
    },
    "an inner closing": {
      allOf: [{ ...open, unevaluatedProperties: false }, other],
      unevaluatedProperties: false,
    },
    "a schema for the rest": { allOf: [open], unevaluatedProperties: { type: "string" } },
  };
  const samples = [
    ...[
      {},
      { a: 1 },
      { a: 9 },
      { b: 1 },
      { a: 9, b: 1 },
      { a: 9, c: "x" },
      { a: "x" },
      [],
      1,
      null,
    ],
  ];

  test.each(Object.keys(cases))("%s", (name) => {
    const schemas = { Open: open, Case: cases[name] ?? {} };
    const compile = (source: Document): ((data: unknown) => boolean) => {
      const ajv = new Ajv2020({ strict: false });
      ajv.addSchema({ $id: "spec", ...source });
      const validate = ajv.compile({ $ref: "spec#/components/schemas/Case" });
      return (data) => validate(data);
    };
    const before = compile(document(schemas));
    const after = compile(assertionsOnly(document(schemas)));
    for (const sample of samples) {
      expect(after(sample), JSON.stringify(sample)).toBe(before(sample));
    }
  });
});
