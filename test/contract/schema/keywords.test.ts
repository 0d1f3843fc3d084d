import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointerOf } from "../../../scripts/contract/graph.js";
import type { JsonObject } from "../../../scripts/contract/json.js";
import { ANYTHING, JSON_TYPES, type Branch } from "../../../scripts/contract/schema/branch.js";
import {
  commonMultiple,
  isLower,
  isMultiple,
  tighter,
  typedBranches,
} from "../../../scripts/contract/schema/keywords.js";
import { placeOf } from "../schemas.js";
import { ofSchema } from "../verdicts.js";

const read = (schema: JsonObject): Branch[] | undefined => typedBranches(placeOf(schema), schema);

/** The branch of one type that the keywords of a schema give. */
function branch(schema: JsonObject, type: Branch["type"]): Branch {
  const found = read(schema)?.find((one) => one.type === type);
  if (!found) throw new Error(`No ${type} in ${JSON.stringify(schema)}`);
  return found;
}

describe("types", () => {
  test.each<[string, JsonObject, readonly string[] | undefined]>([
    ["none are said where no keyword is", { description: "D", $ref: "#/a", enum: [1] }, undefined],
    ["one", { type: "string" }, ["string"]],
    ["several, in one order", { type: ["string", "null"] }, ["null", "string"]],
    ["integer is a number", { type: ["integer", "string"] }, ["number", "string"]],
    ["all where only a bound is said", { maxLength: 3 }, JSON_TYPES],
    ["all where the name is unknown", { type: "text" }, JSON_TYPES],
    ["all where no name is a text", { type: [1] }, JSON_TYPES],
    ["the known ones beside an unknown", { type: ["text", "string"] }, ["string"]],
  ])("%s", (_, schema, types) => {
    expect(read(schema)?.map(({ type }) => type)).toEqual(types);
  });

  test.each<[unknown, number | undefined]>([
    ["integer", 1],
    ["number", undefined],
    [["integer", "null"], 1],
    [["integer", "number"], undefined],
  ])("%j counts in steps of %s", (type, step) => {
    expect(branch({ type }, "number").multipleOf?.value).toBe(step);
  });

  test("a keyword of one type leaves the others free", () => {
    const schema = { maxLength: 3, minimum: 1, required: ["a"] };
    expect([...branch(schema, "string").limits.keys()]).toEqual(["maxLength"]);
    expect([...branch(schema, "number").limits.keys()]).toEqual(["minimum"]);
    expect([...branch(schema, "object").required.keys()]).toEqual(["a"]);
    expect(branch(schema, "array").limits.size).toBe(0);
  });
});

describe("bounds of numbers", () => {
  test.each<[JsonObject, readonly [string, number, boolean][]]>([
    [
      { minimum: 0, maximum: 9 },
      [
        ["minimum", 0, false],
        ["maximum", 9, false],
      ],
    ],
    [{ exclusiveMinimum: 0 }, [["minimum", 0, true]]],
    [{ minimum: 0, exclusiveMinimum: true }, [["minimum", 0, true]]],
    [{ minimum: 0, exclusiveMinimum: false }, [["minimum", 0, false]]],
    [{ exclusiveMaximum: true }, []],
    [{ maximum: 5, exclusiveMaximum: 3 }, [["maximum", 3, true]]],
    [{ maximum: 3, exclusiveMaximum: 5 }, [["maximum", 3, false]]],
    [{ maximum: 3, exclusiveMaximum: 3 }, [["maximum", 3, true]]],
    [{ minimum: "1", maximum: Infinity }, []],
  ])("%j", (schema, limits) => {
    const found = [...branch({ type: "number", ...schema }, "number").limits];
    expect(found.map(([name, { value, exclusive }]) => [name, value, exclusive])).toEqual(limits);
  });

  test.each<[JsonObject, number]>([
    [{ exclusiveMinimum: 0 }, 1],
    [{ minimum: 0.5 }, 1],
    [{ exclusiveMinimum: 0.5 }, 1],
    [{ minimum: -1.5 }, -1],
    [{ exclusiveMaximum: 9 }, 8],
    [{ maximum: 8.5 }, 8],
    [{ exclusiveMaximum: 8.5 }, 8],
  ])("of whole numbers are whole: %j", (schema, value) => {
    const limits = [...branch({ type: "integer", ...schema }, "number").limits.values()];
    expect(limits).toMatchObject([{ value, exclusive: false }]);
  });

  test("stand where the keyword that counts does", () => {
    const { limits } = branch({ minimum: 3, exclusiveMinimum: 5 }, "number");
    expect(pointerOf(limits.get("minimum")!.at)).toBe("/x-schema/exclusiveMinimum");
  });
});

