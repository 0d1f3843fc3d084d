import { describe, expect, test } from "vitest";
import { ofDocuments, ofOperation } from "../verdicts.js";

const text = { type: "string" };
const short = { type: "string", maxLength: 3 };
const ok = { 200: { description: "ok" } };
const sent = (schema: object, more: object = {}): object => ({
  requestBody: { required: true, content: { "application/json": { schema } } },
  responses: ok,
  ...more,
});
const callbacks = (operation?: object): object =>
  operation ? { callbacks: { done: { "{$request.body#/url}": { post: operation } } } } : {};

describe("callbacks: the server sends, the client answers", () => {
  test.each<[string, object, object, string]>([
    ["removed", callbacks(sent(text)), callbacks(), "E I"],
    ["a payload narrows", callbacks(sent(text)), callbacks(sent(short)), "I E"],
    [
      "a payload that may be missing",
      callbacks(sent(text)),
      callbacks({
        ...sent(text),
        requestBody: { content: { "application/json": { schema: text } } },
      }),
      "E I",
    ],
    [
      "an answer is refused",
      callbacks(sent(text, { responses: { ...ok, 201: { description: "" } } })),
      callbacks(sent(text)),
      "E I",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation(before, after)).toBe(expected);
  });
});

describe("webhooks: the same", () => {
  const webhook = (operation?: object, item: object = {}): object =>
    operation ? { webhooks: { made: { post: operation, ...item } } } : {};
  const query = { parameters: [{ name: "t", in: "query", required: true, schema: text }] };
  const kinds = (...values: string[]): object => ({ enum: values });
  test.each<[string, object, object, string]>([
    ["removed", webhook(sent(text)), webhook(), "E I"],
    ["a value more", webhook(sent(kinds("a"))), webhook(sent(kinds("a", "b"))), "W I"],
    ["a parameter that is always sent", webhook(sent(text)), webhook(sent(text), query), "I E"],
  ])("%s", (_, before, after, expected) => {
    expect(ofDocuments(before, after)).toBe(expected);
  });
});

describe("names", () => {
  test("an operationId is no matter of the wire", () => {
    expect(ofOperation({ operationId: "a" }, { operationId: "b" })).toBe("I I");
  });

  test("a replacement that isn't there is worth a warning, when it is new", () => {
    const replaced = { deprecated: true, "x-replaced-by": "nowhere" };
    expect(ofOperation({ deprecated: true }, replaced)).toBe("W -");
    expect(ofOperation(replaced, replaced)).toBe("- -");
    expect(ofOperation({ deprecated: true }, { ...replaced, "x-replaced-by": "get" })).toBe("- -");
  });

  test("prose, tags and extensions that no rule names change nothing", () => {
    const prose = { summary: "S", description: "D", tags: ["t"], "x-other": { a: 1 } };
    expect(ofOperation({}, { ...prose, externalDocs: { url: "https://d" } })).toBe("- -");
  });
});
