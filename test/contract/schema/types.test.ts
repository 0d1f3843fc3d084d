import { describe, expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const string = { type: "string" };

describe("one meaning, many spellings", () => {
  test.each<[unknown, unknown]>([
    [{ type: ["string"] }, string],
    [{ type: ["integer", "number"] }, { type: "number" }],
    [{ type: ["string", "null"] }, { anyOf: [string, { type: "null" }] }],
    [{ type: ["string", "null"] }, { oneOf: [string, { const: null }] }],
    [{ enum: ["a", null] }, { oneOf: [{ const: "a" }, { type: "null" }] }],
    [{ type: ["string", "integer"] }, { anyOf: [{ type: "integer" }, string] }],
    [true, {}],
    [{ type: ["null", "boolean", "number", "string", "array", "object"] }, {}],
  ])("%j is %j", (before, after) => {
    expect(ofSchema(before, after)).toBe("- -, - -");
  });
});

describe("changes of type", () => {
  test.each<[string, unknown, unknown, string]>([
    ["exchanged", string, { type: "integer" }, "E E, E E"],
    ["widened", { type: "integer" }, { type: "number" }, "I E, E I"],
    ["null added", string, { type: ["string", "null"] }, "I E, E I"],
    ["one more", string, { type: ["string", "boolean"] }, "I E, E I"],
    ["none given", string, {}, "I E, E I"],
  ])("%s", (_, before, after, expected) => {
    expect(ofSchema(before, after)).toBe(expected);
  });
});

describe("null in OpenAPI 3.0", () => {
  test.each<[string, unknown, unknown, string]>([
    ["nullable", { ...string, nullable: true }, string, "E I, I E"],
    [
      "with an enum that lacks it",
      { ...string, nullable: true, enum: ["a"] },
      { ...string, enum: ["a"] },
      "E I, I E",
    ],
    [
      "beside a reference in allOf",
      { nullable: true, allOf: [{ $ref: "#/components/schemas/Card" }] },
      { $ref: "#/components/schemas/Card" },
      "E I, I E",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofSchema(before, after, "3.0.3")).toBe(expected);
  });
});
