import { describe, expect, test } from "vitest";
import { ofOperation } from "../verdicts.js";

const of = (type: string): object => ({
  description: "",
  content: { "application/json": { schema: { type } } },
});
const [text, whole, empty] = [of("string"), of("integer"), { description: "" }];

describe("a status", () => {
  test.each<[string, object, object, string]>([
    ["of success removed", { 200: text, 201: text }, { 200: text }, "E I"],
    ["of success exchanged", { 200: text }, { 201: text }, "E E"],
    ["of an error removed", { 200: text, 404: text }, { 200: text }, "I I"],
    ["of an error with another body", { 200: text, 404: text }, { 200: text, 404: whole }, "E E"],
    ["added below a range with the same body", { "2XX": text }, { "2XX": text, 201: text }, "I -"],
    ["added below a range with another body", { "2XX": text }, { "2XX": text, 201: whole }, "E E"],
    ["replaced by a range with another body", { 200: text }, { "2XX": whole }, "E E"],
    ["replaced by a default with another body", { 200: text }, { default: whole }, "E E"],
    ["range in lower case", { "2XX": text }, { "2xx": text }, "- -"],
    ["default removed", { 200: text, default: text }, { 200: text }, "I I"],
    ["default, the only one, removed", { default: text }, { 400: text }, "E I"],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation({ responses: before }, { responses: after })).toBe(expected);
  });
});

describe("content", () => {
  test.each<[string, object, object, string]>([
    ["removed", { 200: text }, { 200: empty }, "E I"],
    ["in place of nothing at another status", { 204: empty }, { 200: text }, "E E"],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation({ responses: before }, { responses: after })).toBe(expected);
  });
});

test("a referred response is the response itself", () => {
  const components = { components: { responses: { R: text } } };
  const reference = { responses: { 200: { $ref: "#/components/responses/R" } } };
  expect(ofOperation(reference, { responses: { 200: text } }, components)).toBe("- -");
});
