import { HttpError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import type { ResponseInfo } from "./types.js";

/** Helps with a refusal, e.g. says which permissions a 403 asks for. */
export type Hint = (status: number, message: string, acl: readonly string[]) => string | undefined;

/** The error for an answer outside 2xx. */
export function httpError(
  exchange: Exchange,
  info: ResponseInfo,
  body: unknown,
  hint: Hint,
): Error {
  const { status, headers } = info;
  const message = messageIn(body) ?? "no message";
  const help = hint(status, message, exchange.target.acl) ?? "";
  const acted =
    // 408 comes from the hop that lost patience, which need not be the one that acts.
    status < 500 ? status === 408 : status !== 503 || !isReadable(headers["retry-after"] ?? "");
  return failure(HttpError, exchange, `failed: ${status}: ${message}${help}`, {
    ...info,
    body: body || undefined,
    outcome: acted ? "unknown" : "refused",
  });
}

/** Seconds or an HTTP date (RFC 9110 section 10.2.3). */
function isReadable(retryAfter: string): boolean {
  return /^\d+$/.test(retryAfter) || Date.parse(retryAfter) > 0;
}

/** The text that a person should read in a body: of `{ message }`, `{ error: … }` or a problem (RFC 9457). */
function messageIn(body: any): string | undefined {
  return typeof body === "string"
    ? // A page of HTML explains nothing.
      /^\s*(<|$)/.test(body)
      ? undefined
      : body.slice(0, 500)
    : body && messageIn(body.message ?? body.error ?? body.detail ?? body.title ?? body.code);
}
