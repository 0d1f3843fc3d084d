/** Milliseconds since 1970 of an HTTP date in any of its three forms (RFC 9110 section 5.6.7), else NaN. */
export function parseHttpDate(text: string): number {
  // The day's name and a time, because Date.parse finds dates in prose; the zone, which asctime's form
  // lacks.
  return Date.parse(/^[A-Z][a-z]{2}.*\d:\d/.test(text) ? text.replace(/( GMT)?$/, " GMT") : "");
}
