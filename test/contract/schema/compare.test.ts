import { describe, expect, test } from "vitest";
import { compute } from "../../../scripts/contract/schema/compare.js";
import { branchesOf } from "../../../scripts/contract/schema/settled.js";
import type { Mode, Result } from "../../../scripts/contract/schema/comparison.js";
import { factsOf, pairOf, type Pair } from "../schemas.js";

const text = { type: "string" };
const whole = { type: "integer" };
const of = (name: string, schema: object = text): object => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});
const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const schemas = { Card: of("card"), Bank: of("bank"), Text: text, Same: of("card") };

function computed(before: unknown, after: unknown, mode: Mode = "json"): Pair {
  const { comparison, result } = pairOf(before, after, { mode, schemas });
  compute(comparison, result);
  return { comparison, result };
}
const facts = (...args: Parameters<typeof computed>): string[] => factsOf(computed(...args).result);

describe("two schemas are compared", () => {
  test.each<[string, unknown, unknown, string[]]>([
    ["by their types", text, whole, ["type-changed"]],
    ["by null beside them", text, { type: ["string", "null"] }, ["null-added"]],
    ["by what a type lets through", text, { ...text, maxLength: 1 }, ["limit-tightened"]],
    [
      "type by type",
      { type: ["string", "integer"] },
      { type: ["string", "integer"], maxLength: 1, minimum: 0 },
      ["limit-tightened", "limit-tightened"],
    ],
    [
      "by values where both list them",
      { enum: ["a", 1] },
      { enum: ["a", 2] },
      ["enum-value-removed", "enum-value-added"],
    ],
    ["by values of any type where both list them", { const: "a" }, { const: 1 }, ["const-changed"]],
    ["by values where one lists them", { enum: ["a"] }, text, ["enum-dropped"]],
    [
      "by their forms where they have several",
      { anyOf: [of("a"), of("b")] },
      of("a"),
      ["branch-removed"],
    ],
    ["by their one form, whatever its name", to("Card"), of("card", whole), []],
    [
      "by a discriminator too",
      to("Card"),
      { allOf: [to("Card")], discriminator: { propertyName: "kind" } },
      ["discriminator-added"],
    ],
    ["against nothing at all", text, false, ["schema-became-unsatisfiable"]],
    ["as the same however they are spelt", { allOf: [text, {}] }, { anyOf: [text] }, []],
  ])("%s", (_, before, after, expected) => {
    expect(facts(before, after)).toEqual(expected);
  });

  test("by values and by the rest where a side has both", () => {
    const before = { oneOf: [{ const: "a" }, { ...text, pattern: "^b", minLength: 2 }] };
    const after = { oneOf: [{ const: "c" }, { ...text, pattern: "^b", minLength: 3 }] };
    expect(facts(before, after).sort()).toEqual([
      "enum-value-added",
      "enum-value-removed",
      "limit-tightened",
    ]);
  });
});

describe("what replaces what in a union", () => {
  const one = (...oneOf: unknown[]): object => ({ oneOf });

  test("another component is a member gone and one come, even if it is the only object", () => {
    const [before, after] = [one(to("Card"), text), one(to("Bank"), text)];
    expect(facts(before, after).sort()).toEqual(["branch-added", "named-branch-removed"]);
  });

  test("the same component, or a form without a name, is a member changed", () => {
    const before = one(to("Card"), text);
    expect(facts(before, one(to("Card"), { ...text, maxLength: 1 }))).toEqual(["limit-tightened"]);
    const { facts: found, links } = computed(before, one(of("card", whole), text)).result;
    expect([found, links.length]).toEqual([[], 1]);
  });
});

describe("scalars that travel as text", () => {
  test.each<[Mode, string[]]>([
    ["json", ["type-changed"]],
    ["text", ["text-type-widened"]],
    ["query", ["text-type-widened"]],
    ["part", ["text-type-widened"]],
    ["form", ["type-changed"]],
    ["multipart", ["type-changed"]],
  ])("%s", (mode, expected) => {
    expect(facts(whole, text, mode)).toEqual(expected);
  });
});

test("pairs below are linked, not looked into", () => {
  const { comparison, result } = computed(of("a"), of("a", whole));
  expect(factsOf(result)).toEqual([]);
  expect(result.links.map(({ to }) => to.state)).toEqual(["open"]);
  expect([...comparison.results.values()].filter(({ facts }) => facts.length > 0)).toEqual([]);
});

test("a pair of branches is compared as such", () => {
  const { comparison, subject } = pairOf(text, { ...text, maxLength: 1 });
  const [left, right] = [branchesOf(subject.left)[0]!, branchesOf(subject.right)[0]!];
  const result: Result = {
    ...pairOf(text, text).result,
    subject: { ...subject, kind: "branch", left, right },
  };
  compute(comparison, result);
  expect(factsOf(result)).toEqual(["limit-tightened"]);
});

describe("components are remembered with what they met", () => {
  const met = (before: unknown, after: unknown): unknown =>
    Object.fromEntries([...computed(before, after).comparison.met].map(([k, v]) => [k, [...v]]));

  test.each<[string, unknown, unknown, object]>([
    ["another component", to("Card"), to("Same"), { "schemas/Card": ["schemas/Same"] }],
    [
      "one that both extend",
      { allOf: [to("Card")] },
      { allOf: [to("Same")] },
      { "schemas/Card": ["schemas/Same"] },
    ],
    ["an inline schema", to("Card"), of("card"), { "schemas/Card": [undefined] }],
    [
      "one that a list of values stands for",
      { allOf: [to("Text")], enum: ["a"] },
      { const: "a" },
      { "schemas/Text": [undefined] },
    ],
  ])("%s", (_, before, after, expected) => {
    expect(met(before, after)).toEqual(expected);
  });
});
