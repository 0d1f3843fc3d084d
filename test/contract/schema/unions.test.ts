import { describe, expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };
const object = (name: string, schema: object = text): object => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});
const any = (...anyOf: unknown[]): object => ({ anyOf });
const one = (...oneOf: unknown[]): object => ({ oneOf });

describe("a union is the set of what its arms accept", () => {
  test.each<[string, unknown, unknown]>([
    ["reordered", one(object("a"), object("b")), one(object("b"), object("a"))],
    ["of one", any(text), text],
    ["in a union", any(any(text), { type: "integer" }), any(text, { type: "integer" })],
    ["of values", any({ enum: ["a"] }, { enum: ["b"] }), { enum: ["a", "b"] }],
    [
      "titled",
      one({ ...object("a"), title: "A" }, object("b")),
      one(object("a"), { ...object("b"), title: "B" }),
    ],
  ])("%s", (_, before, after) => {
    expect(ofSchema(before, after)).toBe("- -, - -");
  });
});

describe("arms", () => {
  test.each<[string, unknown, unknown, string]>([
    ["added", text, any(text, { type: "array" }), "I E, E I"],
    ["added within another", any(text), any(text, { enum: ["a"] }), "- -, - -"],
    [
      "changed",
      any(object("a"), object("b")),
      any(object("a", { type: "integer" }), object("b")),
      "E E, E E",
    ],
    [
      "sets of required properties, dropped",
      { ...object("c"), anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      object("c"),
      "I E, E I",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofSchema(before, after)).toBe(expected);
  });
});
