import { expect, test } from "vitest";
import { checkDuration, drawMs, type Duration } from "../../src/emulator/durations.js";
import { createRandom } from "../../src/emulator/random.js";

const count = 20_000;

/** Many draws in ascending order. */
const draws = (duration: Duration, seed = 1): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => drawMs(duration, random)).sort((a, b) => a - b);
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const percentile = (values: readonly number[], share: number): number =>
  values[Math.floor(values.length * share)]!;

test("a number is always the same", () => {
  expect(new Set(draws(7))).toEqual(new Set([7]));
});

test("a uniform one fills its limits evenly", () => {
  const values = draws({ uniform: [100, 300] });
  expect(values[0]).toBeGreaterThanOrEqual(100);
  expect(values.at(-1)).toBeLessThan(300);
  expect(mean(values)).toBeCloseTo(200, -1);
  expect(percentile(values, 0.25)).toBeCloseTo(150, -1);
});

test("an exponential one has its mean, and its median below it", () => {
  const values = draws({ exponential: 100 });
  expect(mean(values)).toBeGreaterThan(97);
  expect(mean(values)).toBeLessThan(103);
  expect(percentile(values, 0.5)).toBeGreaterThan(100 * Math.LN2 - 3);
  expect(percentile(values, 0.5)).toBeLessThan(100 * Math.LN2 + 3);
  expect(values[0]).toBeGreaterThanOrEqual(0);
});

test("a log-normal one has its median and its 99th percentile", () => {
  const values = draws({ p50: 50, p99: 400 });
  expect(percentile(values, 0.5)).toBeGreaterThan(48);
  expect(percentile(values, 0.5)).toBeLessThan(52);
  expect(percentile(values, 0.99)).toBeGreaterThan(360);
  expect(percentile(values, 0.99)).toBeLessThan(440);
  expect(new Set(draws({ p50: 5, p99: 5 }))).toEqual(new Set([5]));
  expect(new Set(draws({ p50: 0, p99: 0 }))).toEqual(new Set([0]));
});

test("the same seed draws the same", () => {
  expect(draws({ p50: 1, p99: 9 })).toEqual(draws({ p50: 1, p99: 9 }));
  expect(draws({ exponential: 1 })).not.toEqual(draws({ exponential: 1 }, 2));
});

test("none is longer than a timer can be", () => {
  const longest = 2 ** 31 - 1;
  expect(draws({ exponential: longest }).at(-1)).toBe(longest);
  expect(draws({ p50: longest - 1, p99: longest }).at(-1)).toBe(longest);
});

test.each<[Duration]>([
  [0],
  [{ uniform: [0, 0] }],
  [{ exponential: 0 }],
  [{ p50: 0, p99: 0 }],
  [{ p50: 1, p99: 2 }],
])("%j is a duration", (duration) => {
  expect(() => checkDuration("latency", duration)).not.toThrow();
});

test.each<[Duration]>([
  [-1],
  [Number.NaN],
  [Infinity],
  [2 ** 31],
  [{ uniform: [2, 1] }],
  [{ uniform: [-1, 1] }],
  [{ uniform: [1] as never }],
  [{ exponential: -1 }],
  [{ p50: 2, p99: 1 }],
  [{ p50: 0, p99: 1 }],
  ["50" as never],
])("%j is none", (duration) => {
  expect(() => checkDuration("latency", duration)).toThrow(TypeError);
  expect(() => checkDuration("latency", duration)).toThrow(
    `\`latency\` is ${JSON.stringify(duration)}: give milliseconds from 0`,
  );
});
