import { describe, expect, test } from "vitest";
import { parametersOf, templateOf } from "../../../scripts/contract/operations/list.js";
import { ofDocuments } from "../verdicts.js";

const operation = { responses: { 200: { description: "ok" } } };
const parameter = (name: string, type = "string"): object => ({
  name,
  in: "path",
  required: true,
  schema: { type },
});
const at = (path: string, item: object): object => ({ paths: { [path]: item } });

test("a template is what a server sees of a path", () => {
  expect(templateOf("/a/{b}/c{d}")).toBe("/a/{}/c{}");
  expect(parametersOf("/a/{b}/c{d}")).toEqual(["b", "d"]);
  expect(parametersOf("/a/{b/{c}}")).toEqual([]);
  expect(parametersOf("/{a}/{a}")).toEqual([]);
});

describe("operations are paired", () => {
  test.each<[string, object, object, string]>([
    [
      "by template where a parameter is renamed",
      at("/a/{x}", { parameters: [parameter("x")], get: operation }),
      at("/a/{y}", { parameters: [parameter("y")], get: operation }),
      "I I",
    ],
    [
      "by position where parameters trade names",
      at("/{x}/{y}", {
        parameters: [parameter("x", "integer"), parameter("y", "boolean")],
        get: operation,
      }),
      at("/{y}/{x}", {
        parameters: [parameter("x", "boolean"), parameter("y", "integer")],
        get: operation,
      }),
      "I I",
    ],
    [
      "never across a slash at the end",
      at("/a", { get: operation }),
      at("/a/", { get: operation }),
      "E E",
    ],
    [
      "by operationId where one has moved, which breaks",
      at("/a", { get: { ...operation, operationId: "g" } }),
      at("/b", { get: { ...operation, operationId: "g" } }),
      "E E",
    ],
    ["by method", at("/a", { get: operation }), at("/a", { head: operation }), "E E"],
    [
      "not with an extension",
      at("/a", { get: operation }),
      { paths: { "/a": { get: operation }, "x-b": { get: operation } } },
      "- -",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofDocuments(before, after)).toBe(expected);
  });
});

test("a referred path item is the item itself", () => {
  const components = { pathItems: { A: { get: operation } } };
  const reference = { ...at("/a", { $ref: "#/components/pathItems/A" }), components };
  expect(ofDocuments(reference, { ...at("/a", { get: operation }), components })).toBe("- -");
});

test("OpenAPI 3.2 has a query method, and methods of any name", () => {
  const of = (item: object): object => at("/a", { get: operation, ...item });
  expect(ofDocuments(of({}), of({ query: operation }), "3.2.0")).toBe("I E");
  expect(ofDocuments(of({}), of({ additionalOperations: { COPY: operation } }), "3.2.0")).toBe(
    "I E",
  );
  const odd = of({ additionalOperations: { QUERY: operation } });
  expect(ofDocuments(of({ query: operation }), odd, "3.2.0")).toBe("- -");
});
