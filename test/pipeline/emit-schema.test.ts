import { expect, test } from "vitest";
import { emitSchema } from "../../scripts/pipeline/emit-schema.js";
import { scriptHeader } from "../../scripts/pipeline/header.js";
import type { Document } from "../../scripts/pipeline/openapi.js";
import { joinPieces } from "../../scripts/pipeline/pieces.js";
import { createTypeWriter } from "../../scripts/pipeline/types.js";

const document: Document = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/items": {
      get: { operationId: "listItems", responses: { "200": { description: "Items." } } },
    },
  },
  components: { schemas: { Item: { type: "object", properties: { name: { type: "string" } } } } },
};

test("the header comes first, then the types of the whole document", () => {
  const text = joinPieces(emitSchema("specs/shop.yml", createTypeWriter(document)));
  const [header, blank, first] = text.split("\n");
  expect([header, blank]).toEqual([scriptHeader("specs/shop.yml"), ""]);
  expect(first).toBe("export interface paths {");
  expect(text.match(/^export (?:interface|type) \w+/gm)).toEqual([
    "export interface paths",
    "export type webhooks",
    "export interface components",
    "export interface operations",
  ]);
  expect(text).toMatch(/"\/items": \{[^]*get: operations\["listItems"\]/);
  expect(text).toMatch(/Item: \{\s+name\?: string;\s+\}/);
});

test("it is made of pieces, so that one change formats one piece anew", () => {
  const types = createTypeWriter(document);
  const { members } = emitSchema("specs/shop.yml", types);
  expect(members.slice(1)).toEqual(types.module().members.slice(1));
  expect(members.some((piece) => typeof piece !== "string")).toBe(true);
});
