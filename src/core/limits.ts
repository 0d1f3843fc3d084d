import { check } from "./check.js";
import type { CallOptions } from "./types.js";

/** @throws {TypeError} where a limit of a call or a client cannot be kept. */
export function checkLimits(limits: CallOptions): void {
  for (const name of ["timeoutMs", "totalTimeoutMs", "maxRetries", "maxRetryAfterMs"] as const) {
    const { [name]: value = 1 } = limits;
    const count = name === "maxRetries";
    check(
      count ? value >>> 0 === value : value > 0,
      `\`${name}\``,
      count ? "a whole number" : "above 0",
      value,
    );
  }
}
