import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const of = (more: object): object => ({
  type: "object",
  properties: { a: { type: "string", ...more } },
});

test.each<[string, object, string]>([
  ["a default", { default: "x" }, "W I, W I"],
  [
    "a default behind the second of two references",
    {
      $ref: "#/components/schemas/Twin/properties/card",
      $dynamicRef: "#more",
      $defs: { More: { $dynamicAnchor: "more", default: "x" } },
    },
    "W I, W I",
  ],
  ["deprecation", { deprecated: true }, "I I, I I"],
  [
    "title, prose, examples",
    { title: "T", description: "D", example: 1, examples: [1], $comment: "c" },
    "- -, - -",
  ],
  ["extensions", { "x-any": { a: 1 } }, "- -, - -"],
  ["an anchor", { $anchor: "here" }, "- -, - -"],
  ["external documents", { externalDocs: { url: "https://d" }, xml: { name: "a" } }, "- -, - -"],
])("%s", (_, more, expected) => {
  expect(ofSchema(of({}), of(more))).toBe(expected);
});
