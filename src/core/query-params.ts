/**
 * Why `query` cannot be sent, or `undefined` where it can.
 *
 * An empty array would be left out of the URL, so that "none of them" would be read as "all".
 */
export function queryProblem(query: Readonly<Record<string, unknown>> = {}): string | undefined {
  for (const name in query) {
    const values = [query[name] ?? ""].flat();
    if (!values.length) {
      return `\`${name}\` is an empty array, which would mean no filter: leave it out`;
    }
    if (values.some((value) => !isScalar(value))) {
      return `\`${name}\` must be a text, number or boolean, or an array of them`;
    }
  }
  return undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
