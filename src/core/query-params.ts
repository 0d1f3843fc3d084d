import { check } from "./check.js";
import { isText } from "./path-params.js";

/**
 * The query of a URL, arrays comma-joined; `undefined` and `null` are left out.
 *
 * @throws {TypeError} at an empty array, which would be left out of the URL too, so that "none of them"
 * would be read as "all"; and at anything but text, numbers, booleans and arrays of them.
 */
export function joinQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  for (const name in query) {
    const value = query[name];
    if (value == null) continue;
    const values = [value].flat();
    check(
      values.length && values.every((one) => isText(one) || typeof one === "boolean"),
      `\`${name}\``,
      "text, number, boolean or non-empty array",
      value,
    );
    pairs.push(
      `${encodeURIComponent(name)}=${values.map((one) => encodeURIComponent(one as string)).join()}`,
    );
  }
  return pairs.join("&");
}
