const placeholder = /{([^{}]+)}/g;

/**
 * Why `params` cannot fill the path `template`, or `undefined` where they can.
 *
 * A missing parameter would be sent as the literal `{taskID}` and an empty one as `//`; `.` and `..`
 * are dot segments that URL parsing resolves away (RFC 3986 section 5.2.4), so that
 * `DELETE /2/tasks/..` would reach another resource. A lone surrogate has no UTF-8 form.
 */
export function pathProblem(
  template: string,
  params: Readonly<Record<string, unknown>> = {},
): string | undefined {
  for (const [, name] of template.matchAll(placeholder)) {
    const value = params[name!];
    if (!isText(value) || /^\.{0,2}$|\p{Cs}/u.test(value)) {
      return `path parameter \`${name}\` must name a resource, not ${JSON.stringify(value)}`;
    }
  }
  // A path of the caller's own ("//host", "/../x", "/a?b") must arrive as it was written.
  const plain = template.replace(placeholder, "x");
  if (new URL(plain, "http://a").pathname === plain) return undefined;
  return `path ${template} must start with "/" and be the same after URL parsing`;
}

/** Whether `value` reads as one text in a URL; a number does. */
export function isText(value: unknown): value is string {
  return typeof value === "string" || Number.isFinite(value);
}
