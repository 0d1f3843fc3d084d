import { expect, test } from "vitest";
import { median } from "../../bench/median.mjs";

test("is the middle, whatever the order, and the larger of two", () => {
  expect(median([10, 1, 2])).toBe(2);
  expect(median([2, 1])).toBe(2);
  expect(median([])).toBeNaN();
});
