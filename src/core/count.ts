import { check } from "./check.js";

/**
 * Throws where an option is not a whole number from `least` on.
 *
 * @throws {TypeError} naming the option and the value
 */
export function checkCount(name: string, value: number, least: number): void {
  check(
    Number.isInteger(value) && value >= least,
    `\`${name}\``,
    `a whole number from ${least} on`,
    value,
  );
}

/**
 * Throws where an option is not a span of time. `Infinity` is one.
 *
 * @throws {TypeError} naming the option and the value
 */
export function checkMs(name: string, value: number, least = 0): void {
  // A text would be added up as one.
  const fits = typeof value === "number" && value >= least;
  check(fits, `\`${name}\``, `milliseconds from ${least} on`, value);
}
