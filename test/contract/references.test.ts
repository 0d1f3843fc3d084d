import { describe, expect, it } from "vitest";
import { diffContracts } from "../../scripts/contract/index.js";
import { documentOf } from "./documents.js";

const NOWHERE = { $ref: "#/components/schemas/Nowhere" };

const withSchema = (schema: object): Record<string, unknown> =>
  documentOf({ components: { schemas: { A: schema } } });

describe("a reference that points at nothing", () => {
  it.each<[string, object, string]>([
    ["in a list", { allOf: [{}, NOWHERE] }, "/components/schemas/A/allOf/1"],
    [
      "in a property called like data",
      { properties: { default: NOWHERE } },
      "/components/schemas/A/properties/default",
    ],
    [
      "in a property below one called like a map of names",
      { properties: { headers: { items: NOWHERE } } },
      "/components/schemas/A/properties/headers/items",
    ],
    ["beside prose", { description: "", items: NOWHERE }, "/components/schemas/A/items"],
  ])("is named by its place, on either side: %s", (_, schema, pointer) => {
    const error = { code: "unresolved-reference", place: { pointer } };
    const [good, bad] = [withSchema({}), withSchema(schema)];
    expect(() => diffContracts(bad, good)).toThrow(expect.objectContaining(error));
    expect(() => diffContracts(good, bad)).toThrow(expect.objectContaining(error));
    expect(() => diffContracts(bad, bad)).toThrow(expect.objectContaining(error));
  });

  it("is found in a component called like an extension", () => {
    const withResponse = (response: object) =>
      documentOf({ components: { responses: { "x-gone": response } } });
    const [good, bad] = [{ description: "" }, { description: "", headers: { A: NOWHERE } }].map(
      withResponse,
    );
    const place = { pointer: "/components/responses/x-gone/headers/A" };
    for (const [base, revision] of [
      [good, bad],
      [bad, good],
      [bad, bad],
    ] as const)
      expect(() => diffContracts(base ?? {}, revision ?? {})).toThrow(
        expect.objectContaining({ code: "unresolved-reference", place }),
      );
  });

  it.each([{ default: NOWHERE }, { example: [NOWHERE] }, { "x-more": { of: NOWHERE } }])(
    "is text in data: %j",
    (schema) => {
      expect(diffContracts(withSchema({}), withSchema(schema)).breaking).toBe(false);
      expect(diffContracts(withSchema(schema), withSchema(schema)).findings).toEqual([]);
    },
  );

  it("is told from one that leads back to itself, used or not", () => {
    const parameters = { A: { $ref: "#/components/parameters/A" } };
    const document = documentOf({ components: { parameters } });
    const error = { code: "reference-cycle" };
    expect(() => diffContracts(document, document)).toThrow(expect.objectContaining(error));
    const schema = withSchema({ $ref: "#/components/schemas/A" });
    expect(diffContracts(schema, schema).findings).toEqual([]);
  });

  it("is found in every file of a contract", () => {
    const files = {
      "a.yml": documentOf({ components: { schemas: { A: { $ref: "b.yml" } } } }),
      "b.yml": { items: { $ref: "#/nowhere" } },
    };
    const graph = { kind: "document-graph", root: "a.yml", files } as const;
    expect(() => diffContracts(graph, graph)).toThrow(/"#\/nowhere" at b\.yml#\/items/);
  });
});
