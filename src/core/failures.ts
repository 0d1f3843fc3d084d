import {
  type CallErrorDetails,
  ConnectionError,
  NotSentError,
  type Outcome,
  RedirectError,
  UnreadableResponseError,
} from "./errors.js";
import type { Addressed, Exchange, Outgoing } from "./exchange.js";
import { redactCause, redactHeaders } from "./redact.js";

/** Codes of Node and undici for: no connection came about. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_(TLS|SSL)_\w+|CERT_\w+|\w+_CERT(_\w+)?)$/;

/** The error for a 2xx answer that is not JSON. */
export function unreadable(
  { status, headers }: Response,
  request: Addressed,
  exchange: Exchange,
  text: string,
  cause: unknown,
): UnreadableResponseError {
  const { redact, operation } = exchange;
  const type = redact(headers.get("content-type") ?? "no content type");
  return new UnreadableResponseError(
    `${operation} failed: ${status} with a body that is not JSON (${type}, ${text.length} characters)`,
    {
      ...details(request, exchange),
      status,
      headers: redactHeaders(headers, redact),
      body: redact(text),
      cause: redactCause(cause, redact),
    },
  );
}

/** The error for a call that never leaves. */
export function notSent(
  exchange: Exchange,
  request: Addressed,
  why: string,
  cause?: unknown,
): NotSentError {
  const { redact } = exchange;
  return new NotSentError(`${exchange.operation} was not sent: ${redact(why)}`, {
    ...details(request, exchange),
    cause: redactCause(cause, redact),
  });
}

/** The error for a `fetch` or a body that fails; `response` where the answer had begun. */
export function connectionError(
  error: unknown,
  response: Response | undefined,
  request: Outgoing,
  exchange: Exchange,
): ConnectionError {
  const cause = redactCause(error, exchange.redact);
  let outcome: Outcome = "unknown";
  let why = "";
  for (let at = cause as (Error & { code?: string }) | undefined; at; at = at.cause as typeof at) {
    why = at.message || at.code || why;
    if (!response && neverConnected.test(at.code ?? "")) outcome = "not-sent";
  }
  const where = response ? `the connection was lost after status ${response.status}` : "no answer";
  return new ConnectionError(`${exchange.operation} failed: ${where}${why && `: ${why}`}`, {
    ...details(request, exchange),
    outcome,
    cause,
  });
}

/** The error for an answer that points elsewhere. */
export function refuseRedirect(
  response: Response,
  request: Outgoing,
  exchange: Exchange,
): RedirectError {
  const { status, headers } = response;
  const target = headers.get("location");
  const location = target === null ? undefined : exchange.redact(target);
  return new RedirectError(
    `${exchange.operation} failed: refused to follow a redirect${location ? ` to ${location}` : ""}, which would carry the credentials along; set \`baseUrl\` to the final address`,
    {
      ...details(request, exchange),
      // 303 says: done, look there for the result (RFC 9110 section 15.4.4).
      outcome: status === 303 || status === 0 ? "unknown" : "refused",
      status,
      location,
    },
  );
}

/** What every error of `exchange` says, as long as the server has not answered. */
export function details(
  { method, url }: Addressed,
  { operation, attempts, redact }: Exchange,
): CallErrorDetails {
  const outcome = attempts ? "unknown" : "not-sent";
  return { operation, method, url: redact(url), outcome, attempts };
}
