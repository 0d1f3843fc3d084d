/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110 section 10.2.3): seconds, or an HTTP
 * date in any of its three forms (section 5.6.7), 0 for one that has passed. `undefined` where there is
 * none or it is neither.
 */
export function retryAfterMs(
  value: string | null | undefined,
  now = Date.now(),
): number | undefined {
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // The day's name, because Date.parse reads much more than dates; the zone, which asctime's form lacks.
  const at = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value.replace(/( GMT)?$/, " GMT")) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
