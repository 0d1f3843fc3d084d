import { expect, it } from "vitest";
import { checkCount, checkMs } from "../../src/core/count.js";

it.each([1, 2, 1e9])("takes %d for a count", (value) => {
  expect(() => checkCount("n", value, 1)).not.toThrow();
});

it.each([0, -1, 1.5, Number.NaN, Infinity, "2" as unknown as number])(
  "names %s as an unfit count",
  (value) => {
    expect(() => checkCount("n", value, 1)).toThrow(
      new TypeError(`\`n\` must be a whole number from 1 on, not ${value}`),
    );
  },
);

it.each([0, 0.5, 1e12, Infinity])("takes %d for a span of time", (value) => {
  expect(() => checkMs("ms", value)).not.toThrow();
});

it.each([-1, Number.NaN, "60000" as unknown as number])(
  "names %s as an unfit span of time",
  (value) => {
    expect(() => checkMs("ms", value)).toThrow(
      new TypeError(`\`ms\` must be milliseconds from 0 on, not ${value}`),
    );
  },
);

it("knows spans that must not be empty", () => {
  expect(() => checkMs("ms", 0, 1)).toThrow("from 1 on, not 0");
});
