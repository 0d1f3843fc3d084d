import { HttpError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { retryAfterMs } from "./retry-after.js";
import type { ResponseInfo } from "./types.js";

/** Helps with a refusal, e.g. says which permissions a 403 asks for; empty where it cannot. */
export type Hint = (status: number, message: string, acl: readonly string[]) => string;

/** The error for an answer outside 2xx. */
export function httpError(
  exchange: Exchange,
  info: ResponseInfo,
  body: unknown,
  hint: Hint,
): Error {
  const { status, headers } = info;
  const wait = retryAfterMs(headers["retry-after"]);
  const message = messageIn(body as ErrorBody) ?? "no message";
  const help = hint(status, message, exchange.target.acl);
  const later = wait ? ` (the server asks to wait ${Math.ceil(wait / 1000)} s)` : "";
  const acted =
    // 408 comes from the hop that lost patience, which need not be the one that acts.
    status < 500 ? status === 408 : status !== 503 || wait === undefined;
  return failure(HttpError, exchange, `failed: ${status}: ${message}${help}${later}`, {
    ...info,
    body: body || undefined,
    outcome: acted ? "unknown" : "refused",
  });
}

/** The shapes that errors come in, as far as anybody keeps to them. */
type ErrorBody =
  | string
  | null
  | undefined
  | {
      readonly [name in "message" | "error" | "detail" | "title" | "code"]?: ErrorBody;
    };

/** The text that a person should read in a body: of `{ message }`, `{ error: … }` or a problem (RFC 9457). */
function messageIn(body: ErrorBody): string | null | undefined {
  return typeof body === "string"
    ? // A page of HTML explains nothing.
      /^\s*(<|$)/.test(body)
      ? undefined
      : body.slice(0, 500)
    : body && messageIn(body.message ?? body.error ?? body.detail ?? body.title ?? body.code);
}
