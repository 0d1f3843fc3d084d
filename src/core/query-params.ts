import { isText } from "./path-params.js";

/**
 * Why `query` cannot be sent, or `undefined` where it can.
 *
 * An empty array would be left out of the URL, so that "none of them" would be read as "all".
 */
export function queryProblem(query: Readonly<Record<string, unknown>> = {}): string | undefined {
  for (const name in query) {
    const values = [query[name] ?? ""].flat();
    if (!values.length) return `\`${name}\` is an empty array: leave it out for no filter`;
    if (!values.every((value) => isText(value) || typeof value === "boolean")) {
      return `\`${name}\` must be a text, number, boolean or an array of them`;
    }
  }
  return undefined;
}
