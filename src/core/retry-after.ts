import { parseHttpDate } from "./http-date.js";

/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110 section 10.2.3): seconds, or an HTTP
 * date in any of its three forms (section 5.6.7), 0 for one that has passed. `undefined` where there is
 * none or it is neither.
 */
export function retryAfterMs(
  value: string | null | undefined,
  now = Date.now(),
): number | undefined {
  // undici leaves the white space that RFC 9110 section 5.5 takes away.
  const text = `${value}`.trim();
  const ms = /^\d+$/.test(text) ? +text * 1000 : parseHttpDate(text) - now;
  return isNaN(ms) ? undefined : Math.max(0, ms);
}
