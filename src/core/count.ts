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
  check(value >= least, `\`${name}\``, `milliseconds from ${least} on`, value);
}
