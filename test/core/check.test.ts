import { expect, it } from "vitest";
import { check } from "../../src/core/check.js";

it("says what must be what, and what it is instead", () => {
  expect(() => check(true, "`n`", "a count", -1)).not.toThrow();
  expect(() => check(false, "`n`", "a count", -1)).toThrow(
    new TypeError("`n` must be a count, not -1"),
  );
  expect(() => check("", "`n`", "a text", "")).toThrow(new TypeError("`n` must be a text"));
});

it.each([undefined, null, ""])("tells no value that is missing: %j", (value) => {
  expect(() => check(value, "`n`", "given", value)).toThrow(new TypeError("`n` must be given"));
});
