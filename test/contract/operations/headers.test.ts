import { expect, test } from "vitest";
import { ofOperation } from "../verdicts.js";

const text = { type: "string" };
const of = (headers: object): object => ({
  responses: { 200: { description: "ok", headers } },
});

test.each<[string, object, object, string]>([
  ["a required header removed", { "X-A": { required: true, schema: text } }, {}, "E I"],
  ["an optional header removed", { "X-A": { schema: text } }, {}, "W I"],
  [
    "a header that becomes optional",
    { "X-A": { required: true, schema: text } },
    { "X-A": { schema: text } },
    "E I",
  ],
  [
    "another case of the name",
    { "X-A": { required: true, schema: text } },
    { "x-a": { required: true, schema: text } },
    "- -",
  ],
  ["Content-Type", { "Content-Type": { required: true, schema: text } }, {}, "- -"],
  [
    "a number that becomes a text",
    { "X-A": { schema: { type: "integer" } } },
    { "X-A": { schema: text } },
    "E I",
  ],
  [
    "content in place of a schema",
    { "X-A": { schema: { type: "object" } } },
    { "X-A": { content: { "application/json": { schema: { type: "object" } } } } },
    "E E",
  ],
  [
    "explode of an object",
    { "X-A": { schema: { type: "object" } } },
    { "X-A": { explode: true, schema: { type: "object" } } },
    "E E",
  ],
  [
    "explode of a text",
    { "X-A": { schema: text } },
    { "X-A": { explode: true, schema: text } },
    "- -",
  ],
  [
    "the default style said aloud",
    { "X-A": { schema: { type: "array" } } },
    { "X-A": { style: "simple", explode: false, schema: { type: "array" } } },
    "- -",
  ],
])("%s", (_, before, after, expected) => {
  expect(ofOperation(of(before), of(after))).toBe(expected);
});

test("a referred header is the header itself", () => {
  const components = { components: { headers: { A: { required: true, schema: text } } } };
  const reference = of({ "X-A": { $ref: "#/components/headers/A" } });
  const inline = of({ "X-A": { required: true, schema: text } });
  expect(ofOperation(reference, inline, components)).toBe("- -");
});
