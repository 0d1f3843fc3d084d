import fc from "fast-check";
import { expect, it } from "vitest";
import { retryAfterMs } from "../../src/core/retry-after.js";

const now = Date.UTC(2026, 0, 1);

it.each([
  ["0", 0],
  ["7", 7_000],
  [" 7 ", 7_000],
  ["9999999999", 9_999_999_999_000],
  ["Thu, 01 Jan 2026 00:00:30 GMT", 30_000],
  ["Thursday, 01-Jan-26 00:00:30 GMT", 30_000],
  ["Thu Jan  1 00:00:30 2026", 30_000],
  ["Thu, 31 Dec 2020 00:00:00 GMT", 0],
])("%s is %d ms from now", (value, ms) => {
  expect(retryAfterMs(value, now)).toBe(ms);
});

it.each([null, undefined, "", "soon", "-5", "7.5", "1e3", "0x10", "2026-01-01", "12 s", "Thu"])(
  "%j is not readable",
  (value) => {
    expect(retryAfterMs(value, now)).toBeUndefined();
  },
);

it("reads every second and every date that HTTP can write", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 33 }), (seconds) => {
      expect(retryAfterMs(`${seconds}`, now)).toBe(seconds * 1000);
      const date = new Date(now + seconds * 1000);
      expect(retryAfterMs(date.toUTCString(), now)).toBe(seconds * 1000);
    }),
    { seed: 1 },
  );
});

it("never throws and never goes back in time, whatever a server sends", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const ms = retryAfterMs(text, now);
      expect(ms === undefined || ms >= 0).toBe(true);
    }),
    { seed: 1 },
  );
});