test.each<[JsonObject, number | undefined]>([
  [{ type: "number", multipleOf: 0.5 }, 0.5],
  [{ type: "integer", multipleOf: 0.5 }, 1],
  [{ type: "integer", multipleOf: 1.5 }, 3],
  [{ type: "number", multipleOf: 0 }, undefined],
  [{ type: "number", multipleOf: -2 }, undefined],
])("steps of %j are %s", (schema, step) => {
  expect(branch(schema, "number").multipleOf?.value).toBe(step);
});

describe("multiples", () => {
  test.each<[number, number, boolean]>([
    [6, 3, true],
    [-6, 3, true],
    [0, 7, true],
    [7, 3, false],
    [0.3, 0.1, true],
    [1.1, 0.01, true],
    [0.35, 0.1, false],
    [19.99, 0.01, true],
    [5_000_000_001, 2, false],
    [1_700_000_000_001, 1000, false],
    [1_000_000_000.5, 1, false],
    [98_765_432_109.7, 0.1, true],
  ])("%d of %d: %s", (a, b, expected) => {
    expect(isMultiple(a, b)).toBe(expected);
  });

  test.each<[number, number, number]>([
    [4, 6, 12],
    [2, 3, 6],
    [3, 9, 9],
    [0.1, 0.25, 0.5],
    [1, 0.3, 3],
    [1e-7, 2.5e-7, 5e-7],
    [2, 5_000_000_001, 10_000_000_002],
  ])("%d and %d have %d in common", (a, b, expected) => {
    expect(commonMultiple(a, b)).toBeCloseTo(expected, 12);
    expect(commonMultiple(b, a)).toBeCloseTo(expected, 12);
  });

  test("a common multiple is the smallest that both divide", () => {
    const step = fc.integer({ min: 1, max: 400 }).map((n) => n / 20);
    fc.assert(
      fc.property(step, step, (a, b) => {
        const common = commonMultiple(a, b);
        expect([isMultiple(common, a), isMultiple(common, b)]).toEqual([true, true]);
        const smaller = [2, 3, 5, 7].filter((prime) =>
          [a, b].every((one) => isMultiple(common / prime, one)),
        );
        expect(smaller).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("a large value is held against its steps exactly", () => {
    const steps = { type: "integer", multipleOf: 1000 };
    const listed = [1_700_000_000_000, 1_700_000_000_001];
    expect(ofSchema({ ...steps, enum: listed }, { enum: listed.slice(0, 1) })).toBe("- -, - -");
  });
});

test("the tighter of two limits lets less through", () => {
  const { at } = branch({ minimum: 1 }, "number").limits.get("minimum")!;
  const [one, two] = [1, 2].map((value) => ({ value, exclusive: false, at }));
  const open = { ...one!, exclusive: true };
  expect([isLower("minItems"), isLower("maxItems")]).toEqual([true, false]);
  expect(tighter("minItems", one!, two!)).toBe(two);
  expect(tighter("maxItems", one!, two!)).toBe(one);
  expect([tighter("minimum", one!, open), tighter("maximum", open, one!)]).toEqual([open, open]);
});

describe("texts", () => {
  test("have lengths, a pattern and a format where they say something", () => {
    const said = branch({ minLength: 1, maxLength: 0, pattern: "^a", format: "uuid" }, "string");
    expect([...said.limits.keys()]).toEqual(["minLength", "maxLength"]);
    expect([[...said.patterns.keys()], [...said.formats.keys()]]).toEqual([["^a"], ["uuid"]]);
    const silent = branch({ minLength: 0, pattern: ".*", format: "" }, "string");
    expect([silent.limits.size, silent.patterns.size, silent.formats.size]).toEqual([0, 0, 0]);
  });
});

describe("lists", () => {
  const named = { type: "string" };
  const positions = (schema: JsonObject): unknown[] => {
    const { prefix, items } = branch({ type: "array", ...schema }, "array");
    return [...prefix, items].map(({ parts }) => parts[0]?.value ?? "anything");
  };

  test.each<[string, JsonObject, unknown[]]>([
    ["items alone", { items: named }, [named]],
    [
      "positions, and the rest",
      { prefixItems: [named, {}], items: false },
      [named, "anything", false],
    ],
    ["positions as before 2020-12", { items: [named], additionalItems: false }, [named, false]],
    ["`additionalItems` without positions is ignored", { additionalItems: false }, ["anything"]],
    ["items that say nothing", { items: { description: "D" } }, ["anything"]],
    ["items that are no schema", { items: 3 }, ["anything"]],
  ])("%s", (_, schema, expected) => {
    expect(positions(schema)).toEqual(expected);
  });

  test("are unique only where it says so", () => {
    const of = (uniqueItems: unknown) => branch({ uniqueItems }, "array").uniqueItems?.key;
    expect([true, false, "true"].map(of)).toEqual(["uniqueItems", undefined, undefined]);
  });
});

describe("objects", () => {
  test("a property under a pattern has to satisfy both", () => {
    const { properties } = branch(
      {
        properties: { ab: { type: "string" }, c: { type: "string" } },
        patternProperties: { "^a": { maxLength: 3 }, "[": { maxLength: 1 } },
      },
      "object",
    );
    const parts = (name: string) => properties.get(name)?.parts.map(({ value }) => value);
    expect(parts("ab")).toEqual([{ type: "string" }, { maxLength: 3 }]);
    expect(parts("c")).toEqual([{ type: "string" }]);
  });

  test("names in `required` count once, whatever else stands there", () => {
    expect([...branch({ required: ["a", 1, "a", "b"] }, "object").required.keys()]).toEqual([
      "a",
      "b",
    ]);
  });

  test("a pattern that wants nothing counts where the rest is restricted", () => {
    const patterns = (additionalProperties: unknown) =>
      branch({ patternProperties: { "^x-": {} }, additionalProperties }, "object").undeclared.map(
        ({ patterned, additional }) => [[...patterned], additional.parts.map(({ value }) => value)],
      );
    expect(patterns(true)).toEqual([]);
    expect(patterns({})).toEqual([]);
    expect(patterns(false)).toEqual([[[["^x-", ANYTHING]], [false]]]);
    const whole = { type: "integer" };
    expect(patterns(whole)).toEqual([[[["^x-", ANYTHING]], [whole]]]);
  });

  test.each<[string, JsonObject, JsonObject, string]>([
    ["in a closed schema", {}, { patternProperties: { "^x-": {} } }, "I I, E W"],
    [
      "spelt in two ways",
      { patternProperties: { "^x-": {} } },
      { patternProperties: { "^x-": true } },
      "- -, - -",
    ],
    [
      "that takes a property no longer declared",
      { properties: { "x-a": {} }, patternProperties: { "^x-": {} } },
      { patternProperties: { "^x-": {} } },
      "W W, I I",
    ],
  ])("a pattern that wants nothing, %s", (_, before, after, expected) => {
    const closed = { type: "object", additionalProperties: false };
    expect(ofSchema({ ...closed, ...before }, { ...closed, ...after })).toBe(expected);
  });
});
