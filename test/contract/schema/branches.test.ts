import { describe, expect, test } from "vitest";
import { effectOf } from "../../../scripts/contract/effect.js";
import { compareBranches } from "../../../scripts/contract/schema/branches.js";
import type { Mode, Result } from "../../../scripts/contract/schema/comparison.js";
import { branchOf, pairOf } from "../schemas.js";

function compared(before: object, after: object, mode: Mode = "json"): Result {
  const { comparison, result } = pairOf(before, after, { mode });
  compareBranches(comparison, result, branchOf(before), branchOf(after));
  return result;
}

const noted = (before: object, after: object): string[] =>
  compared(before, after).facts.map(({ fact, bits, detail: { from, to } }) =>
    [fact, effectOf(bits), ...(from === undefined ? [] : [`${from} to ${to}`])].join(" "),
  );

const text = { type: "string" };
const whole = { type: "integer" };
const steps = (multipleOf: number): object => ({ type: "number", multipleOf });
const format = (...formats: string[]): object => ({
  ...text,
  allOf: formats.map((one) => ({ format: one })),
});
const list = (more: object): object => ({ type: "array", ...more });

describe("two branches of one type, there and back", () => {
  test.each<[string, object, object, string[], string[]]>([
    ["the same", text, { ...text, title: "T" }, [], []],
    [
      "whole numbers to any",
      whole,
      { type: "number" },
      ["type-widened widens integer to number"],
      ["type-narrowed narrows number to integer"],
    ],
    [
      "a step come",
      { type: "number" },
      steps(0.5),
      ["multiple-of-tightened narrows any number to 0.5"],
      ["multiple-of-loosened widens 0.5 to any number"],
    ],
    [
      "a step within the other",
      steps(0.5),
      whole,
      ["multiple-of-tightened narrows 0.5 to 1"],
      ["multiple-of-loosened widens 1 to 0.5"],
    ],
    [
      "a step beside the other",
      steps(4),
      steps(6),
      ["multiple-of-changed both 4 to 6"],
      ["multiple-of-changed both 6 to 4"],
    ],
    [
      "a format come",
      text,
      format("uuid"),
      ["format-tightened narrows none to `uuid`"],
      ["format-loosened widens `uuid` to none"],
    ],
    [
      "a format within the other",
      format("uri-reference"),
      format("uri"),
      ["format-tightened narrows `uri-reference` to `uri`"],
      ["format-loosened widens `uri` to `uri-reference`"],
    ],
    [
      "a format beside the other",
      format("date"),
      format("time"),
      ["format-changed both `date` to `time`"],
      ["format-changed both `time` to `date`"],
    ],
    [
      "one more format",
      format("uri"),
      format("uri", "email"),
      ["format-tightened narrows `uri` to `uri` and `email`"],
      ["format-loosened widens `uri` and `email` to `uri`"],
    ],
    [
      "unique items",
      list({}),
      list({ uniqueItems: true }),
      ["unique-items-added narrows"],
      ["unique-items-removed widens"],
    ],
    [
      "everything at once",
      { ...format("date"), maxLength: 9 },
      { ...format("time"), maxLength: 5, pattern: "^a", not: { const: "b" } },
      [
        "limit-tightened narrows 9 to 5",
        "format-changed both `date` to `time`",
        "pattern-tightened narrows none to `^a`",
        "keyword-added narrows",
      ],
      [
        "limit-loosened widens 5 to 9",
        "format-changed both `time` to `date`",
        "pattern-loosened widens `^a` to none",
        "keyword-removed widens",
      ],
    ],
  ])("%s", (_, before, after, there, back) => {
    expect([noted(before, after), noted(after, before)]).toEqual([there, back]);
  });
});

describe("items of lists", () => {
  /** The pairs below, as the text of their schemas. */
  const links = (before: object, after: object): string[] =>
    compared(list(before), list(after)).links.map(({ to: { subject } }) =>
      subject.kind === "branch"
        ? "branches"
        : [subject.left, subject.right]
            .map(({ parts }) => (parts[0] ? JSON.stringify(parts[0].value) : "anything"))
            .join(" "),
    );
  const [T, W] = ['{"type":"string"}', '{"type":"integer"}'];

  test.each<[string, object, object, string[]]>([
    ["all of them", { items: text }, { items: whole }, [`${T} ${W}`]],
    ["to anything", { items: text }, {}, [`${T} anything`]],
    ["unchanged", { items: text }, { items: text }, []],
    ["by position", { prefixItems: [text, text] }, { prefixItems: [whole, text] }, [`${T} ${W}`]],
    [
      "by position against the rest",
      { prefixItems: [text, whole] },
      { items: text },
      [`${W} ${T}`, `anything ${T}`],
    ],
    ["not beyond the end of a list", { items: text, maxItems: 0 }, { items: whole }, []],
    [
      "nor beyond the positions that it may reach",
      { prefixItems: [text, text], maxItems: 1 },
      { prefixItems: [whole, whole], items: whole },
      [`${T} ${W}`],
    ],
  ])("%s", (_, before, after, pairs) => {
    expect(links(before, after)).toEqual(pairs);
  });

  test.each<[Mode, Mode]>([
    ["json", "json"],
    ["query", "text"],
    ["text", "text"],
    ["part", "text"],
  ])("of a list in %s travel as %s", (mode, inner) => {
    const { links } = compared(list({ items: text }), list({ items: whole }), mode);
    expect(links.map(({ to }) => to.subject.mode)).toEqual([inner]);
  });
});

test("properties are compared for objects alone", () => {
  const object = { type: "object", properties: { a: text } };
  expect(noted({ type: "object" }, object)).toEqual(["optional-property-added narrows"]);
  expect(noted({ ...text, properties: {} }, { ...object, ...text })).toEqual([]);
});
