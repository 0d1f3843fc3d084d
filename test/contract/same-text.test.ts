import { describe, expect, it } from "vitest";
import {
  newWalk,
  sharedReferences,
  walkThrough,
  type Walk,
} from "../../scripts/contract/same-text.js";

const R = { $ref: "#/r" };
const S = { $ref: "#/s" };

/** Whether two members are the same text, there and back, and what the walk left. */
function walked(base: unknown, revision: unknown): { same: boolean; walk: Walk } {
  const [a, b] = [base, revision].map((schema) => (schema === undefined ? {} : { schema }));
  const through = (walk: Walk, from = {}, to = {}): boolean =>
    walkThrough(walk, from, to, "schema", "", false);
  const walk = newWalk();
  const same = through(walk, a, b);
  expect(through(newWalk(), b, a)).toBe(same);
  return { same, walk };
}

describe("the same text", () => {
  it.each<[string, unknown, unknown]>([
    ["scalars", 1, 1],
    ["nothing on either side", undefined, undefined],
    ["members in another order", { type: "a", required: ["b"] }, { required: ["b"], type: "a" }],
    ["other prose", { type: "string", description: "a" }, { type: "string" }],
    ["data in another order", { default: { a: 1, b: 2 } }, { default: { b: 2, a: 1 } }],
    ["the same reference", { items: R }, { items: { ...R } }],
    ["two empty lists", [], []],
  ])("%s", (_, base, revision) => {
    expect(walked(base, revision).same).toBe(true);
    expect(sharedReferences(base, revision, false)).toBeDefined();
  });
});

describe("another text", () => {
  it.each<[string, unknown, unknown]>([
    ["another scalar", { type: "string" }, { type: "number" }],
    ["a member more", { type: "string" }, { type: "string", minLength: 1 }],
    ["a member that is inherited on the other side", { constructor: Object }, {}],
    ["an item more", ["a"], ["a", "b"]],
    ["items in another order", { required: ["a", "b"] }, { required: ["b", "a"] }],
    ["a list and an object", { items: [] }, { items: {} }],
    ["an object and a scalar", { items: {} }, { items: true }],
    ["names that are words of prose", { properties: { summary: {} } }, { properties: {} }],
    ["prose in data", { const: { description: "a" } }, { const: { description: "b" } }],
    ["another reference", R, S],
    ["a reference that is no text", { $ref: 1 }, { $ref: 1 }],
    ["a discriminator", { discriminator: {} }, { discriminator: {} }],
  ])("%s", (_, base, revision) => {
    expect(walked(base, revision).same).toBe(false);
    expect(sharedReferences(base, revision, false)).toBeUndefined();
  });
});

describe("what stands below names", () => {
  it("is no keyword, whatever it is called", () => {
    const [a, b] = [{ description: { type: "string" } }, { description: { type: "number" } }];
    expect(sharedReferences(a, b, false)).toEqual([]);
    expect(sharedReferences(a, b, true)).toBeUndefined();
  });

  it("is a name once: keywords follow", () => {
    const [a, b] = [{ summary: { description: "a" } }, { summary: { description: "b" } }];
    expect(sharedReferences(a, b, true)).toEqual([]);
  });
});

it("gives the references that two nodes share, in their order", () => {
  const node = { allOf: [{ $ref: "#/b" }, { items: R }], not: R };
  expect(sharedReferences(node, structuredClone(node), false)).toEqual(["#/b", "#/r", "#/r"]);
  expect(sharedReferences(1, 1, false)).toEqual([]);
});

describe("a walk mentions what each side refers to", () => {
  it.each<[string, unknown, unknown, string[], string[]]>([
    ["behind a difference", { type: 1, items: R }, { type: 2, items: S }, ["#/r"], ["#/s"]],
    ["on one side only", { items: R }, { not: S }, ["#/r"], ["#/s"]],
    ["in a list and in an object", [R], { not: S }, ["#/r"], ["#/s"]],
    ["in an item that the other side lacks", { allOf: [R] }, { allOf: [1, S] }, ["#/r"], ["#/s"]],
    [
      "in place of names, the same on both sides",
      { type: 1, paths: R },
      { type: 2, paths: { ...R } },
      ["#/r"],
      ["#/r"],
    ],
    [
      "in the default response",
      { responses: { default: R } },
      { responses: { default: S } },
      ["#/r"],
      ["#/s"],
    ],
    [
      "in a property called like a map of names",
      { properties: { headers: { items: R, default: S } } },
      { properties: { headers: { items: R, default: R } } },
      ["#/r"],
      ["#/r"],
    ],
    ["but not in data", { default: R, "x-more": R }, { default: S, "x-more": S }, [], []],
  ])("%s", (_, base, revision, left, right) => {
    const { same, walk } = walked(base, revision);
    expect(same).toBe(false);
    expect([[...walk.base.references], [...walk.revision.references]]).toEqual([left, right]);
  });

  it("and whether something stands beside one", () => {
    const { walk } = walked({ items: R }, { items: { ...R, title: "R" } });
    expect([walk.base.siblings, walk.revision.siblings]).toEqual([false, true]);
  });
});

describe("a verdict is kept", () => {
  it("of what differs and of what refers, with the references of each", () => {
    const base = { items: R, not: { allOf: [{ $ref: "#/a" }, R] }, if: { type: "string" } };
    const revision = { ...structuredClone(base), if: { type: "number" } };
    const { walk } = walked(base, revision);
    const of = (node: object): unknown => {
      const verdict = walk.verdicts.get(node);
      return verdict && [verdict.same, ...walk.references.slice(verdict.start, verdict.end)];
    };
    expect(walk.verdicts.get(base.items)?.other).toBe(revision.items);
    expect(of(base.items)).toEqual([true, "#/r"]);
    expect(of(base.not)).toEqual([true, "#/a", "#/r"]);
    expect(of(base.if)).toEqual([false]);
    expect(walk.verdicts.get(base)?.same).toBe(false);
  });

  it("of what is large, not of a small node that costs little to compare anew", () => {
    const small = { type: "string" };
    const large = { properties: Object.fromEntries([..."abcdefghij"].map((key) => [key, {}])) };
    const { walk } = walked({ small, large }, structuredClone({ small, large }));
    expect(walk.verdicts.get(large)?.same).toBe(true);
    expect(walk.verdicts.has(small)).toBe(false);
  });
});
