import { describe, expect, test } from "vitest";
import { covers, modeOf } from "../../../scripts/contract/operations/media.js";
import { ofDocuments, ofOperation } from "../verdicts.js";

const text = { schema: { type: "string" } };
const short = { schema: { type: "string", maxLength: 3 } };
const fields = (type: string): object => ({
  schema: { type: "object", properties: { a: { type } } },
});

const body = (content: object): object => ({ requestBody: { content } });
const answer = (content: object): object => ({
  responses: { 200: { description: "ok", content } },
});

test("a range takes in the types below it, not itself", () => {
  expect(["*/*", "text/*", "text/csv"].map((range) => covers(range, "text/csv"))).toEqual([
    true,
    true,
    false,
  ]);
  expect(covers("text/*", "text/*")).toBe(false);
  expect(covers("text/*", "texture/a")).toBe(false);
});

test("a media type says how a body travels", () => {
  expect(
    ["application/x-www-form-urlencoded", "Multipart/Form-Data; a=b", "text/plain", "text/csv"].map(
      modeOf,
    ),
  ).toEqual(["form", "multipart", "text", "json"]);
});

describe("media types of a request", () => {
  test.each<[string, object, object, string]>([
    ["removed", { "application/json": text, "text/csv": text }, { "text/csv": text }, "E I"],
    ["spelt otherwise", { "application/json": text }, { "Application/JSON": text }, "- -"],
    ["parameters reordered", { "a/b;x=1;y=2": text }, { "a/b; y=2; x=1": text }, "- -"],
    ["another kind of JSON", { "application/json": text }, { "application/a+json": text }, "W W"],
    ["another kind of nothing", { "text/csv": text }, { "text/xml": text }, "E E"],
    ["a range instead", { "application/json": text }, { "application/*": text }, "I E"],
    ["a narrower range instead", { "application/json": text }, { "*/*": short }, "E E"],
    ["one beside its range", { "a/*": text }, { "a/*": text, "a/b": text }, "- -"],
    ["a narrower one beside its range", { "a/*": text }, { "a/*": text, "a/b": short }, "E I"],
    ["schema appears", { "application/json": {} }, { "application/json": text }, "E I"],
    [
      "form field to text",
      { "application/x-www-form-urlencoded": fields("integer") },
      { "application/x-www-form-urlencoded": fields("string") },
      "I E",
    ],
    [
      "JSON field to text",
      { "application/json": fields("integer") },
      { "application/json": fields("string") },
      "E E",
    ],
    [
      "encoding of a part",
      {
        "multipart/form-data": {
          ...fields("string"),
          encoding: { a: { contentType: "image/png" } },
        },
      },
      { "multipart/form-data": fields("string") },
      "W W",
    ],
    [
      "prose of an encoding",
      { "multipart/form-data": { ...fields("string"), encoding: { a: { description: "A." } } } },
      { "multipart/form-data": { ...fields("string"), encoding: { a: {} } } },
      "- -",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation(body(before), body(after))).toBe(expected);
  });
});

describe("media types of a response", () => {
  test.each<[string, object, object, string]>([
    ["removed", { "application/json": text, "text/csv": text }, { "text/csv": text }, "E I"],
    ["a range instead", { "application/json": text }, { "application/*": text }, "E I"],
    ["one beside its range", { "a/*": text }, { "a/*": text, "a/b": text }, "- -"],
    ["a wider one beside its range", { "a/*": short }, { "a/*": short, "a/b": text }, "E I"],
  ])("%s", (_, before, after, expected) => {
    const [there, back] = ofOperation(answer(before), answer(after)).split(" ");
    // A type that leaves or comes: readers ask for what they know.
    expect(`${there ?? ""} ${back ?? ""}`).toBe(expected);
  });
});

test("in OpenAPI 3.2 a media type may be a reference, and have a schema per item", () => {
  const paths = (media: object): object => ({
    paths: { "/a": { get: answer({ "application/jsonl": media }) } },
    components: { mediaTypes: { M: text } },
  });
  const reference = { $ref: "#/components/mediaTypes/M" };
  expect(ofDocuments(paths(reference), paths(text), "3.2.0")).toBe("- -");
  expect(ofDocuments(paths(reference), paths(short), "3.2.0")).toBe("I E");
  const items = (schema: object): object => paths({ itemSchema: schema });
  expect(ofDocuments(items(text.schema), items(short.schema), "3.2.0")).toBe("I E");
});
