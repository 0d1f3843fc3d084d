import { describe, expect, test } from "vitest";
import { items } from "../../../scripts/contract/graph.js";
import { ANYTHING } from "../../../scripts/contract/schema/branch.js";
import {
  isUnchanged,
  meet,
  namesOf,
  resultOf,
  type Mode,
} from "../../../scripts/contract/schema/comparison.js";
import { both, lazyAt } from "../../../scripts/contract/schema/lazy.js";
import { branchesOf } from "../../../scripts/contract/schema/settled.js";
import { pairOf } from "../schemas.js";

const text = { type: "string" };

describe("a pair is the same result", () => {
  test("wherever it is met", () => {
    const { comparison, subject, result } = pairOf(text, text);
    const elsewhere = { base: undefined, revision: undefined };
    expect(resultOf(comparison, { ...subject, site: elsewhere })).toBe(result);
    expect(result).toMatchObject({ state: "open", facts: [], links: [], bits: undefined });
  });

  test("unless it travels otherwise or the other way", () => {
    const { comparison, subject } = pairOf(text, text);
    const modes: Mode[] = ["json", "text", "query", "part", "form", "multipart"];
    const results = (["request", "response"] as const).flatMap((direction) =>
      modes.map((mode) => resultOf(comparison, { ...subject, direction, mode })),
    );
    expect(new Set(results).size).toBe(12);
    expect(new Set(results.map(({ id }) => id)).size).toBe(12);
  });

  test("or a branch stands for the schema", () => {
    const { comparison, subject, result } = pairOf(text, text);
    const [left, right] = [branchesOf(subject.left)[0]!, branchesOf(subject.right)[0]!];
    const branches = resultOf(comparison, { ...subject, kind: "branch", left, right });
    expect(branches).not.toBe(result);
    expect(resultOf(comparison, { ...subject, kind: "branch", left, right })).toBe(branches);
  });

  test("or one side says nothing, so that only the place tells what it is", () => {
    const { comparison, subject } = pairOf(text, text);
    const nothing = { ...subject, right: ANYTHING };
    const moved = { ...nothing, site: { base: subject.site.revision, revision: undefined } };
    expect(resultOf(comparison, nothing)).not.toBe(resultOf(comparison, moved));
    expect(resultOf(comparison, nothing)).toBe(resultOf(comparison, { ...nothing }));
  });
});

test("a component is remembered with all that it met, an inline schema too", () => {
  const { comparison } = pairOf(text, text);
  meet(comparison, ["schemas/A", "schemas/B"], ["schemas/C"]);
  meet(comparison, ["schemas/A"], []);
  meet(comparison, [], ["schemas/D"]);
  expect([...comparison.met].map(([name, met]) => [name, [...met]])).toEqual([
    ["schemas/A", ["schemas/C", undefined]],
    ["schemas/B", ["schemas/C"]],
  ]);
});

describe("unchanged", () => {
  const around = { schemas: { Text: text } };
  const reference = { $ref: "#/components/schemas/Text" };

  test("are two schemas that are the same text, and the components meet", () => {
    const { comparison, subject } = pairOf(reference, reference, around);
    expect(namesOf(subject.left)).toEqual(["schemas/Text"]);
    expect(isUnchanged(comparison, subject.left, subject.right)).toBe(true);
    expect([...comparison.met.get("schemas/Text")!]).toEqual(["schemas/Text"]);
  });

  test("are two that say nothing", () => {
    const { comparison } = pairOf(text, text);
    expect(isUnchanged(comparison, ANYTHING, ANYTHING)).toBe(true);
  });

  test("isn't what says something else, or more", () => {
    const { comparison, subject } = pairOf(text, { type: "integer" });
    expect(isUnchanged(comparison, subject.left, subject.right)).toBe(false);
    expect(isUnchanged(comparison, subject.left, ANYTHING)).toBe(false);
    expect(isUnchanged(comparison, ANYTHING, subject.right)).toBe(false);
    const other = pairOf(reference, { type: "integer" }, around);
    expect(isUnchanged(other.comparison, other.subject.left, other.subject.right)).toBe(false);
    expect(other.comparison.met.size).toBe(0);
  });

  test("are several parts where each is", () => {
    const parts = [{ minLength: 1 }, { maxLength: 2 }, { maxLength: 3 }];
    const { comparison, subject } = pairOf(parts, parts);
    const [ls, rs] = [subject.site.base!, subject.site.revision!].map((at) =>
      items(at).map(lazyAt),
    );
    const [l, r] = [both(ls![0]!, ls![1]!), both(rs![0]!, rs![1]!)];
    expect(isUnchanged(comparison, l, r)).toBe(true);
    expect(isUnchanged(comparison, l, both(rs![0]!, rs![2]!))).toBe(false);
    expect(isUnchanged(comparison, l, rs![0]!)).toBe(false);
  });
});
