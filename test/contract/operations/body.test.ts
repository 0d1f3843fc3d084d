import { expect, test } from "vitest";
import { ofOperation } from "../verdicts.js";

const content = { "application/json": { schema: { type: "string" } } };
const optional = { requestBody: { content } };
const required = { requestBody: { content, required: true } };

test.each<[string, object, object, string]>([
  ["an optional body", {}, optional, "I E"],
  ["a required body", {}, required, "E E"],
  ["a body that becomes required", optional, required, "E I"],
  ["required: false said aloud", optional, { requestBody: { content, required: false } }, "- -"],
  ["prose", optional, { requestBody: { content, description: "What." } }, "- -"],
])("%s", (_, before, after, expected) => {
  expect(ofOperation(before, after)).toBe(expected);
});

test("a referred body is the body itself", () => {
  const components = { components: { requestBodies: { B: { content, required: true } } } };
  const reference = { requestBody: { $ref: "#/components/requestBodies/B" } };
  expect(ofOperation(reference, required, components)).toBe("- -");
  expect(ofOperation(reference, optional, components)).toBe("I E");
});
