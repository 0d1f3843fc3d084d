/** A copy of `value`, a text or JSON data, in which `secrets` are replaced in texts and names. */
export function redact(value: unknown, secrets: readonly string[]): unknown {
  const clean = (inner: unknown): unknown => redact(inner, secrets);
  if (typeof value === "string") {
    return secrets.reduce((text, secret) => text.replaceAll(secret, "[redacted]"), value);
  }
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === "object" && value
    ? Object.fromEntries(Object.entries(value).map(clean) as [string, unknown][])
    : value;
}

/**
 * A copy of what was thrown, free of `secrets`. Of an error only name, message, code, stack and
 * `depth` levels of causes are kept, because errors of HTTP libraries often carry the request,
 * headers and all; of anything else its text.
 */
export function redactCause(thrown: unknown, secrets: readonly string[], depth = 9): unknown {
  // By its shape, since an error of another realm is no instance of ours, e.g. under Jest.
  if (!depth || !(thrown as Error | undefined)?.name) {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- Anything can be thrown.
    return redact(thrown && String(thrown), secrets);
  }
  const { name, message, stack, code, cause, errors } = thrown as Error & {
    code?: unknown;
    errors?: readonly unknown[];
  };
  return Object.assign(new Error(), redact({ name, message, stack, code }, secrets), {
    // AggregateError: one error per address of the host, of which the first is telling enough.
    cause: redactCause(cause ?? errors?.[0], secrets, depth - 1),
  });
}
