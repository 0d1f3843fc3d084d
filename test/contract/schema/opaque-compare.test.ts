import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const list = (more: object): object => ({ type: "array", ...more });
const text = { type: "string" };

test.each<[string, unknown, unknown, string]>([
  [
    "more of what a list contains",
    list({ contains: text }),
    list({ contains: text, minContains: 2 }),
    "E I, I E",
  ],
  [
    "less of it at most",
    list({ contains: text, maxContains: 5 }),
    list({ contains: text, maxContains: 4 }),
    "E I, I E",
  ],
  [
    "something else contained",
    list({ contains: text }),
    list({ contains: { type: "integer" } }),
    "E E, E E",
  ],
  [
    "one more that depends",
    { type: "object", dependentRequired: { a: ["b"] } },
    { type: "object", dependentRequired: { a: ["b", "c"] } },
    "E I, I E",
  ],
  [
    "prose inside",
    list({ contains: text }),
    list({ contains: { ...text, description: "D" } }),
    "- -, - -",
  ],
])("%s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
