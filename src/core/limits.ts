import type { CallOptions } from "./types.js";

/** Why the limits of a call or a client cannot be kept, or `undefined` where they can. */
export function limitProblem(limits: CallOptions): string | undefined {
  for (const name of ["timeoutMs", "totalTimeoutMs", "maxRetries", "maxRetryAfterMs"] as const) {
    const value = limits[name] ?? 1;
    const count = name === "maxRetries";
    if (count ? value < 0 || value % 1 !== 0 : !(value > 0)) {
      return `\`${name}\` is ${value}, not ${count ? "a whole number from 0 on" : "above 0"}`;
    }
  }
  return undefined;
}
