import { expect, test } from "vitest";
import { diffContracts } from "../../../scripts/contract/index.js";
import { documentWith } from "../documents.js";

const text = { type: "string" };
const of = (names: string[], more: object = {}): object => ({
  type: "object",
  required: names,
  properties: { ...Object.fromEntries(names.map((name) => [name, text])), ...more },
});
const rules = (before: unknown[], after: unknown[]): string[] =>
  diffContracts(
    documentWith("response", { oneOf: before }),
    documentWith("response", { oneOf: after }),
  ).findings.map((finding) => finding.rule.replace("response-", ""));

test.each<[string, unknown[], unknown[], string[]]>([
  [
    "by a constant, whatever else has changed",
    [of(["a"], { kind: { const: "x" } }), of(["b"])],
    [of(["b"]), of(["a"], { kind: { const: "x" }, c: text })],
    ["optional-property-added"],
  ],
  [
    "by likeness where nothing else tells",
    [of(["a", "b", "c"]), of(["x"])],
    [of(["x"]), of(["a", "b", "c"], { d: text })],
    ["optional-property-added"],
  ],
  [
    "never across constants that contradict each other",
    [of(["kind"], { kind: { const: "x" } }), of(["b"])],
    [of(["kind"], { kind: { const: "y" } }), of(["b"])],
    ["branch-added", "branch-removed"],
  ],
  [
    "not at all where they have nothing in common",
    [of(["a", "b"]), of(["x"])],
    [of(["c", "d"]), of(["y"])],
    ["branch-added", "branch-added", "branch-removed", "branch-removed"],
  ],
])("arms are paired %s", (_, before, after, expected) => {
  expect(rules(before, after).sort()).toEqual(expected);
});
