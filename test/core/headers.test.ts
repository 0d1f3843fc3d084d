import { expect, it } from "vitest";
import { mergeHeaders } from "../../src/core/headers.js";

const merged = (...all: Parameters<typeof mergeHeaders>) =>
  Object.fromEntries(mergeHeaders(...all));

it("puts the later over the earlier, in any case; null takes one away", () => {
  expect(merged({ "X-A": "1", "x-b": "1" }, undefined, { "x-a": "2", "x-b": null })).toEqual({
    "x-a": "2",
  });
  expect(merged({ "x-a": "1" }, { "x-a": undefined })).toEqual({ "x-a": "1" });
});

it("takes headers in every form that their type allows", () => {
  const expected = { "x-a": "1", "x-b": "2, 3" };
  expect(merged({ "x-a": 1, "x-b": [2, 3] })).toEqual(expected);
  expect(merged(new Headers({ "x-a": "1", "x-b": "2, 3" }))).toEqual(expected);
  const pairs: [string, string][] = [
    ["x-a", "1"],
    ["x-b", "2, 3"],
  ];
  expect(merged(pairs)).toEqual(expected);
  expect(merged(new Map(pairs) as never)).toEqual(expected);
});
