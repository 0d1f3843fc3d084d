import { expect, test } from "vitest";
import {
  checkShare,
  checkShares,
  kindsOf,
  type FaultShares,
} from "../../src/emulator/fault-shares.js";

test("ways to fail take up their shares, one after the other", () => {
  const kinds = kindsOf({ statuses: { 429: 0.25, 500: 0.25 }, slow: 0.25 });
  expect(kinds.filter(({ upTo }, index) => upTo > (kinds[index - 1]?.upTo ?? 0))).toEqual([
    { kind: 429, upTo: 0.25 },
    { kind: 500, upTo: 0.5 },
    { kind: "slow", upTo: 0.75 },
  ]);
  expect(kinds.at(-1)?.upTo).toBe(0.75);
});

test("a number is spread over every way to fail", () => {
  const kinds = kindsOf(0.11);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    ...[408, 429, 500, 502, 503, 504],
    ...["connection", "reset", "truncated", "html", "slow"],
  ]);
  kinds.forEach(({ upTo }, index) => expect(upTo).toBeCloseTo(0.01 * (index + 1)));
});

test("a share is from 0 to 1", () => {
  for (const share of [0, 0.5, 1]) expect(() => checkShare("share", share)).not.toThrow();
  for (const share of [-0.1, 1.1, Number.NaN, Infinity]) {
    expect(() => checkShare("share", share)).toThrow(
      new TypeError(`\`share\` is ${share}: give a share from 0 to 1.`),
    );
  }
});

test("shares that fit together are taken", () => {
  const tenth = 0.1;
  const all = { connection: tenth, reset: tenth, truncated: tenth, html: tenth, slow: tenth };
  const statuses = { 408: tenth, 429: tenth, 500: tenth, 502: tenth, 503: tenth };
  for (const faults of [0, 1, {}, { statuses, ...all }]) {
    expect(() => checkShares("faults", faults)).not.toThrow();
  }
});

test.each<[number | FaultShares, string]>([
  [2, "`faults` is 2: give a share from 0 to 1."],
  [{ conection: 0.1 } as FaultShares, '`faults` has the unknown "conection": known are statuses,'],
  [{ statuses: { 200: 0.1 } }, "`faults.statuses` has 200: give statuses from 400 to 599."],
  [{ statuses: { 500: -1 } }, "`faults.statuses[500]` is -1: give a share from 0 to 1."],
  [{ slow: 2 }, "`faults.slow` is 2: give a share from 0 to 1."],
  [{ slow: 0.75, html: 0.5 }, "`faults` add up to 1.25: give shares that make at most 1."],
])("%j is refused", (faults, message) => {
  expect(() => checkShares("faults", faults)).toThrow(TypeError);
  expect(() => checkShares("faults", faults)).toThrow(message);
});
