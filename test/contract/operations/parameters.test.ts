import { describe, expect, test } from "vitest";
import { ofOperation, ofParameter } from "../verdicts.js";

const text = { type: "string" };
const plain = { schema: text };

describe("a query parameter", () => {
  test.each<[string, object | undefined, object | undefined, string]>([
    ["optional, added", undefined, plain, "I W"],
    ["required, added", undefined, { ...plain, required: true }, "E W"],
    ["becomes required", plain, { ...plain, required: true }, "E I"],
    ["is deprecated", plain, { ...plain, deprecated: true }, "I I"],
    ["gets a default", plain, { schema: { ...text, default: "a" } }, "W W"],
    ["may be sent empty", plain, { ...plain, allowEmptyValue: true }, "W W"],
    ["may hold reserved characters", plain, { ...plain, allowReserved: true }, "W W"],
    ["is described", plain, { ...plain, description: "D", example: "e" }, "- -"],
  ])("%s", (_, before, after, expected) => {
    expect(ofParameter(before, after)).toBe(expected);
  });
});

const header = (name: string, more: object = {}): object => ({
  parameters: [{ name, in: "header", schema: text, ...more }],
});

describe("a parameter is known by its name and place", () => {
  test.each<[string, object, object, string]>([
    ["headers in any case", header("X-A"), header("x-a"), "- -"],
    [
      "cookies in theirs",
      { parameters: [{ name: "A", in: "cookie", required: true, schema: text }] },
      { parameters: [{ name: "a", in: "cookie", required: true, schema: text }] },
      "E E",
    ],
    ["headers that the contract says elsewhere", {}, header("Accept", { required: true }), "- -"],
    [
      "a list in another order",
      {
        parameters: [
          { name: "a", in: "query", schema: text },
          { name: "b", in: "query", schema: text },
        ],
      },
      {
        parameters: [
          { name: "b", in: "query", schema: text },
          { name: "a", in: "query", schema: text },
        ],
      },
      "- -",
    ],
    [
      "moved from the query to a header",
      { parameters: [{ name: "a", in: "query", schema: text }] },
      header("a", { required: true }),
      "E W",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation(before, after)).toBe(expected);
  });
});

test("an operation's own parameter stands in for its path's", () => {
  const own = (schema: object): object => ({
    parameters: [{ name: "id", in: "path", required: true, schema }],
  });
  expect(ofOperation({}, own(text))).toBe("- -");
  expect(ofOperation({}, own({ ...text, maxLength: 3 }))).toBe("E I");
});

test("a referred parameter is the parameter itself", () => {
  const components = { components: { parameters: { P: { name: "q", in: "query", ...plain } } } };
  const reference = { parameters: [{ $ref: "#/components/parameters/P" }] };
  const inline = { parameters: [{ name: "q", in: "query", ...plain }] };
  expect(ofOperation(reference, inline, components)).toBe("- -");
});
