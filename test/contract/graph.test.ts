import { describe, expect, it } from "vitest";
import {
  child,
  deref,
  field,
  follow,
  items,
  itemsOf,
  members,
  membersOf,
  openGraph,
  pointerOf,
  rootOf,
  type Graph,
  type Kind,
  type Place,
} from "../../scripts/contract/graph.js";

const graphOf = (root: object, files: Readonly<Record<string, unknown>> = {}): Graph =>
  openGraph({
    kind: "document-graph",
    root: "specs/root.yml",
    files: { "specs/root.yml": { openapi: "3.1.0", ...root }, ...files },
  });

const at = (graph: Graph, ...path: string[]): Place => path.reduce(child, rootOf(graph));

const error = (code: string, message: RegExp, place: object): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message) as string, place });

describe("a document says which OpenAPI it is", () => {
  const open = (document: unknown, root = "a.yml"): Graph =>
    openGraph({ kind: "document-graph", root, files: { [root]: document } });

  it.each([
    ["3.0.3", 0],
    ["3.1.0", 1],
    ["3.1.0-rc1", 1],
    ["3.2", 2],
    ["3.10.0", 10],
  ])("%s", (openapi, minor) => {
    expect(open({ openapi }).minor).toBe(minor);
  });

  it.each<[document: unknown, found: RegExp]>([
    [{ swagger: "2.0" }, /says `swagger: "2.0"`; convert it to OpenAPI 3 first$/],
    [{ openapi: 3.1 }, /says `openapi: 3.1`$/],
    [{ openapi: "3.x" }, /says `openapi: "3.x"`$/],
    [{ openapi: "3.1x" }, /says `openapi: "3.1x"`$/],
    [{ openapi: "13.1.0" }, /says `openapi: "13.1.0"`$/],
    [{ info: {} }, /has no `openapi` field$/],
    [Object.create({ openapi: "3.1.0" }), /has no `openapi` field$/],
    [[], /holds a list$/],
    [null, /holds null$/],
    ["x".repeat(100), /holds "x{39}$/],
    [undefined, /holds null$/],
  ])("%j is none", (document, found) => {
    const message = new RegExp(`^a\\.yml is not an OpenAPI 3 document: it ${found.source}`);
    expect(() => open(document)).toThrow(
      error("not-openapi", message, { file: "a.yml", pointer: "" }),
    );
  });

  it("without a name is the document", () => {
    expect(() => open({}, "")).toThrow(error("not-openapi", /^the document /, { pointer: "" }));
  });
});

describe("a place", () => {
  const graph = graphOf({ a: { "b/c~d": [1, { e: null }] } }, { "b.yml": { f: 1 } });

  it("is the same object each time, and has an id of its own", () => {
    expect(at(graph, "a", "b/c~d")).toBe(at(graph, "a", "b/c~d"));
    expect(rootOf(graph, "b.yml")).toBe(rootOf(graph, "b.yml"));
    const places = [rootOf(graph), rootOf(graph, "b.yml"), at(graph, "a"), at(graph, "nothing")];
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  it("knows its value and pointer, also where the document has nothing", () => {
    const place = at(graph, "a", "b/c~d", "1", "e");
    expect([place.value, pointerOf(place)]).toEqual([null, "/a/b~1c~0d/1/e"]);
    const below = at(graph, "a", "nothing", "at all");
    expect([below.value, pointerOf(below)]).toEqual([undefined, "/a/nothing/at all"]);
    expect(pointerOf(rootOf(graph))).toBe("");
  });

  it("has no inherited members", () => {
    expect(at(graph, "constructor").value).toBeUndefined();
    expect(field(rootOf(graph), "toString")).toBeUndefined();
  });

  it("lists members of an object and items of a list, nothing of anything else", () => {
    expect(members(rootOf(graph)).map(([key]) => key)).toEqual(["openapi", "a"]);
    expect(members(at(graph, "a"))[0]?.[1]).toBe(at(graph, "a", "b/c~d"));
    const list = at(graph, "a", "b/c~d");
    expect(items(list).map(({ value }) => value)).toEqual([1, { e: null }]);
    expect(items(list)[1]).toBe(child(list, "1"));
    expect([members(list), items(at(graph, "a")), members(at(graph, "openapi"))]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("makes no places where there is nothing to list", () => {
    const before = graph.places;
    const a = at(graph, "a");
    expect([membersOf(a, "x"), itemsOf(a, "x"), membersOf(a, "b/c~d")]).toEqual([[], [], []]);
    expect(graph.places).toBe(before);
    expect(itemsOf(a, "b/c~d")).toHaveLength(2);
    expect(membersOf(rootOf(graph), "a")).toHaveLength(1);
  });
});

describe("a reference leads", () => {
  const library = (): Graph =>
    graphOf(
      {
        components: { schemas: { A: { properties: { "a/b": {} }, $anchor: "here" } } },
        paths: {
          "/a": { get: { schema: { $id: "https://a.example/embedded", $defs: { E: {} } } } },
        },
        "with space": {},
      },
      {
        "specs/deep/b.yml": { B: { items: [{ $anchor: "there" }] }, $defs: { C: {} } },
        "specs/whole.schema.yml": { type: "string" },
      },
    );
  const graph = library();
  const to = (reference: string, from = rootOf(graph)): string => {
    const place = follow(from, reference, "schemas");
    return `${place.file}#${pointerOf(place)}`;
  };

  it.each([
    ["#", "specs/root.yml#"],
    ["#/components/schemas/A", "specs/root.yml#/components/schemas/A"],
    [
      "#/components/schemas/A/properties/a~1b",
      "specs/root.yml#/components/schemas/A/properties/a~1b",
    ],
    ["#/with%20space", "specs/root.yml#/with space"],
    ["#here", "specs/root.yml#/components/schemas/A"],
    ["root.yml#here", "specs/root.yml#/components/schemas/A"],
    ["deep/b.yml", "specs/deep/b.yml#"],
    ["./deep/b.yml#/B/items/0", "specs/deep/b.yml#/B/items/0"],
    ["deep/b.yml#there", "specs/deep/b.yml#/B/items/0"],
    ["https://a.example/embedded", "specs/root.yml#/paths/~1a/get/schema"],
    ["https://a.example/embedded#/$defs/E", "specs/root.yml#/paths/~1a/get/schema/$defs/E"],
  ])("%s to %s", (reference, target) => {
    expect(to(reference)).toBe(target);
  });

  it("from where it stands", () => {
    const from = rootOf(graph, "specs/deep/b.yml");
    expect([to("#"), to("#", from)]).toEqual(["specs/root.yml#", "specs/deep/b.yml#"]);
    expect(to("#/B", from)).toBe("specs/deep/b.yml#/B");
    expect(to("../root.yml#/paths", from)).toBe("specs/root.yml#/paths");
  });

  it.each([
    "#/components/schemas/B",
    "#/components/schemas/A/properties/constructor",
    "#nowhere",
    "deep/c.yml",
    "deep/b.yml#here",
    "b.yml#/B",
    "#/%E0%A4%A",
  ])("%s to nothing, which its place is named for", (reference) => {
    const from = at(graph, "paths", "/a");
    const message = new RegExp(` at specs/root\\.yml#/paths/~1a points at nothing; correct it`);
    expect(() => follow(from, reference, "schemas")).toThrow(
      error("unresolved-reference", message, { file: "specs/root.yml", pointer: "/paths/~1a" }),
    );
    expect(() => follow(from, reference, "schemas")).toThrow(JSON.stringify(reference));
  });

  it.each<[reference: string, kind: Kind, name: string | undefined]>([
    ["#/components/schemas/A", "schemas", "schemas/A"],
    ["deep/b.yml#/B", "schemas", "schemas/B"],
    ["deep/b.yml#/$defs/C", "schemas", "schemas/C"],
    ["whole.schema.yml", "parameters", "parameters/whole.schema"],
    ["#/components/schemas/A/properties/a~1b", "schemas", undefined],
    ["#/paths/~1a/get/schema", "schemas", undefined],
    ["#/components/schemas/A", "pathItems", undefined],
    ["#", "schemas", undefined],
  ])("%s is known as %s/…: %s", (reference, kind, name) => {
    expect(follow(rootOf(library()), reference, kind).name).toBe(name);
  });
});

describe("what a place stands for", () => {
  const graph = graphOf(
    {
      a: { $ref: "#/b" },
      b: { $ref: "b.yml#/c" },
      loop: { $ref: "#/pool" },
      pool: { $ref: "#/loop" },
      data: { $ref: 1 },
    },
    { "specs/b.yml": { c: { $ref: "#/d" }, d: { type: "string" } } },
  );

  it("is at the end of its references, across files", () => {
    expect(deref(at(graph, "a"), "schemas").value).toEqual({ type: "string" });
  });

  it("is the place itself where it is no reference", () => {
    for (const place of [rootOf(graph), at(graph, "data"), at(graph, "nothing")]) {
      expect(deref(place, "schemas")).toBe(place);
    }
  });

  it("is nothing where they lead in a circle", () => {
    expect(() => deref(at(graph, "loop"), "parameters")).toThrow(
      error(
        "reference-cycle",
        /^\$ref "#\/pool" at specs\/root\.yml#\/loop leads back to itself$/,
        {
          file: "specs/root.yml",
          pointer: "/loop",
        },
      ),
    );
  });
});
