import { describe, expect, test } from "vitest";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { createLookupMemo } from "../../scripts/pipeline/lookup-memo.js";
import type { Document } from "../../scripts/pipeline/openapi.js";
import { joinPieces } from "../../scripts/pipeline/pieces.js";
import { divide } from "../../scripts/pipeline/type-parts.js";
import { createTypeWriter, typeOptions } from "../../scripts/pipeline/types.js";

// A bundle always has components.
const base = { openapi: "3.1.0", info: { title: "t", version: "1" }, components: {} };
const ok = { "200": { description: "ok" } };
const documents: Record<string, object> = {
  "a document of nothing": base,
  "empty paths": { ...base, paths: {} },
  "operations without an id": { ...base, paths: { "/a": { get: { responses: ok } } } },
  "webhooks and component path items": {
    ...base,
    webhooks: { made: { post: { operationId: "onMade", responses: ok } } },
    components: { pathItems: { P: { get: { operationId: "getP", responses: ok } } } },
  },
  "every kind of component": {
    ...base,
    paths: {
      "/a": {
        get: { operationId: "a", responses: { "200": { $ref: "#/components/responses/R" } } },
      },
    },
    components: {
      schemas: { "od-d": { type: "string" }, Even: { enum: [1, 2] } },
      responses: { R: { description: "r", headers: { H: { $ref: "#/components/headers/H" } } } },
      parameters: { Q: { name: "q", in: "query", schema: { type: "integer" } } },
      requestBodies: { B: { content: { "application/json": { schema: { type: "null" } } } } },
      headers: { H: { schema: { type: "string" } } },
    },
  },
  "helper types, needed in several parts": {
    ...base,
    components: {
      schemas: {
        A: { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } },
        B: { allOf: [{ $ref: "#/components/schemas/A" }], required: ["a"] },
        C: { allOf: [{ $ref: "#/components/schemas/A" }], required: ["b"] },
      },
    },
  },
  "a discriminator that changes other schemas": {
    ...base,
    components: {
      schemas: {
        Pet: {
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
          discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
        },
        Cat: { type: "object", properties: { kind: { type: "string" } } },
        Dog: { type: "object", properties: { kind: { type: "string" } } },
      },
    },
  },
};

const front = async (document: object): Promise<string> =>
  astToString(await openapiTS(structuredClone(document) as OpenAPI3, typeOptions));

const written = (document: object, memo = createLookupMemo()): string =>
  `${joinPieces(createTypeWriter(structuredClone(document) as Document, memo).module())}\n`;

describe("parts make up what openapi-typescript writes at once", () => {
  test.each(Object.entries(documents))("%s", async (_, document) => {
    expect(written(document)).toBe(await front(document));
  });

  test("with what is known of another document", async () => {
    const memo = createLookupMemo();
    for (const document of [...Object.values(documents), ...Object.values(documents).reverse()]) {
      expect(written(document, memo)).toBe(await front(document));
    }
  });
});

test("a part is a document with one path, webhook or component", () => {
  const parts = divide(documents["every kind of component"] as Document);
  expect(parts.map(({ name }) => name)).toEqual([
    "",
    "paths /a",
    "components schemas od-d",
    "components schemas Even",
    "components responses R",
    "components parameters Q",
    "components requestBodies B",
    "components headers H",
  ]);
  expect(parts[2]?.document).toEqual({ components: { schemas: { "od-d": { type: "string" } } } });
});
