import { describe, expect, test } from "vitest";
import { boundsOf, defaultOf, withSentences } from "../../scripts/pipeline/limits.js";

describe("boundsOf", () => {
  test.each([
    [{ minimum: 1, maximum: 100 }, ["Between 1 and 100."]],
    [{ minimum: 0 }, ["At least 0."]],
    [{ maximum: 5 }, ["At most 5."]],
    [{ exclusiveMinimum: 0, exclusiveMaximum: 9 }, ["Greater than 0.", "Less than 9."]],
    [{ minLength: 1 }, ["At least 1 character."]],
    [{ minLength: 2, maxLength: 2 }, ["Exactly 2 characters."]],
    [{ maxItems: 1, uniqueItems: true }, ["At most 1 item.", "No item twice."]],
    [{ maxProperties: 1 }, ["At most 1 property."]],
    [{ multipleOf: 5, pattern: "^a" }, ["A multiple of 5.", "Matches `^a`."]],
    [{ type: "string" }, []],
  ])("%j", (schema, sentences) => {
    expect(boundsOf(schema)).toEqual(sentences);
  });
});

test("defaults are shown as a reader would write them", () => {
  expect(defaultOf({ default: 10 })).toEqual(["Default: 10."]);
  expect(defaultOf({ default: false })).toEqual(["Default: false."]);
  expect(defaultOf({ default: "desc" })).toEqual(["Default: `desc`."]);
  expect(defaultOf({ default: ["a"] })).toEqual(['Default: `["a"]`.']);
  expect(defaultOf({})).toEqual([]);
});

test("sentences join a paragraph and follow several", () => {
  expect(withSentences("A page.", ["At least 1."])).toBe("A page. At least 1.");
  expect(withSentences("One.\n\nTwo.", ["At least 1."])).toBe("One.\n\nTwo.\n\nAt least 1.");
  expect(withSentences(undefined, ["At least 1."])).toBe("At least 1.");
  expect(withSentences(" A page. ", [])).toBe("A page.");
  expect(withSentences(undefined, [])).toBeUndefined();
});
