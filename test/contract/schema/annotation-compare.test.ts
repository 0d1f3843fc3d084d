import { describe, expect, test } from "vitest";
import { compareAnnotations } from "../../../scripts/contract/schema/annotation-compare.js";
import { pointerOf } from "../../../scripts/contract/graph.js";
import type { Direction, Fact } from "../../../scripts/contract/schema/comparison.js";
import { pairOf } from "../schemas.js";

interface Asked {
  readonly direction?: Direction;
  readonly required?: boolean;
}

function compared(
  before: object,
  after: object,
  { direction = "request", required = false }: Asked = {},
): readonly Fact[] {
  const { result, subject } = pairOf(
    { type: "string", ...before },
    { type: "string", ...after },
    { direction },
  );
  compareAnnotations(result, subject.left, subject.right, subject.site, "a", required);
  expect(result.facts.every(({ bits, detail }) => bits === 0 && detail["property"] === "a")).toBe(
    true,
  );
  return result.facts;
}

const names = (...args: Parameters<typeof compared>): string[] =>
  compared(...args).map(({ fact }) => fact);

const gone = { deprecated: true };
const on = (day: unknown): object => ({ deprecated: true, "x-sunset": day });

describe("there and back", () => {
  test.each<[string, object, object, string[], string[]]>([
    ["nothing", { title: "A" }, { title: "B" }, [], []],
    ["false said aloud", {}, { deprecated: false, readOnly: false }, [], []],
    ["deprecation", {}, gone, ["property-deprecated"], ["property-reinstated"]],
    [
      "an end announced",
      gone,
      on("2030-01-01"),
      ["property-sunset-added"],
      ["property-sunset-removed"],
    ],
    [
      "an end moved",
      on("2030-01-01"),
      on("2031-01-01"),
      ["property-sunset-later"],
      ["property-sunset-earlier"],
    ],
    [
      "an end that can't be read",
      gone,
      on("soon"),
      ["property-sunset-unreadable"],
      ["property-sunset-removed"],
    ],
    [
      "both at once",
      {},
      on("2030-01-01"),
      ["property-deprecated", "property-sunset-added"],
      ["property-reinstated"],
    ],
    ["an end of what isn't deprecated", {}, { "x-sunset": "2030-01-01" }, [], []],
    ["a default", {}, { default: "x" }, ["default-added"], ["default-removed"]],
    ["a default null", {}, { default: null }, ["default-added"], ["default-removed"]],
    [
      "another default",
      { default: [1] },
      { default: [2] },
      ["default-changed"],
      ["default-changed"],
    ],
    [
      "the same default in other words",
      { default: { a: 1, b: 2 } },
      { default: { b: 2, a: 1 } },
      [],
      [],
    ],
  ])("%s", (_, before, after, there, back) => {
    expect([names(before, after), names(after, before)]).toEqual([there, back]);
  });
});

describe("what one direction alone cares for", () => {
  const cases = [
    ["response", "readOnly", "read-only"],
    ["request", "writeOnly", "write-only"],
  ] as const;

  test.each(cases)("a %s, for %s", (direction, word, name) => {
    const marked = { [word]: true };
    const other = direction === "request" ? "response" : "request";
    expect(names({}, marked, { direction })).toEqual([`property-became-${name}`]);
    expect(names(marked, {}, { direction })).toEqual([`property-no-longer-${name}`]);
    expect(names({}, marked, { direction: other })).toEqual([]);
    expect(names(marked, {}, { direction: other })).toEqual([]);
    expect(names(marked, marked, { direction })).toEqual([]);
  });
});

test("a default says nothing about a property that must be sent", () => {
  expect(names({}, { default: "x" }, { required: true })).toEqual([]);
  expect(names({}, { ...gone, default: "x" }, { required: true })).toEqual(["property-deprecated"]);
});

test("a change is told with what was and what is, where it stands", () => {
  const [sunset] = compared(gone, on("2030-01-01"));
  expect(sunset).toMatchObject({ suffix: "/x-sunset", detail: { from: "none", to: "2030-01-01" } });
  const [added] = compared({}, { default: null });
  expect(added).toMatchObject({ suffix: "/default", detail: { from: "none", to: "null" } });
  const [changed] = compared({ default: "a" }, { default: { b: 1 } });
  expect(changed).toMatchObject({ suffix: "/default", detail: { from: '"a"', to: '{"b":1}' } });
  expect(changed?.on && pointerOf(changed.on)).toBe("/x-schema");
});

test("what is said behind a reference counts", () => {
  const schemas = { Old: { type: "string", deprecated: true } };
  const [before, after] = [{ type: "string" }, { $ref: "#/components/schemas/Old" }];
  const { result, subject } = pairOf(before, after, { schemas });
  compareAnnotations(result, subject.left, subject.right, subject.site, "a", false);
  expect(result.facts.map(({ fact }) => fact)).toEqual(["property-deprecated"]);
});
