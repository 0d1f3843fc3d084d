import { describe, expect, it } from "vitest";
import { addMember, addMentions, isData, noMentions } from "../../scripts/contract/mentions.js";

const R = { $ref: "#/r" };

const referencesIn = (node: unknown): string[] => {
  const mentions = noMentions();
  addMentions(mentions, node);
  return [...mentions.references];
};

describe("a reference is one wherever a schema or another object of OpenAPI may stand", () => {
  it.each<[string, unknown]>([
    ["the node itself", R],
    ["a member", { items: R }],
    ["an item of an item", { allOf: [{ anyOf: [R] }] }],
    ["a property called like data", { properties: { default: R } }],
    ["a property called like an extension", { properties: { "x-a": R } }],
    ["the default response", { responses: { default: R } }],
    ["a header in lower case", { headers: { "x-total": R } }],
    ["a property called like a map of names", { properties: { properties: { items: R } } }],
  ])("%s", (_, node) => {
    expect(referencesIn(node)).toEqual(["#/r"]);
  });
});

it.each([
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
  "mediaTypes",
])("among components.%s, default and x-a are names", (room) => {
  for (const name of ["default", "x-a"])
    expect(referencesIn({ components: { [room]: { [name]: R } } })).toEqual(["#/r"]);
});

describe("a reference is text in data", () => {
  it.each<[string, unknown]>([
    ["default", { default: R }],
    ["examples", { examples: [R] }],
    ["an extension", { "x-more": { of: R } }],
    ["an extension of the paths", { paths: { "x-more": R } }],
    ["an extension of the responses", { responses: { "x-more": R } }],
    ["an extension of the components", { components: { "x-more": R } }],
    ["an extension of a component", { components: { responses: { "x-a": { "x-more": R } } } }],
    ["the default of a property called properties", { properties: { properties: { default: R } } }],
    ["the example of a property called headers", { properties: { headers: { example: R } } }],
    ["the default of a response's schema", { responses: { default: { schema: { default: R } } } }],
  ])("%s", (_, node) => {
    expect(referencesIn(node)).toEqual([]);
  });

  it("and so is what is no text, or only inherited", () => {
    expect(referencesIn({ $ref: 1, items: { $ref: null } })).toEqual([]);
    expect(referencesIn(Object.create({ $ref: "#/r", items: R }))).toEqual([]);
    for (const node of [null, undefined, "#/r", 1]) expect(referencesIn(node)).toEqual([]);
  });
});

it("each reference is mentioned once, in the order it is met", () => {
  expect(referencesIn([{ $ref: "#/b" }, { $ref: "#/a" }, { $ref: "#/b" }])).toEqual(["#/b", "#/a"]);
});

it("says whether something stands beside any reference", () => {
  const mentions = noMentions();
  addMentions(mentions, [{ $ref: "#/a" }]);
  expect(mentions.siblings).toBe(false);
  addMentions(mentions, [{ $ref: "#/a", title: "A" }, { $ref: "#/b" }]);
  expect(mentions.siblings).toBe(true);
});

it("adds one member and leaves the others", () => {
  const mentions = noMentions();
  const node = { a: { $ref: "#/a" }, b: { $ref: "#/b" }, default: { $ref: "#/c" } };
  addMember(mentions, node, "b", "");
  addMember(mentions, node, "nothing", "");
  addMember(mentions, node, "default", "");
  expect([...mentions.references]).toEqual(["#/b"]);
  addMember(mentions, node, "default", "properties");
  expect([...mentions.references]).toEqual(["#/b", "#/c"]);
});

it.each<[key: string, holder: string, data: boolean]>([
  ["enum", "", true],
  ["const", "items", true],
  ["enum", "properties", false],
  ["x-a", "", true],
  ["x-a", "properties", false],
  ["x-a", "responses", true],
  ["x-a", "paths", true],
  ["items", "", false],
])("%s below %j is data: %s", (key, holder, data) => {
  expect(isData(key, holder)).toBe(data);
});
