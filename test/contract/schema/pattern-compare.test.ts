import { expect, test } from "vitest";
import { effectOf } from "../../../scripts/contract/effect.js";
import { pointerOf, type Place } from "../../../scripts/contract/graph.js";
import { comparePatterns } from "../../../scripts/contract/schema/pattern-compare.js";
import { branchOf, pairOf } from "../schemas.js";

const text = (...patterns: string[]): object => ({
  type: "string",
  allOf: patterns.map((pattern) => ({ pattern })),
});
const end = (place: Place | undefined): string | undefined =>
  place && pointerOf(place).replace("/x-schema", "");

test.each<[string, string[], string[], string[]]>([
  ["the same ones in another order", ["a", "b"], ["b", "a"], []],
  ["one more", ["a"], ["a", "b"], ["pattern-tightened narrows", "`a`", "`a` and `b`"]],
  ["one less", ["a", "b"], ["b"], ["pattern-loosened widens", "`a` and `b`", "`b`"]],
  ["none any more", ["a"], [], ["pattern-loosened widens", "`a`", "none"]],
  ["another", ["a"], ["^a"], ["pattern-changed both", "`a`", "`^a`"]],
  ["one that lets everything through", ["a"], ["a", ".*"], []],
])("%s", (_, before, after, expected) => {
  const { result } = pairOf(text(...before), text(...after));
  comparePatterns(result, branchOf(text(...before)), branchOf(text(...after)));
  const facts = result.facts.flatMap(({ fact, bits, detail }) => [
    `${fact} ${effectOf(bits)}`,
    detail["from"],
    detail["to"],
  ]);
  expect(facts).toEqual(expected);
});

test("points at the pattern that came or went, beside one that stayed", () => {
  const [one, two] = [text("a"), text("a", "b")];
  const added = pairOf(one, two).result;
  comparePatterns(added, branchOf(one), branchOf(two));
  expect(added.facts.map(({ base, revision }) => [end(base), end(revision)])).toEqual([
    ["/allOf/0/pattern", "/allOf/1/pattern"],
  ]);
  const removed = pairOf(two, text()).result;
  comparePatterns(removed, branchOf(two), branchOf(text()));
  expect(removed.facts.map(({ base, revision }) => [end(base), end(revision)])).toEqual([
    ["/allOf/0/pattern", ""],
  ]);
});
