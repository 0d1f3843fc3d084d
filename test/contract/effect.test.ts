import { expect, test } from "vitest";
import {
  coversClosed,
  DECLARES,
  DROPS,
  effectOf,
  isWithinClosed,
  NARROWS,
  NARROWS_OPEN,
  WIDENS,
  WIDENS_OPEN,
} from "../../scripts/contract/effect.js";

test("bits in words", () => {
  expect([0, NARROWS, NARROWS_OPEN, WIDENS, WIDENS_OPEN].map(effectOf)).toEqual([
    "none",
    "narrows",
    "narrows",
    "widens",
    "widens",
  ]);
  expect(effectOf(NARROWS | WIDENS_OPEN)).toBe("both");
  expect(effectOf(DROPS | DECLARES)).toBe("none");
});

test("between branches only what is declared counts, and that it is declared", () => {
  expect([NARROWS_OPEN, WIDENS, WIDENS_OPEN, DECLARES].every(isWithinClosed)).toBe(true);
  expect([NARROWS, DROPS].some(isWithinClosed)).toBe(false);
  expect([WIDENS_OPEN, NARROWS, NARROWS_OPEN, DROPS].every(coversClosed)).toBe(true);
  expect([WIDENS, DECLARES].some(coversClosed)).toBe(false);
});
