import { check } from "./check.js";

/** @throws {TypeError} where a callback of the caller's is neither a function nor left out. */
export function checkCallback(name: string, value: unknown): void {
  check(value === undefined || typeof value === "function", `\`${name}\``, "a function", value);
}
