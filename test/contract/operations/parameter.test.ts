import { describe, expect, test } from "vitest";
import { ofOperation, ofParameter } from "../verdicts.js";

const of = (schema: object, more: object = {}): object => ({ schema, ...more });
const text = { type: "string" };
const whole = { type: "integer" };
const list = (items: object, more: object = {}): object => ({ type: "array", items, ...more });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });

describe("style and explode decide how a value is spelt", () => {
  test.each<[string, object, object, string]>([
    ["defaults said aloud", of(text), of(text, { style: "form", explode: true }), "- -"],
    ["explode of a scalar", of(text), of(text, { explode: false }), "- -"],
    ["explode of a list", of(list(text)), of(list(text), { explode: false }), "E E"],
    [
      "style of a list",
      of(list(text), { explode: false }),
      of(list(text), { style: "pipeDelimited", explode: false }),
      "E E",
    ],
    ["deepObject", of({ type: "object" }, { style: "deepObject" }), of({ type: "object" }), "E E"],
    ["JSON instead", of(text), json(text), "E E"],
    [
      "another media type",
      json(whole),
      { content: { "application/xml": { schema: whole } } },
      "E E",
    ],
    [
      "a media type spelt otherwise",
      json(whole),
      { content: { "Application/JSON; charset=utf-8": { schema: whole } } },
      "- -",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofParameter(before, after)).toBe(expected);
  });
});

describe("a query is text: what is spelt alike is alike", () => {
  test.each<[string, object, object, string]>([
    ["a number becomes a text", of(whole), of(text), "I E"],
    ["a yes or no becomes a text", of({ type: "boolean" }), of(text), "I E"],
    ["a number becomes a text of a length", of(whole), of({ ...text, maxLength: 3 }), "E E"],
    ["numbers in quotes", of({ enum: [1, 2] }), of({ enum: ["1", "2"] }), "I I"],
    ["but not inside JSON", json(whole), json(text), "E E"],
    ["one becomes a list of them", of(text), of(list(text)), "I E"],
    ["one becomes a list of at least two", of(text), of(list(text, { minItems: 2 })), "E E"],
  ])("%s", (_, before, after, expected) => {
    expect(ofParameter(before, after)).toBe(expected);
  });
});

test("an object in the query has text inside", () => {
  const fields = (a: object): object =>
    of({ type: "object", properties: { a } }, { style: "deepObject" });
  expect(ofParameter(fields(whole), fields(text))).toBe("I E");
});

test("a path parameter is required whatever it says", () => {
  const path = (required: boolean): object => ({
    parameters: [{ name: "id", in: "path", required, schema: text }],
  });
  expect(ofOperation(path(true), path(false))).toBe("- -");
});
