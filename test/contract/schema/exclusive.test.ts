import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const some = (...values: unknown[]): object => ({ enum: values });

test.each<[string, unknown, unknown, string]>([
  [
    "a value that a second arm lists is rejected",
    { oneOf: [some("a", "b"), some("c")] },
    { oneOf: [some("a", "b"), some("b", "c")] },
    "E I, I W",
  ],
  [
    "one that two arms list on both sides was and is",
    { oneOf: [some("a", "b"), some("b", "c")] },
    { oneOf: [some("b", "c"), some("a", "b")] },
    "- -, - -",
  ],
  [
    "values beside an arm that takes any text",
    { oneOf: [{ const: "a" }] },
    { oneOf: [{ const: "a" }, { type: "string" }] },
    "E E, E W",
  ],
  [
    "under anyOf nothing is rejected",
    { anyOf: [some("a", "b"), some("c")] },
    { anyOf: [some("a", "b"), some("b", "c")] },
    "- -, - -",
  ],
])("%s", (_, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
