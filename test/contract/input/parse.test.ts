import { describe, expect, it } from "vitest";
import { ContractError } from "../../../scripts/contract/contract-error.js";
import { parseText } from "../../../scripts/contract/input/parse.js";

const value = { a: [1, true, null] };

describe("takes either syntax for what it is", () => {
  it.each<[text: string, syntax: "json" | "yaml"]>([
    [`{ "a": [1, true, null] }`, "json"],
    [`\uFEFF\n { "a": [1, true, null] }`, "json"],
    [`{ "a": [1, true, null,] }`, "yaml"],
    [`{ a: [1, true, null] }`, "yaml"],
    ["a:\n  - 1\n  - true\n  -\n", "yaml"],
    ["\uFEFFa: [1, true, ~]", "yaml"],
    ["---\na: [1, true, ~]\n---\n", "yaml"],
    ["a: [1, true, ~]\n---\n# The end.\n---\n~\n...\n", "yaml"],
  ])("%j is %s", (text, syntax) => {
    expect(parseText(text, "a.yml")).toEqual({ value, syntax });
  });

  it("of nothing, null", () => {
    expect(parseText("", "a.yml")).toEqual({ value: null, syntax: "yaml" });
  });
});

it("knows aliases and merge keys, and that yes is a word", () => {
  const text = "base: &base { a: 1, b: 2 }\nmore: { <<: *base, b: 3 }\nyes: no\n";
  expect(parseText(text, "a.yml").value).toEqual({
    base: { a: 1, b: 2 },
    more: { a: 1, b: 3 },
    yes: "no",
  });
});

const errorOf = (text: string): ContractError => {
  try {
    parseText(text, "specs/a.yml");
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error("the text was read");
};

describe("says where a text is neither", () => {
  it.each<[what: string, text: string, line: number, column: number]>([
    ["JSON that breaks off", `{ "a": 1,\n  "b"`, 2, 6],
    ["a list that isn't closed", "a:\n  b: [1\nc: 2\n", 3, 1],
    ["a key given twice", "a: 1\nb: 2\na: 3\n", 3, 1],
    ["two documents", "a: 1\n---\nb: 2\n", 2, 1],
    ["two documents, and none between them", "a: 1\n---\n---\nb: 2\n", 2, 1],
    ["a second document that can't be read", "a: 1\n---\n*nothing\n", 2, 1],
    ["a key given twice before the end", "a: 1\na: 2\n---\n", 2, 1],
  ])("%s", (_, text, line, column) => {
    const { code, message, place } = errorOf(text);
    expect(code).toBe("bad-syntax");
    expect(place).toEqual({ file: "specs/a.yml", line, column });
    expect(message).toMatch(/^specs\/a\.yml can't be read as YAML or JSON: \S/);
    expect(message).not.toMatch(/\n|at line/);
  });

  it.each([
    ["an alias of nothing", "a: *nothing\n"],
    [
      "aliases that multiply without end",
      ["a: &a0 [x, x]", ...range(1, 20).map((i) => `b${i}: &a${i} [*a${i - 1}, *a${i - 1}]`)].join(
        "\n",
      ),
    ],
  ])("%s", (_, text) => {
    expect(errorOf(text)).toMatchObject({ code: "bad-syntax", place: { file: "specs/a.yml" } });
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
