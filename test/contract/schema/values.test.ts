import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

test.each<[string, unknown, unknown, string]>([
  ["a value removed", { enum: ["a", "b"] }, { enum: ["a"] }, "E I, I W"],
  ["reordered", { enum: ["a", "b"] }, { enum: ["b", "a"] }, "- -, - -"],
  ["named twice", { enum: ["a", "a"] }, { enum: ["a"] }, "- -, - -"],
  ["a const as an enum of one", { const: "a" }, { enum: ["a"] }, "- -, - -"],
  ["const exchanged", { const: "a" }, { const: "b" }, "E E, E E"],
  ["the whole enum removed", { type: "string", enum: ["a"] }, { type: "string" }, "I E, E I"],
  [
    "values of another type beside `type`",
    { type: "string", enum: ["a", 1] },
    { type: "string", enum: ["a"] },
    "- -, - -",
  ],
  [
    "values that a bound rules out",
    { type: "integer", enum: [1, 9], maximum: 5 },
    { const: 1 },
    "- -, - -",
  ],
  ["both of two", { type: "boolean" }, { enum: [true, false] }, "- -, - -"],
  [
    "objects with keys in another order",
    { enum: [{ a: 1, b: 2 }] },
    { enum: [{ b: 2, a: 1 }] },
    "- -, - -",
  ],
  ["0 and false are two values", { enum: [0] }, { enum: [false] }, "E E, E E"],
  ["1 and 1.0 are one", { enum: [1] }, { enum: [1.0] }, "- -, - -"],
])("%s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
