import { describe, expect, test } from "vitest";
import { ofOperation } from "../verdicts.js";

const at = (...urls: string[]): object => ({ servers: urls.map((url) => ({ url })) });
const region = (values: string[] | undefined, more: object = {}): object => ({
  servers: [
    {
      url: "https://{region}.example",
      variables: { region: { default: "eu", ...(values && { enum: values }), ...more } },
    },
  ],
});

describe("servers of the document", () => {
  test.each<[string, object, object, string]>([
    ["reordered", at("https://a", "https://b"), at("https://b", "https://a"), "- -"],
    ["a slash at the end", at("https://a/"), at("https://a"), "- -"],
    ["one of two removed", at("https://a", "https://b"), at("https://b"), "W I"],
    ["moved", at("https://a"), at("https://b"), "W W"],
    ["the last removed", at("https://a"), at(), "E I"],
    ["none is one at the root", {}, at("/"), "- -"],
    ["an empty list is one at the root", at("/"), at(), "- -"],
    ["a value of a variable removed", region(["eu", "us"]), region(["eu"]), "E I"],
    ["a variable of any value", region(["eu"]), region(undefined), "I E"],
    ["another default", region(["eu", "us"]), region(["eu", "us"], { default: "us" }), "W W"],
    ["prose of a variable", region(["eu"]), region(["eu"], { description: "Where." }), "- -"],
    ["a variable with one value written out", region(["eu"]), at("https://eu.example"), "- -"],
    [
      "a variable with two values written out as one",
      region(["eu", "us"]),
      at("https://eu.example"),
      "W W",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation({}, {}, before, after)).toBe(expected);
  });
});

describe("servers of an operation stand in for the document's", () => {
  const root = at("https://a");
  test.each<[string, object, object, string]>([
    ["the same", {}, at("https://a"), "- -"],
    ["others", {}, at("https://b"), "W W"],
    ["one more", {}, at("https://a", "https://b"), "I W"],
  ])("%s", (_, before, after, expected) => {
    expect(ofOperation(before, after, root)).toBe(expected);
  });
});
