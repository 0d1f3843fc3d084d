import { describe, expect, it } from "vitest";
import { child, openGraph, rootOf, type Place } from "../../scripts/contract/graph.js";
import { unchangedBetween } from "../../scripts/contract/unchanged.js";
import { documentOf } from "./documents.js";

function isUnchanged(base: unknown, revision: unknown, schemas: object[] = [{}, {}]): boolean {
  const [left, right] = [base, revision].map((node, side) => {
    const document = documentOf({ "x-node": node, components: { schemas: schemas[side] } });
    return openGraph({ kind: "document-graph", root: "", files: { "": document } });
  });
  if (!left || !right) throw new Error("two graphs were made");
  const at = (graph: typeof left): Place => child(rootOf(graph), "x-node");
  return unchangedBetween(left, right)(at(left), at(right));
}

const A = { $ref: "#/components/schemas/A" };

describe("counts as the same text", () => {
  it.each<[string, unknown, unknown]>([
    [
      "another order of keys",
      { type: "object", required: ["a"] },
      { required: ["a"], type: "object" },
    ],
    ["other prose", { type: "string", description: "a" }, { type: "string", example: 1 }],
  ])("%s", (_, base, revision) => {
    expect(isUnchanged(base, revision)).toBe(true);
  });

  it("a reference to the same", () => {
    expect(isUnchanged(A, { ...A }, [{ A: { type: "string" } }, { A: { type: "string" } }])).toBe(
      true,
    );
    expect(isUnchanged(A, A, [{ A: { items: A } }, { A: { items: A } }])).toBe(true);
  });
});

describe("counts as changed", () => {
  it.each<[string, unknown, unknown]>([
    ["a property called like prose", { properties: { description: {} } }, { properties: {} }],
    ["prose in data", { const: { description: "a" } }, { const: {} }],
    ["a constant null", { const: null }, {}],
    ["a default null", {}, { default: null }],
    [
      "a discriminator, whose meaning may lie elsewhere",
      { discriminator: {} },
      { discriminator: {} },
    ],
  ])("%s", (_, base, revision) => {
    expect(isUnchanged(base, revision)).toBe(false);
  });

  it("a reference to something else, however far away and even in an object that both share", () => {
    const [before, after] = [
      { A: { items: { $ref: "#/components/schemas/B" } }, B: { type: "string" } },
      { A: { items: { $ref: "#/components/schemas/B" } }, B: { type: "null" } },
    ];
    expect(isUnchanged(A, A, [before, after])).toBe(false);
  });
});
