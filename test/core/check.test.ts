import { expect, it } from "vitest";
import { check } from "../../src/core/check.js";

it("throws a TypeError with the message unless something fits", () => {
  expect(() => check(true, "no")).not.toThrow();
  expect(() => check(false, "no")).toThrow(new TypeError("no"));
});
