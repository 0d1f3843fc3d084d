import { HttpError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { redact } from "./redact.js";
import { responseInfo } from "./response-info.js";
import { retryAfterMs } from "./retry-after.js";

/** Helps with a refusal, e.g. says which permissions a 403 asks for; empty where it cannot. */
export type Hint = (status: number, message: string, acl: readonly string[]) => string;

/** The error for an answer outside 2xx. */
export function httpError(exchange: Exchange, response: Response, text: unknown): HttpError {
  const info = responseInfo(exchange, response);
  const { status, headers } = info;
  let body = redact(text, exchange.secrets);
  try {
    body = redact(JSON.parse(text as string), exchange.secrets);
  } catch {
    // Not JSON, or nested too deep to be looked through: then its text has to do.
  }
  const waitMs = retryAfterMs(headers["retry-after"]);
  const message = messageIn(body as ErrorBody) ?? "no message";
  const help = exchange.hint(status, message, exchange.acl);
  const later = waitMs ? ` (retry after ${waitMs} ms)` : "";
  const acted =
    // 408 comes from the hop that lost patience, which need not be the one that acts.
    status > 499 ? status !== 503 || waitMs === undefined : status === 408;
  return failure(
    HttpError,
    exchange,
    {
      ...info,
      body: body || undefined,
      retryAfterMs: waitMs,
      outcome: acted ? "unknown" : "refused",
    },
    `${status}: ${message}${help}${later}`,
  );
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
    : body && messageIn(body.message || body.error || body.detail || body.title || body.code);
}
