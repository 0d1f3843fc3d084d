import { check } from "./check.js";
import type { CallOptions } from "./types.js";

/** @throws {TypeError} where a limit of a call or a client cannot be kept. */
export function checkLimits(limits: CallOptions): void {
  for (const name of ["timeoutMs", "totalTimeoutMs", "maxRetries", "maxRetryAfterMs"] as const) {
    const value = limits[name] ?? 1;
    const count = name === "maxRetries";
    check(
      count ? value >= 0 && value % 1 === 0 : value > 0,
      `\`${name}\` is ${value}, not ${count ? "a whole number from 0 on" : "above 0"}`,
    );
  }
}
