import { expect, test } from "vitest";
import type { Schema } from "../../scripts/pipeline/openapi.js";
import { visitSchemas } from "../../scripts/pipeline/schemas.js";
import { bundleOf } from "./bundle.js";

/** Every object below a schema position, found without knowing the keywords' places. */
const withTitles = (titles: string[]): Schema => {
  const leaf = (): Schema => ({ title: `t${titles.push("") - 1}` });
  return {
    ...leaf(),
    allOf: [leaf()],
    anyOf: [leaf()],
    oneOf: [leaf()],
    prefixItems: [leaf()],
    properties: { a: leaf(), type: leaf() },
    patternProperties: { a: leaf() },
    $defs: { a: leaf() },
    dependentSchemas: { a: leaf() },
    items: leaf(),
    additionalProperties: leaf(),
    unevaluatedProperties: leaf(),
    unevaluatedItems: false,
    contains: leaf(),
    propertyNames: leaf(),
    not: leaf(),
    if: leaf(),
    then: leaf(),
    else: leaf(),
    default: { title: "no schema" },
    example: { title: "no schema" },
    enum: [{ title: "no schema" }],
  };
};

test("every place of a schema is visited once, and no value", () => {
  const titles: string[] = [];
  const shared = withTitles(titles);
  const seen: (string | undefined)[] = [];
  const info = { title: "t", version: "1" };
  visitSchemas(
    {
      openapi: "3.1.0",
      info,
      paths: {
        "/a": {
          parameters: [{ name: "a", in: "query", schema: shared }],
          get: {
            requestBody: { content: { "application/json": { schema: { title: "body" } } } },
            responses: { "200": { content: { "application/json": { schema: { title: "ok" } } } } },
          },
        },
      },
      components: { schemas: { A: shared }, headers: { H: { schema: { title: "header" } } } },
    },
    (schema) => seen.push(schema.title),
  );
  const expected = [...titles.map((_, index) => `t${index}`), "body", "header", "ok"];
  expect(seen.sort()).toEqual(expected.sort());
});

test("a schema that contains itself ends", () => {
  const loop: Schema = { title: "loop" };
  loop["items"] = loop;
  let count = 0;
  const info = { title: "t", version: "1" };
  visitSchemas({ openapi: "3.1.0", info, components: { schemas: { loop } } }, () => count++);
  expect(count).toBe(1);
});

test("the fixture's bundle has described schemas everywhere", async () => {
  const { document } = await bundleOf();
  let count = 0;
  visitSchemas(document, () => count++);
  expect(count).toBeGreaterThan(30);
});
