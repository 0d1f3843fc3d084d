import { expect, it } from "vitest";
import { checkLimits } from "../../src/core/limits.js";

const limits = (values: object) => () =>
  checkLimits({ timeoutMs: 1, maxRetries: 2, maxRetryAfterMs: 1, ...values });

it("accepts spans of time above 0, endless ones too, and whole numbers of retries", () => {
  expect(limits({})).not.toThrow();
  expect(limits({ timeoutMs: 0.5, totalTimeoutMs: Infinity, maxRetries: 0 })).not.toThrow();
});

it.each(["timeoutMs", "maxRetries"])("refuses a %s of null", (name) => {
  expect(limits({ [name]: null })).toThrow(`\`${name}\` must be `);
});

it.each([
  ["timeoutMs", 0, "above 0"],
  ["timeoutMs", Number.NaN, "above 0"],
  ["totalTimeoutMs", -1, "above 0"],
  ["maxRetryAfterMs", -1, "above 0"],
  ["maxRetries", -1, "a whole number"],
  ["maxRetries", 0.5, "a whole number"],
  ["maxRetries", Infinity, "a whole number"],
])("refuses %s %d", (name, value, kind) => {
  expect(limits({ [name]: value })).toThrow(
    new TypeError(`\`${name}\` must be ${kind}, not ${value}`),
  );
});
