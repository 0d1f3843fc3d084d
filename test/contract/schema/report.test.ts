import { describe, expect, test } from "vitest";
import { EVERY, NARROWS } from "../../../scripts/contract/effect.js";
import { pointerOf, type Place } from "../../../scripts/contract/graph.js";
import { ANYTHING } from "../../../scripts/contract/schema/branch.js";
import {
  below,
  entryOf,
  holderOf,
  note,
  pairOf as pairIn,
  siteOf,
} from "../../../scripts/contract/schema/report.js";
import { branchOf, lazyOf, pairOf, placeOf } from "../schemas.js";

const text = { type: "string" };
const whole = { type: "integer" };
const end = (place: Place | undefined): string | undefined =>
  place && pointerOf(place).replace("/x-schema", "#");

describe("a difference", () => {
  const { result, subject } = pairOf(text, whole);
  const { site } = subject;
  const [here, there] = [placeOf({}), placeOf({})];
  const noted = (where: Parameters<typeof note>[3], on = result) => {
    note(on, "fact", NARROWS, where);
    return on.facts.pop();
  };

  test.each([
    ["of both sides stands at the base", { base: here, revision: there }, here, here, there],
    [
      "of one stands there, beside what the other has",
      { revision: there },
      there,
      site.base,
      there,
    ],
    ["of the schema itself stands at the schema", {}, site.base, site.base, site.revision],
  ] as const)("%s", (_, where, on, base, revision) => {
    const fact = noted(where);
    expect(fact).toMatchObject({ fact: "fact", bits: NARROWS, suffix: "", detail: {} });
    expect([fact?.on, fact?.base, fact?.revision]).toEqual([on, base, revision]);
  });

  test("keeps its suffix and its words", () => {
    note(result, "fact", 0, { suffix: "/type" }, { from: "a" });
    expect(result.facts.pop()).toMatchObject({ suffix: "/type", detail: { from: "a" } });
  });

  test("stands at the revision where the base has nothing, and nowhere without a place", () => {
    const of = (base: Place | undefined, revision: Place | undefined) =>
      noted({}, { ...result, facts: [], subject: { ...subject, site: { base, revision } } });
    expect(of(undefined, there)?.on).toBe(there);
    expect(of(undefined, undefined)).toBeUndefined();
  });
});

describe("a pair below", () => {
  test("is linked with all it does, in the same direction and where it stands", () => {
    const { comparison, result, subject } = pairOf(text, whole, { direction: "response" });
    below(comparison, result, subject.left, subject.right, {
      base: undefined,
      revision: undefined,
    });
    expect(result.links).toHaveLength(1);
    expect(result.links[0]).toMatchObject({ mask: EVERY, to: { state: "open" } });
    expect(result.links[0]?.to.subject).toEqual(subject);
  });

  test("may travel otherwise", () => {
    const { comparison, result, subject } = pairOf(text, whole);
    const nowhere = { base: undefined, revision: undefined };
    below(comparison, result, subject.left, subject.right, nowhere, "part");
    expect(result.links[0]?.to.subject).toEqual({ ...subject, mode: "part" });
  });

  test("isn't linked where nothing has changed", () => {
    const { comparison, result, subject } = pairOf(text, { ...text, description: "D" });
    below(comparison, result, subject.left, subject.right, subject.site);
    below(comparison, result, ANYTHING, ANYTHING, subject.site);
    expect(result.links).toEqual([]);
  });

  test("can be had without a link, to decide by it", () => {
    const { comparison, result, subject } = pairOf(text, whole);
    below(comparison, result, subject.left, ANYTHING, subject.site);
    expect(pairIn(comparison, result, subject.left, ANYTHING)).toBe(result.links[0]?.to);
    expect(pairIn(comparison, result, subject.left, subject.right)).toBe(result);
    expect(result.links).toHaveLength(1);
  });
});

test("a schema stands at its first part, one that says nothing where it was asked for", () => {
  const [left, fallback] = [lazyOf(text), { base: placeOf({}), revision: placeOf({}) }];
  expect(siteOf(left, ANYTHING, fallback)).toEqual({
    base: left.parts[0],
    revision: fallback.revision,
  });
});

describe("the schema objects of a branch", () => {
  const branch = branchOf({
    type: "object",
    properties: { a: text },
    allOf: [{ properties: { b: text, "c/d": {} } }, { required: ["a"] }],
  });

  test.each([
    ["properties", "a", "#/properties/a"],
    ["properties", "b", "#/allOf/0/properties/b"],
    ["properties", "c/d", "#/allOf/0/properties/c~1d"],
    ["properties", "toString", undefined],
    ["required", "0", undefined],
    ["patternProperties", "a", undefined],
  ])("hold %s / %s at %s", (keyword, key, pointer) => {
    expect(end(entryOf(branch, keyword, key))).toBe(pointer);
  });

  test("have a keyword of their own, or none has", () => {
    const other = branchOf({ enum: [1] });
    expect(end(holderOf([branch], "required"))).toBe("#/allOf/1");
    expect(end(holderOf([branch, other], "const", "enum"))).toBe("#");
    expect(holderOf([branch], "enum", "constructor")).toBeUndefined();
    expect(holderOf([], "enum")).toBeUndefined();
  });
});
