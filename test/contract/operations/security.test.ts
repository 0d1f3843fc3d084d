import { describe, expect, test } from "vitest";
import { ofOperation } from "../verdicts.js";

const key = (name: string): object => ({ type: "apiKey", in: "header", name });
const flow = { tokenUrl: "https://t", scopes: { r: "", w: "" } };
const schemes = {
  a: key("x-a"),
  again: key("X-A"),
  b: key("x-b"),
  o: { type: "oauth2", flows: { clientCredentials: flow } },
};
const root = (securitySchemes: object = schemes, more: object = {}): object => ({
  components: { securitySchemes },
  ...more,
});
type Alternatives = readonly Record<string, readonly string[]>[];

describe("whoever had the credentials still has them", () => {
  test.each<[string, Alternatives, Alternatives, string]>([
    ["alternatives reordered", [{ a: [] }, { b: [] }], [{ b: [] }, { a: [] }], "- -"],
    ["an alternative removed", [{ a: [] }, { b: [] }], [{ a: [] }], "E I"],
    ["one more key in an alternative", [{ a: [] }], [{ a: [], b: [] }], "E I"],
    ["both or either", [{ a: [], b: [] }], [{ a: [] }, { b: [] }], "I E"],
    [
      "an alternative that asks for more than another, removed",
      [{ a: [] }, { a: [], b: [] }],
      [{ a: [] }],
      "- -",
    ],
    ["nobody needs a key", [{ a: [] }], [{ a: [] }, {}], "I E"],
    ["nothing, said aloud", [], [{}], "- -"],
    ["one scheme under two names", [{ a: [] }, { again: [] }], [{ again: [] }], "- -"],
    ["scopes reordered", [{ o: ["r", "w"] }], [{ o: ["w", "r"] }], "- -"],
    ["a scope more", [{ o: ["r"] }], [{ o: ["r", "w"] }], "E I"],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation({ security: before }, { security: after }, root())).toBe(expected);
  });
});

describe("a scheme is what it asks for, not its name", () => {
  const used = { security: [{ s: [] }] };
  test.each<[string, object, object, string]>([
    ["case of a header", key("x-a"), key("X-A"), "- -"],
    [
      "case of an HTTP scheme",
      { type: "http", scheme: "bearer" },
      { type: "http", scheme: "Bearer" },
      "- -",
    ],
    [
      "a hint at the format of a token",
      { type: "http", scheme: "bearer" },
      { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      "- -",
    ],
    [
      "a key that moves into the query",
      key("a"),
      { type: "apiKey", in: "query", name: "a" },
      "E E",
    ],
    [
      "one flow more",
      { type: "oauth2", flows: { clientCredentials: flow } },
      { type: "oauth2", flows: { clientCredentials: flow, password: flow } },
      "I E",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation(used, used, root({ s: before }), root({ s: after }))).toBe(expected);
  });
});

test("the document's security holds where an operation says nothing", () => {
  const secured = root(schemes, { security: [{ a: [] }] });
  expect(ofOperation({}, { security: [{ a: [] }] }, secured)).toBe("- -");
  expect(ofOperation({}, { security: [] }, secured)).toBe("I E");
  expect(ofOperation({}, {}, root(), secured)).toBe("E I");
});
