/**
 * A copy of `value` in which `secrets` are replaced: in texts, and in the names and values of JSON
 * data. Of an error only name, message, code, stack and causes are kept, because errors of HTTP
 * libraries often carry the request, headers and all.
 */
export function redact(value: unknown, secrets: Iterable<string>, causes = 9): unknown {
  const clean = (inner: unknown): unknown => redact(inner, secrets, causes);
  if (typeof value === "string") {
    for (const secret of secrets) value = (value as string).replaceAll(secret, "[redacted]");
    return value;
  }
  if (typeof value !== "object" || !value) return value;
  if (Array.isArray(value)) return value.map(clean);
  if (value instanceof Error) {
    const { name, message, stack, code, cause, errors } = value as Error & Record<string, unknown>;
    // AggregateError: one error per address of the host, of which the first is telling enough.
    const inner = cause ?? (errors as unknown[] | undefined)?.[0];
    return Object.assign(new Error(), clean({ name, message, stack, code }), {
      cause:
        causes && inner instanceof Error
          ? redact(inner, secrets, causes - 1)
          : clean(inner && `${inner}`),
    });
  }
  return Object.fromEntries(
    Object.entries(value).map((entry) => entry.map(clean)) as [string, unknown][],
  );
}
