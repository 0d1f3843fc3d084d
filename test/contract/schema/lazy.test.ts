import { describe, expect, test } from "vitest";
import { child, pointerOf } from "../../../scripts/contract/graph.js";
import { ANYTHING } from "../../../scripts/contract/schema/branch.js";
import {
  both,
  isAnnotation,
  isPlainReference,
  isProse,
  lazyAt,
  referenceOf,
  referencesOf,
  saysNothingAt,
  target,
} from "../../../scripts/contract/schema/lazy.js";
import { lazyOf, placeOf } from "../schemas.js";

const to = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Text: { type: "string" },
  Any: { description: "D" },
  Alias: to("Text"),
  Loop: to("Round"),
  Round: to("Loop"),
  Self: { allOf: [to("Self")] },
};
const at = (schema: unknown, openapi = "3.1.0") => placeOf(schema, { schemas, openapi });

test("prose tells a reader something, annotations others as well, and neither accepts anything", () => {
  expect(["description", "example", "x-any"].every(isProse)).toBe(true);
  expect(["default", "deprecated", "$defs"].some(isProse)).toBe(false);
  expect(["default", "$anchor", "title", "x-any"].every(isAnnotation)).toBe(true);
  expect(["type", "$ref", "nullable", "const"].some(isAnnotation)).toBe(false);
});

describe("a schema says nothing", () => {
  test.each<[unknown, boolean]>([
    [true, true],
    [{}, true],
    [{ title: "T", default: 1, "x-a": 1 }, true],
    [false, false],
    [undefined, false],
    [{ type: "string" }, false],
    [{ nullable: true }, false],
    [to("Any"), true],
    [to("Text"), false],
    [to("Loop"), false],
    [to("Self"), false],
    [{ allOf: [{}, to("Any")] }, true],
    [{ allOf: [{}, { type: "string" }] }, false],
    [{ anyOf: [{ type: "string" }, {}] }, true],
    [{ anyOf: [{ type: "string" }] }, false],
    [{ oneOf: [{}] }, true],
    [{ oneOf: [{}, {}] }, false],
    [{ allOf: [{}], type: "string" }, false],
  ])("%j: %s", (schema, expected) => {
    expect(saysNothingAt(at(schema))).toBe(expected);
  });
});

describe("a lazy schema", () => {
  test.each<[string, unknown, string | undefined]>([
    ["is the schema itself", { type: "string" }, "/x-schema"],
    ["is what a reference points at", to("Alias"), "/components/schemas/Text"],
    ["is `false`, which accepts nothing", false, "/x-schema"],
    ["is anything where there is only prose", { description: "D" }, undefined],
    ["keeps a default, which a reader may want", { default: 1 }, "/x-schema"],
    ["is anything where nothing is there", undefined, undefined],
    ["is anything where a reference leads back to itself", to("Loop"), undefined],
  ])("%s", (_, schema, pointer) => {
    const [part] = lazyAt(at(schema)).parts;
    expect(part && pointerOf(part)).toBe(pointer);
  });
});

test("a reference is a text, by either name", () => {
  expect(["#/a", "#b"].map((one, i) => referenceOf({ [i ? "$dynamicRef" : "$ref"]: one }))).toEqual(
    ["#/a", "#b"],
  );
  expect([{ $ref: 1 }, {}, "#/a", null].map(referenceOf)).toEqual(Array(4).fill(undefined));
});

test("two references both hold, except in 3.0", () => {
  const two = { ...to("Text"), $dynamicRef: "#b" };
  expect(referencesOf(at(two))).toEqual(["#/components/schemas/Text", "#b"]);
  expect(referencesOf(at(two, "3.0.3"))).toEqual(["#/components/schemas/Text"]);
  expect(referencesOf(at({ $dynamicRef: "#b" }))).toEqual(["#b"]);
  expect(referencesOf(at({ ...two, $dynamicRef: 1 }))).toEqual(["#/components/schemas/Text"]);
  expect([{}, true].flatMap((schema) => referencesOf(at(schema)))).toEqual([]);
});

describe("a reference stands for its target alone", () => {
  test.each<[object, string, boolean]>([
    [to("Text"), "3.1.0", true],
    [{ ...to("Text"), description: "D", "x-a": 1 }, "3.1.0", true],
    [{ ...to("Text"), maxLength: 3 }, "3.1.0", false],
    [{ ...to("Text"), $dynamicRef: "#/components/schemas/Any" }, "3.1.0", false],
    [{ ...to("Text"), $dynamicRef: "#/components/schemas/Any" }, "3.0.3", true],
    [{ $dynamicRef: "#/components/schemas/Text" }, "3.1.0", true],
    [{ ...to("Text"), default: "a" }, "3.1.0", false],
    [{ ...to("Text"), maxLength: 3 }, "3.0.3", true],
    [{ type: "string" }, "3.0.3", false],
  ])("%j in %s: %s", (schema, openapi, expected) => {
    const place = at(schema, openapi);
    expect(isPlainReference(place)).toBe(expected);
    expect(target(place) === place).toBe(!expected);
  });

  test("but not where references only lead to one another", () => {
    expect(target(at(to("Loop")))).toBeUndefined();
  });

  test("and one that points at nothing is an error", () => {
    expect(() => target(at(to("Missing")))).toThrow("#/components/schemas/Missing");
  });
});

describe("both of two", () => {
  const place = at({ allOf: [{ minLength: 1 }, { maxLength: 2 }, { pattern: "a" }] });
  const [a, b, c] = ["0", "1", "2"].map((key) => lazyAt(child(child(place, "allOf"), key)));

  test("is the other where one is anything", () => {
    expect([both(ANYTHING, a!), both(a!, ANYTHING), both(a!, a!)]).toEqual([a, a, a]);
  });

  test("is one schema, whatever the order and however often", () => {
    const [ab, ba] = [both(a!, b!), both(b!, a!)];
    expect(ab.parts).toEqual([...a!.parts, ...b!.parts]);
    expect(ba).toEqual(ab);
    expect(both(ab, a!)).toBe(ab);
    expect(both(both(a!, c!), b!).id).toBe(both(a!, both(c!, b!)).id);
    expect(new Set([a, b, c, ab, both(ab, c!), lazyOf({})].map((one) => one!.id)).size).toBe(6);
  });
});
