/** Replaces every credential it knows in a text. */
export type Redact = (text: string) => string;

// Below this length a "secret" is more likely to be a word of the message than a credential.
const shortestSecret = 6;

/** Makes the function that takes `secrets` out of a text, also where they are URL-encoded. */
export function createRedact(secrets: Iterable<string>): Redact {
  const forms = [...secrets]
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, "[redacted]"), text);
}

/** `value` with every text in it redacted, keys included; as it was where nothing had to be. */
export function redactValue(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redact));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redact(name), redactValue(item, redact)]),
  );
}

/** `headers` with redacted values. */
export function redactHeaders(headers: Headers, redact: Redact): Headers {
  const clean = new Headers();
  headers.forEach((value, name) => clean.append(name, redact(value)));
  return clean;
}

/**
 * A copy of an error that is safe to show: name, message, code, stack and causes, redacted. The
 * original is dropped because errors of HTTP libraries often carry the request, headers and all.
 */
export function redactCause(cause: unknown, redact: Redact, depth = 5): unknown {
  if (!(cause instanceof Error)) return typeof cause === "string" ? redact(cause) : undefined;
  const inner =
    cause.cause ?? ("errors" in cause && Array.isArray(cause.errors) ? cause.errors[0] : undefined);
  const copy: Error & { code?: unknown } = new Error(redact(cause.message));
  if (inner !== undefined && depth > 0) copy.cause = redactCause(inner, redact, depth - 1);
  copy.name = cause.name;
  if (cause.stack !== undefined) copy.stack = redact(cause.stack);
  if ("code" in cause && typeof cause.code === "string") copy.code = redact(cause.code);
  return copy;
}
