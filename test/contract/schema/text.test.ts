import { describe, expect, test } from "vitest";
import { effectOf } from "../../../scripts/contract/effect.js";
import { compareTextTypes } from "../../../scripts/contract/schema/text.js";
import type { Mode } from "../../../scripts/contract/schema/comparison.js";
import { branchesOf } from "../../../scripts/contract/schema/settled.js";
import { pairOf } from "../schemas.js";

/** What is noted and what it does, or that the types are left to others to compare. */
function compared(before: unknown, after: unknown, mode: Mode = "text"): string[] {
  const { comparison, result, subject } = pairOf(before, after, { mode });
  const [left, right] = [branchesOf(subject.left), branchesOf(subject.right)];
  const done = compareTextTypes(comparison, result, left, right);
  const facts = result.facts.map(({ fact, bits }) => `${fact} ${effectOf(bits)}`);
  return done ? facts : [...facts, "left open"];
}

const of = (...types: string[]): object => ({ type: types.length === 1 ? types[0] : types });
const some = (...values: unknown[]): object => ({ enum: values });
const list = (items: object, more: object = {}): object => ({ type: "array", items, ...more });

const OTHER_WAY: Readonly<Record<string, string>> = {
  "text-type-widened widens": "text-type-narrowed narrows",
  "list-accepted widens": "list-dropped narrows",
  "null-removed narrows": "null-added widens",
};

describe("types, there and back", () => {
  test.each<[string, object, object, string[]]>([
    ["any text takes a number", of("integer"), of("string"), ["text-type-widened widens"]],
    [
      "any text but the empty one, too",
      of("integer"),
      { ...of("string"), minLength: 1 },
      ["text-type-widened widens"],
    ],
    [
      "a text that is bounded may not",
      of("integer"),
      { ...of("string"), minLength: 2 },
      ["type-changed both"],
    ],
    [
      "nor one of a pattern",
      of("boolean"),
      { ...of("string"), pattern: "^t" },
      ["type-changed both"],
    ],
    ["numbers as texts that fit", some("1", "2"), of("integer"), ["text-type-widened widens"]],
    [
      "numbers as texts that are spelt otherwise",
      some("1", "02"),
      of("integer"),
      ["type-changed both"],
    ],
    [
      "numbers beyond a bound",
      some("1", "9"),
      { ...of("integer"), maximum: 5 },
      ["type-changed both"],
    ],
    ["values among texts", some(1, true), of("string"), ["text-type-widened widens"]],
    ["a type more", of("integer"), of("integer", "boolean"), ["text-type-widened widens"]],
    [
      "null goes with the type",
      of("integer", "null"),
      of("string"),
      ["text-type-widened widens", "null-removed narrows"],
    ],
  ])("%s", (_, before, after, facts) => {
    expect(compared(before, after)).toEqual(facts);
    expect(compared(after, before)).toEqual(facts.map((fact) => OTHER_WAY[fact] ?? fact));
  });

  test("one type of two, narrower or wider than it was", () => {
    const before = { anyOf: [{ type: "integer", maximum: 9 }, of("boolean")] };
    expect(compared(before, { type: "integer", maximum: 5 })).toEqual([
      "text-type-narrowed narrows",
    ]);
    expect(compared(before, of("integer"))).toEqual(["type-changed both"]);
  });
});

describe("listed values", () => {
  test.each<[string, object, object, string[]]>([
    ["spelt as another type", some(1, 2), some("1", "2"), ["text-type-respelled none"]],
    ["booleans as texts", of("boolean"), some("true", "false"), ["text-type-respelled none"]],
    ["one of them gone", some(1, 2), some("1"), ["enum-value-removed narrows"]],
    [
      "null is no text",
      some(1, null),
      some("1"),
      ["text-type-respelled none", "null-removed narrows"],
    ],
  ])("%s", (_, before, after, facts) => {
    expect(compared(before, after)).toEqual(facts);
  });
});

describe("a lone value where a list may be repeated, there and back", () => {
  test.each<[string, object, object, string[]]>([
    ["of its type", of("string"), list(of("string")), ["list-accepted widens"]],
    ["of a wider type", of("integer"), list(of("string")), ["list-accepted widens"]],
    ["listed", some("a"), list(some("a", "b")), ["list-accepted widens"]],
    [
      "with null on both sides",
      of("string", "null"),
      { ...list(of("string")), type: ["array", "null"] },
      ["list-accepted widens"],
    ],
    [
      "with null on one",
      of("string", "null"),
      list(of("string")),
      ["list-accepted widens", "null-removed narrows"],
    ],
    [
      "by position",
      of("string"),
      { type: "array", prefixItems: [of("string")], items: false },
      ["list-accepted widens"],
    ],
  ])("%s", (_, before, after, facts) => {
    for (const mode of ["query", "part"] as const) {
      expect(compared(before, after, mode)).toEqual(facts);
      expect(compared(after, before, mode)).toEqual(facts.map((fact) => OTHER_WAY[fact] ?? fact));
    }
  });

  test.each<[string, object, object]>([
    ["of a narrower type", of("string"), list(of("integer"))],
    ["where two are wanted", of("string"), list(of("string"), { minItems: 2 })],
    ["where none is taken", of("string"), list(of("string"), { maxItems: 0 })],
    ["where the list wants more of it", of("string"), list(of("string"), { contains: some("a") })],
    ["where the lists are listed", of("string"), { enum: [["a"], ["b"]] }],
    ["beside an object", { type: ["string", "object"] }, list(of("string"))],
  ])("doesn't fit %s", (_, before, after) => {
    expect(compared(before, after, "query")).toEqual(["left open"]);
    expect(compared(after, before, "query")).toEqual(["left open"]);
  });

  test("where nothing repeats it is another type", () => {
    expect(compared(of("string"), list(of("string")), "text")).toEqual(["left open"]);
  });
});

test.each<[string, object, object]>([
  ["the same types", of("integer"), { type: "integer", maximum: 3 }],
  ["what is no scalar", of("integer"), of("object")],
  ["a scalar beside what is none", of("integer", "object"), of("string", "object")],
])("%s are left to be compared as ever", (_, before, after) => {
  expect(compared(before, after)).toEqual(["left open"]);
});
