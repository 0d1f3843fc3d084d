import { expect, test } from "vitest";
import { dayOf, isOver, sunsetChange } from "../../scripts/contract/sunset.js";

test("a date, or a date with a time, is a moment", () => {
  expect(dayOf("2026-11-21")).toBe(Date.UTC(2026, 10, 21));
  expect(dayOf("2026-11-21T12:00:00Z")).toBe(Date.UTC(2026, 10, 21, 12));
  for (const odd of ["soon", "2026-13-01", "21.11.2026", 20261121, null, undefined]) {
    expect(dayOf(odd)).toBeUndefined();
  }
});

test("an end has come on its day", () => {
  const today = new Date("2026-11-21");
  expect(isOver("2026-11-21", today)).toBe(true);
  expect(isOver("2026-11-22", today)).toBe(false);
  expect(isOver("soon", today)).toBe(false);
});

test.each([
  [undefined, "2027-01-01", "added"],
  ["2027-01-01", undefined, "removed"],
  ["2027-01-01", "2026-12-31", "earlier"],
  ["2027-01-01", "2027-01-02", "later"],
  ["2027-01-01", "soon", "unreadable"],
  ["soon", "2027-01-01", "added"],
  ["2027-01-01", "2027-01-01T00:00:00Z", undefined],
  ["soon", "soon", undefined],
])("from %s to %s: %s", (from, to, change) => {
  expect(sunsetChange(from, to)).toBe(change);
});
