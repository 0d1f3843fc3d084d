import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const text = { type: "string" };
const only = (name: string, schema: object = text): object => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});
const either = (name: string): object => ({ ...only(name), properties: { a: text, b: text } });

test.each<[string, unknown, unknown, string]>([
  [
    "an arm that may fit where another does",
    { oneOf: [either("a")] },
    { oneOf: [either("a"), either("b")] },
    "W",
  ],
  [
    "arms that declare nothing in common",
    { oneOf: [only("a")] },
    { oneOf: [only("a"), only("b")] },
    "I",
  ],
  [
    "arms that a value tells apart",
    { oneOf: [only("a", { const: 1 })] },
    { oneOf: [only("a", { const: 1 }), only("a", { const: 2 })] },
    "I",
  ],
  ["arms of other types", { oneOf: [text] }, { oneOf: [text, { type: "array" }] }, "I"],
  [
    "anyOf, which doesn't mind",
    { anyOf: [either("a")] },
    { anyOf: [either("a"), either("b")] },
    "I",
  ],
])("%s", (_, before, after, expected) => {
  expect(ofSchema(before, after).split(" ")[0]).toBe(expected);
});
