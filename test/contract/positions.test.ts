import { describe, expect, it } from "vitest";
import { child, openGraph, rootOf, type Graph, type Place } from "../../scripts/contract/graph.js";
import { parseText } from "../../scripts/contract/input/parse.js";
import { positionsOf } from "../../scripts/contract/positions.js";

const graphOf = (texts: Readonly<Record<string, string>>): Graph =>
  openGraph({
    kind: "document-graph",
    root: "root",
    files: {
      root: { openapi: "3.1.0" },
      ...Object.fromEntries(
        Object.entries(texts).map(([file, text]) => [file, parseText(text, file).value]),
      ),
    },
    texts,
  });

const placeAt = (graph: Graph, file: string, ...path: string[]): Place =>
  path.reduce(child, rootOf(graph, file));

/** `line:column` of a path in a text. */
const at = (text: string, ...path: string[]): string => {
  const graph = graphOf({ file: text });
  const place = placeAt(graph, "file", ...path);
  const position = positionsOf(graph, [place]).get(place);
  return position ? `${position.line}:${position.column}` : "nowhere";
};

const YAML = `# A comment.
a:
  - 1
  - b: &b { c: 2 }
200: x
? "quoted key"
: null
again: *b
`;

describe("a member by its key, an item by its value", () => {
  it.each<[path: string[], position: string]>([
    [["a"], "2:1"],
    [["a", "0"], "3:5"],
    [["a", "1"], "4:5"],
    [["a", "1", "b", "c"], "4:13"],
    [["200"], "5:1"],
    [["quoted key"], "6:3"],
  ])("YAML %j is at %s", (path, position) => {
    expect(at(YAML, ...path)).toBe(position);
  });

  it("JSON", () => {
    const text = `{\n  "a": [1,\n    { "b": 2 }]\n}\n`;
    expect(at(text)).toBe("1:1");
    expect(at(text, "a")).toBe("2:3");
    expect(at(text, "a", "1", "b")).toBe("3:7");
  });
});

describe("the nearest node that is there", () => {
  it.each<[what: string, path: string[], position: string]>([
    ["no such member", ["a", "1", "nothing"], "4:5"],
    ["no such item", ["a", "7"], "2:1"],
    ["something inside a text", ["200", "x"], "5:1"],
    ["what an alias stands for", ["again", "c"], "8:1"],
    ["nothing of it", ["nothing", "a"], "1:1"],
  ])("%s", (_, path, position) => {
    expect(at(YAML, ...path)).toBe(position);
  });
});

it.each([
  ["YAML", "\uFEFFb: 1\n", "1:1"],
  ["JSON", `\uFEFF{\n"a": 1,\n "b": 2 }`, "3:2"],
])("a byte order mark in front of %s moves nothing", (_, text, position) => {
  expect(at(text, "b")).toBe(position);
});

it("YAML that starts like JSON is read as YAML", () => {
  expect(at("{\n  a: 1,\n  b: { c: 2 }\n}\n", "b", "c")).toBe("3:8");
});

it("is silent about files without a text, and reads each of the others on its own", () => {
  const graph = graphOf({ one: "a: 1\n", two: "\n\na: 1\n" });
  const places = ["one", "two", "root"].map((file) => placeAt(graph, file, "a"));
  const positions = positionsOf(graph, [...places, ...places]);
  expect(places.map((place) => positions.get(place)?.line)).toEqual([1, 3, undefined]);
  expect(positions.size).toBe(2);
});
