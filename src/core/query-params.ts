/**
 * Why `query` cannot be sent, or `undefined` where it can.
 *
 * An empty array filter would be left out of the URL, so that "none of them" would be read as "all".
 */
export function queryProblem(
  query: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  for (const name in query) {
    const value = query[name];
    if (Array.isArray(value)) {
      if (!value.length) {
        return `\`${name}\` is an empty array, which the API would read as no filter at all; leave it out or name a value`;
      }
      if (!value.every(isScalar))
        return `\`${name}\` holds a value that is not a text, number or boolean`;
    } else if (value !== undefined && value !== null && !isScalar(value)) {
      return `\`${name}\` must be a text, number, boolean or an array of them`;
    }
  }
  return undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
