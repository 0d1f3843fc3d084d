import { describe, expect, test } from "vitest";
import { items } from "../../../scripts/contract/graph.js";
import { armKeys, nameOf, tagsOf } from "../../../scripts/contract/schema/arms.js";
import { lazyAt } from "../../../scripts/contract/schema/lazy.js";
import { normalize } from "../../../scripts/contract/schema/normalize.js";
import { branchOf, placeOf } from "../schemas.js";

const object = (properties: object, ...required: string[]): object => ({
  type: "object",
  required,
  properties,
});
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Card: object({ kind: { const: "card" } }, "kind"),
  Alias: to("Card"),
  Kind: { const: "x" },
  Any: {},
};

function keysOf(...arms: unknown[]): string[] {
  const places = items(placeOf(arms, { schemas }));
  const keys = armKeys(
    places,
    places.map((arm) => normalize(lazyAt(arm))),
  );
  return keys.map(({ key, named }) => (named ? `(${key})` : key));
}

describe("an arm goes by", () => {
  test.each<[string, unknown, string]>([
    ["the component it refers to", { ...to("Card"), description: "D" }, "(Card)"],
    ["the one that a reference leads to", to("Alias"), "(Card)"],
    ["one that says nothing", to("Any"), "(Any)"],
    ["a constant", { title: "T", const: "a" }, '"a"'],
    ["a required constant property", object({ kind: { const: "a" } }, "kind"), 'kind="a"'],
    ["the first of two by name", object({ b: { const: 1 }, a: { const: 2 } }, "b", "a"), "a=2"],
    ["one behind a reference", object({ kind: to("Kind") }, "kind"), 'kind="x"'],
    ["its title", { ...object({ kind: { const: "a" } }), title: "T" }, "T"],
    [
      "its title where a constant is one of two",
      { ...object({ a: { enum: [1, 2] } }, "a"), title: "T" },
      "T",
    ],
    ["its type", object({ a: {} }, "a"), "object"],
    ["its types", { type: ["string", "null"] }, "null|string"],
    ["nothing where it accepts nothing", false, ""],
  ])("%s", (_, arm, key) => {
    expect(keysOf(arm)).toEqual([key]);
  });
});

describe("arms that nothing tells apart", () => {
  const [a, b, c] = ["a", "b", "c"].map((name) => object({ [name]: {} }));

  test("are numbered by what they say, not by where they stand", () => {
    expect(keysOf(a, b, { type: "string" }, c)).toEqual([
      "object~1",
      "object~2",
      "string",
      "object~3",
    ]);
    expect(keysOf(c, b, a)).toEqual(["object~3", "object~2", "object~1"]);
  });

  test("are still named where they refer to one component", () => {
    expect(keysOf(to("Card"), to("Alias")).sort()).toEqual(["(Card~1)", "(Card~2)"]);
  });
});

test("a place has the name that others refer to it by, or that of what it refers to", () => {
  const arm = placeOf(to("Alias"), { schemas });
  expect(nameOf(arm)).toBe("Card");
  expect(lazyAt(arm).parts.map(nameOf)).toEqual(["Card"]);
  expect(nameOf(placeOf({ type: "string" }))).toBeUndefined();
});

describe("tags", () => {
  const tags = (schema: unknown): unknown =>
    Object.fromEntries(
      [...tagsOf(branchOf(schema, { schemas }))].map(([k, v]) => [k, [...v].sort()]),
    );

  test.each<[string, object, object]>([
    [
      "are the listed values of required properties",
      object({ a: { enum: ["x", 1] } }, "a"),
      { a: ['"x"', "1"] },
    ],
    ["aren't those of optional ones", object({ a: { const: "x" } }), {}],
    ["aren't types", object({ a: { type: "boolean" } }, "a"), {}],
    ["need a declaration", object({}, "a"), {}],
    [
      "hold what the rest of the property lets through",
      object({ a: { type: "string", enum: ["x", 1] } }, "a"),
      { a: ['"x"'] },
    ],
    [
      "of several parts are what all list",
      { allOf: [object({ a: { enum: [1, 2] } }, "a"), object({ a: { enum: [2, 3] } })] },
      { a: ["2"] },
    ],
  ])("%s", (_, schema, expected) => {
    expect(tags(schema)).toEqual(expected);
  });
});
