import { describe, expect, it } from "vitest";
import { loadGraph } from "../../../scripts/contract/input/graph.js";

const load = (root: string) =>
  loadGraph({
    label: root,
    root: "root",
    read: (file) => (file === "root" ? root : `{ "type": "string" }`),
  });

describe("reads the files that are referred to", () => {
  it.each([
    `{ "a": { "$ref": "other.json" } }`,
    `{ "a": { "$ref"\n :\t"other.json#/type" } }`,
    String.raw`{ "a": { "\u0024ref": "other.json" } }`,
    String.raw`{ "a": { "$\u0072ef": "other.json" }, "b": { "$ref": "#/a" } }`,
    "a: { $ref: other.json }",
    "{ a: { $ref: other.json } }",
    "responses: { default: { $ref: other.json } }",
    "headers: { x-total: { $ref: other.json } }",
    "properties: { example: { $ref: other.json } }",
  ])("%s", (root) => {
    expect(Object.keys(load(root).files)).toEqual(["root", "other.json"]);
  });
});

it("reads nothing more where all references are local or text", () => {
  const root = `{ "a": { "$ref": "#/b" }, "b": { "example": { "$ref": "other.json" } } }`;
  expect(Object.keys(load(root).files)).toEqual(["root"]);
  expect(Object.keys(load(`{ "a": { "$ref": "#/b" }, "b": {} }`).files)).toEqual(["root"]);
  const data =
    "properties: { headers: { default: { $ref: other.json }, x-a: { $ref: other.json } } }";
  expect(Object.keys(load(data).files)).toEqual(["root"]);
});
