// One leading slash, since "//host" and "/\\host" name another origin; nothing a URL parser rewrites.
const plainPath = /^\/(?![/\\])(?!(?:.*\/)?(?:\.|%2e){1,2}(?:\/|$))[^?#\\\s\p{Cc}]*$/iu;

/**
 * Why `params` cannot fill the path `template`, or `undefined` where they can.
 *
 * A missing parameter would be sent as the literal `{taskID}` and an empty one as `//`; `.` and `..`
 * are dot segments that URL parsing resolves away (RFC 3986 section 5.2.4), so that
 * `DELETE /2/tasks/..` would reach another resource.
 */
export function pathProblem(
  template: string,
  params: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (!plainPath.test(template)) {
    return `path ${template} must start with one "/" and hold no query, fragment, dot segment, backslash or space`;
  }
  for (const [, name = ""] of template.matchAll(/\{([^{}]+)\}/g)) {
    const value = params?.[name];
    const problem = valueProblem(value);
    if (problem) return `path parameter \`${name}\` of ${template} ${problem}`;
  }
  return undefined;
}

function valueProblem(value: unknown): string | undefined {
  if (value === undefined || value === null) return "is required, but missing";
  if (typeof value === "number" && Number.isFinite(value)) return undefined;
  if (typeof value !== "string") return `must be a string, not ${describe(value)}`;
  if (value === "") return "must not be empty";
  if (value === "." || value === "..") {
    return `must not be "${value}", which a URL resolves to another resource`;
  }
  return isWellFormed(value) ? undefined : "holds a lone surrogate, which no URL can carry";
}

function describe(value: unknown): string {
  return typeof value === "object"
    ? Array.isArray(value)
      ? "an array"
      : "an object"
    : typeof value;
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
