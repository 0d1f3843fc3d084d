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
    "components: { responses: { x-gone: { $ref: other.json } } }",
    "components: { parameters: { x-page: { $ref: other.json } } }",
    "links: { x-next: { $ref: other.json } }",
    "{ a: { $ref: '#/x-shared/b~1c' }, x-shared: { b/c: { items: { $ref: other.json } } } }",
    "{ a: { $ref: '#/x-more%20/0' }, 'x-more ': [{ items: { $ref: other.json } }] }",
    "{ responses: &a { default: { $ref: other.json } }, b: *a }",
    "{ b: &a { default: { $ref: other.json } }, responses: *a }",
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

describe("what is referred to is no data, whatever its name", () => {
  const filesOf = (texts: Readonly<Record<string, string>>): string[] => {
    const read = (file: string): string => {
      const text = texts[file];
      if (text === undefined) throw new Error(`nothing refers to ${file}`);
      return text;
    };
    return Object.keys(loadGraph({ label: "", root: "root.yml", read }).files).sort();
  };
  const all = `
    default: { items: { $ref: '#/x-item' } }
    x-item: { items: { $ref: one.yml } }
    x-more: { $ref: two.yml }`;

  it("in another file", () => {
    const root = "a: { $ref: 'parts/all.yml#/default' }";
    expect(filesOf({ "root.yml": root, "parts/all.yml": all, "parts/one.yml": "{}" })).toEqual([
      "parts/all.yml",
      "parts/one.yml",
      "root.yml",
    ]);
  });

  it("but a pointer that ends nowhere makes nothing of what it passes", () => {
    const root = "a: { $ref: 'all.yml#/x-more/a/b' }\nb: { $ref: 'all.yml#/x-more/$ref/0' }";
    expect(filesOf({ "root.yml": root, "all.yml": all })).toEqual(["all.yml", "root.yml"]);
  });

  it("in a ring of files", () => {
    const root = "a: { $ref: 'b.yml#/x-b' }\nx-a: { $ref: '#' }";
    const b = "x-b: { items: [{ $ref: 'root.yml#/x-a' }, { $ref: '#/x-b' }] }";
    expect(filesOf({ "root.yml": root, "b.yml": b })).toEqual(["b.yml", "root.yml"]);
  });
});
