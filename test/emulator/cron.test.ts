import fc from "fast-check";
import { expect, test } from "vitest";
import { nextRun } from "../../src/emulator/cron.js";

const next = (expression: string, after: string): string | undefined => {
  const ms = nextRun(expression, Date.parse(after));
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16);
};

// 2026-01-01 is a Thursday.
test.each([
  ["* * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:01"],
  ["* * * * *", "2026-01-01T00:00:59.999Z", "2026-01-01T00:01"],
  ["0 3 * * *", "2026-01-01T02:59:30Z", "2026-01-01T03:00"],
  ["0 3 * * *", "2026-01-01T03:00:00Z", "2026-01-02T03:00"],
  ["*/15 * * * *", "2026-01-01T00:31:00Z", "2026-01-01T00:45"],
  ["5/20 * * * *", "2026-01-01T00:31:00Z", "2026-01-01T00:45"],
  ["0 9-17/4 * * *", "2026-01-01T10:00:00Z", "2026-01-01T13:00"],
  ["0,30 12 * * *", "2026-01-01T12:00:00Z", "2026-01-01T12:30"],
  ["0 0 1 * *", "2026-01-31T12:00:00Z", "2026-02-01T00:00"],
  ["* * 1 * *", "2026-01-02T00:00:00Z", "2026-02-01T00:00"],
  ["0 0 31 * *", "2026-01-31T12:00:00Z", "2026-03-31T00:00"],
  ["0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00"],
  ["0 0 * * 1", "2026-01-01T00:00:00Z", "2026-01-05T00:00"],
  ["0 0 * * 0", "2026-01-01T00:00:00Z", "2026-01-04T00:00"],
  ["0 0 * * 7", "2026-01-01T00:00:00Z", "2026-01-04T00:00"],
  ["0 0 13 * 5", "2026-01-03T00:00:00Z", "2026-01-09T00:00"],
  ["0 0 1 1 *", "2026-12-31T23:59:00Z", "2027-01-01T00:00"],
  ["  0   3  * * * ", "2026-01-01T00:00:00Z", "2026-01-01T03:00"],
])("%s after %s comes at %s", (expression, after, expected) => {
  expect(next(expression, after)).toBe(expected);
});

test.each([
  "",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * * 13 *",
  "* * * * 8",
  "5-1 * * * *",
  "*/0 * * * *",
  "a * * * *",
  "-1 * * * *",
  "@daily",
  "0 0 30 2 *",
])("%j never comes", (expression) => {
  expect(next(expression, "2026-01-01T00:00:00Z")).toBeUndefined();
});

test("the next run of any schedule is a whole minute that the expression names, in the future", () => {
  const field = (min: number, max: number) =>
    fc.oneof(fc.constant("*"), fc.integer({ min, max }).map(String));
  fc.assert(
    fc.property(
      field(0, 59),
      field(0, 23),
      field(1, 28),
      field(1, 12),
      fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (minute, hour, day, month, after) => {
        const ms = nextRun(`${minute} ${hour} ${day} ${month} *`, after.getTime());
        expect(ms).toBeGreaterThan(after.getTime());
        const date = new Date(ms ?? 0);
        const actual = [
          date.getUTCMinutes(),
          date.getUTCHours(),
          date.getUTCDate(),
          date.getUTCMonth() + 1,
        ];
        [minute, hour, day, month].forEach((expected, index) => {
          if (expected !== "*") expect(String(actual[index])).toBe(expected);
        });
        expect(date.getTime() % 60_000).toBe(0);
      },
    ),
    { seed: 1 },
  );
});
