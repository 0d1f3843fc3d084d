import { expect, test } from "vitest";
import { diffContracts } from "../../scripts/contract/index.js";
import { documentOf } from "./documents.js";

const text = (maxLength: number): object => ({ type: "string", maxLength });

/** The pointers of the findings of a change from 5 to 3 wherever `schema` stands. */
const pointers = (document: (schema: object) => object): string[] =>
  diffContracts(documentOf(document(text(5))), documentOf(document(text(3)))).findings.map(
    ({ pointer }) => pointer,
  );

const operation = (more: object): object => ({
  paths: { "/a/{id}": { get: { responses: { 200: { description: "" } }, ...more } } },
});
const body = (schema: object): object =>
  operation({ requestBody: { content: { "application/json": { schema } } } });

test("a path without the names of its parameters, a parameter by place and name", () => {
  const [pointer] = pointers((schema) =>
    operation({ parameters: [{ name: "a/b", in: "query", schema }] }),
  );
  expect(pointer).toMatch(/^#\/paths\/~1a~1\{\}\/get\/parameters\/query:a~1b\/schema\b/);
});

test("an arm by what tells it apart, wherever it stands", () => {
  const arm = (schema: object): object => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "x" }, s: schema },
  });
  const first = pointers((schema) => body({ oneOf: [arm(schema), { type: "null" }] }));
  const last = pointers((schema) => body({ oneOf: [{ type: "null" }, arm(schema)] }));
  expect(first).toEqual(last);
  expect(first[0]).not.toMatch(/\/\d+(\/|$)/);
});

test("a component by its name, however deep it is used; allOf doesn't show", () => {
  const used = (component: object, schema: object): object => ({
    ...body(schema),
    components: { schemas: { C: component } },
  });
  const reference = { $ref: "#/components/schemas/C" };
  const [pointer] = pointers((schema) =>
    used(schema, { type: "object", properties: { c: reference } }),
  );
  expect(pointer).toBe("#/components/schemas/C/maxLength");
  expect(pointers((schema) => body({ allOf: [schema] }))).toEqual(pointers(body));
});
