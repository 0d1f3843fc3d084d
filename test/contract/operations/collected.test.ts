import { describe, expect, it } from "vitest";
import {
  child,
  openGraph,
  rootOf,
  type Graph,
  type Place,
} from "../../../scripts/contract/graph.js";
import {
  isKept,
  tell,
  towards,
  type Collected,
  type Context,
} from "../../../scripts/contract/operations/collected.js";
import { comparisonOf } from "../../../scripts/contract/diff.js";
import { documentOf } from "../documents.js";

const graphOf = (more: object): Graph =>
  openGraph({ kind: "document-graph", root: "", files: { "": documentOf(more) } });

const today = new Date("2026-11-21");

function contextOf(base: object, revision: object, more: Partial<Context> = {}) {
  const [left, right] = [graphOf(base), graphOf(revision)];
  const collected: Collected = { notes: [], uses: [] };
  const context: Context = {
    comparison: comparisonOf(left, right, today),
    collected,
    operation: { method: "GET", path: "/a" },
    flipped: false,
    today,
    sameSecurity: true,
    operations: { base: new Set(), revision: new Set() },
    ...more,
  };
  return { context, collected, base: rootOf(left), revision: rootOf(right) };
}

describe("what both sides have at a key is kept", () => {
  it.each<[string, object, object, boolean]>([
    ["neither has anything", {}, {}, true],
    ["one has nothing", { servers: [] }, {}, false],
    ["the same text", { servers: [{ url: "a" }] }, { servers: [{ url: "a" }] }, true],
    ["another text", { servers: [{ url: "a" }] }, { servers: [{ url: "b" }] }, false],
    ["inherited only", Object.create({ servers: [] }) as object, {}, true],
  ])("%s: %s", (_, before, after, kept) => {
    const { context, base, revision } = contextOf(before, after);
    expect(isKept(context, base, revision, "servers")).toBe(kept);
    expect(isKept(context, revision, base, "nothing")).toBe(true);
  });

  it("below names, what is called like prose counts", () => {
    const of = (type: string): object => ({ names: { description: { type } } });
    const { context, base, revision } = contextOf(of("string"), of("number"));
    expect(isKept(context, base, revision, "names", true)).toBe(false);
  });
});

it("a webhook turns directions around", () => {
  const { context } = contextOf({}, {});
  const flipped = { ...context, flipped: true };
  expect([towards(context, "request"), towards(context, "response")]).toEqual([
    "request",
    "response",
  ]);
  expect([towards(flipped, "request"), towards(flipped, "response")]).toEqual([
    "response",
    "request",
  ]);
});

describe("a finding is noted", () => {
  const { context, collected, base, revision } = contextOf({ a: 1 }, { b: 1 });

  it.each<[string, base: Place | undefined, revision: Place | undefined, on: Place]>([
    ["on the base", base, revision, base],
    [
      "on the revision where the base has nothing",
      child(base, "b"),
      child(revision, "b"),
      child(revision, "b"),
    ],
    ["on the revision alone", undefined, revision, revision],
    ["on the base, where neither has anything", child(base, "c"), undefined, child(base, "c")],
  ])("%s", (_, left, right, on) => {
    tell(context, "some-rule", { base: left, revision: right });
    const note = collected.notes.at(-1);
    expect([note?.on, note?.base, note?.revision]).toEqual([on, left, right]);
    expect(note?.on).toBe(on);
  });

  it("with what is known of it, and what follows where nothing is said", () => {
    tell(context, "some-rule", { base });
    expect(collected.notes.at(-1)).toMatchObject({
      rule: "some-rule",
      operation: context.operation,
      direction: "both",
      suffix: "",
      detail: {},
      own: false,
    });
    const where = { on: revision, suffix: "/a", direction: "request", own: true } as const;
    tell(context, "other-rule", { base, ...where }, { name: "A" });
    const note = collected.notes.at(-1);
    expect(note).toMatchObject({
      suffix: "/a",
      direction: "request",
      own: true,
      detail: { name: "A" },
    });
    expect(note?.on).toBe(revision);
  });

  it("nowhere only by a defect, which is named", () => {
    expect(() => {
      tell(context, "some-rule", {});
    }).toThrow("The finding some-rule has no place");
  });
});
