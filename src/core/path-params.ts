import { check } from "./check.js";

/**
 * The path `template` with its parameters in it.
 *
 * A missing parameter would be sent as the literal `{taskID}` and an empty one as `//`; `.` and `..`
 * are dot segments that URL parsing resolves away (RFC 3986 section 5.2.4), so that
 * `DELETE /2/tasks/..` would reach another resource. A lone surrogate has no UTF-8 form.
 *
 * @throws {TypeError} where a parameter cannot name a resource.
 */
export function fillPath(template: string, params: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/{([^{}]+)}/g, (_, name: string) => {
    const value = params[name];
    check(
      isText(value) && !/^\.{0,2}$|\p{Cs}/u.test(value),
      `path parameter \`${name}\``,
      "the name of a resource",
      value,
    );
    return encodeURIComponent(value);
  });
}

/**
 * @throws {TypeError} unless a path of the caller's own arrives as it was written: `//host`, `/../x` and
 * `/a?b` would lead elsewhere.
 */
export function checkRoute(path: string): void {
  check(
    /^(\/(?!(\.|%2e){1,2}(\/|$)|\/)[^/\\?#\s]*)+$/i.test(path),
    "path",
    "a plain absolute path",
    path,
  );
}

/** Whether `value` reads as one text in a URL; a number does. */
export function isText(value: unknown): value is string {
  return typeof value === "string" || Number.isFinite(value);
}
