import { expect, test } from "vitest";
import {
  canonical,
  decodeStep,
  encodeStep,
  listOf,
  objectOf,
  own,
  stepsOf,
  stringsOf,
  worded,
} from "../../scripts/contract/json.js";

test("equal values have equal texts, whatever the order of keys", () => {
  expect(canonical({ b: [1, { d: 2, c: 3 }], a: null })).toBe(
    canonical({ a: null, b: [1, { c: 3, d: 2 }] }),
  );
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  expect(canonical("1")).not.toBe(canonical(1));
  expect(canonical(undefined)).toBe("null");
});

test("nothing inherited is part of a document", () => {
  expect(own({}, "constructor")).toBeUndefined();
  expect(own(JSON.parse('{ "__proto__": 1 }') as Record<string, unknown>, "__proto__")).toBe(1);
});

test("a value of another kind is an empty one", () => {
  expect(objectOf([1])).toEqual({});
  expect(listOf({ 0: "a" })).toEqual([]);
  expect(stringsOf(["a", 1, null, "b"])).toEqual(["a", "b"]);
});

test("steps of a pointer go there and back (RFC 6901)", () => {
  for (const key of ["a/b", "~", "~1", "/~0/", ""]) expect(decodeStep(encodeStep(key))).toBe(key);
  expect(encodeStep("/a~b")).toBe("~1a~0b");
});

test("a pointer leads through its decoded keys, and an empty one through none", () => {
  expect(stepsOf("/paths/~1a~0b//0")).toEqual(["paths", "/a~b", "", "0"]);
  expect(stepsOf("/")).toEqual([""]);
  expect(stepsOf("")).toEqual([]);
});

test("a value within a sentence", () => {
  expect([undefined, "a", 1, { a: 1 }].map(worded)).toEqual(["none", "a", "1", '{"a":1}']);
});
