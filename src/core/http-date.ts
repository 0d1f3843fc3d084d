/** Milliseconds since 1970 of an HTTP date in any of its three forms (RFC 9110 section 5.6.7), else NaN. */
export function parseHttpDate(text: string): number {
  // The day's name, because Date.parse reads much more than dates; the zone, which asctime's form lacks.
  return Date.parse(/^[A-Z][a-z]{2}/.test(text) ? text.replace(/( GMT)?$/, " GMT") : "");
}
