import { HttpError, type Outcome } from "./errors.js";
import type { Exchange } from "./exchange.js";
import { redactHeaders } from "./redact.js";
import type { HttpMethod, Operation } from "./types.js";

/** A sentence that helps with a refusal, e.g. which permissions a 403 asks for; empty where there is none. */
export type Hint = (status: number, message: string, operation: Operation | undefined) => string;

/** The error for an answer outside 2xx. */
export function createHttpError(
  { error, response }: { error?: unknown; response: Response },
  { operation, attempts, redact }: Exchange,
  { method, path, entry }: { method: HttpMethod; path: string; entry: Operation | undefined },
  hint: Hint,
): HttpError {
  const { status, statusText } = response;
  const said = messageIn(error) ?? redact(statusText || "no message");
  const help = hint(status, said, entry);
  return new HttpError(`${operation} failed: ${status}: ${said}${help && ` (${help})`}`, {
    operation,
    method,
    url: redact(response.url || path),
    outcome: outcomeOf(response),
    attempts,
    status,
    headers: redactHeaders(response.headers, redact),
    body: error === "" ? undefined : error,
    requestId: response.headers.get("x-request-id") ?? undefined,
  });
}

function outcomeOf({ status, headers }: Response): Outcome {
  // 408 comes from the hop that lost patience, which need not be the one that acts.
  if (status < 500) return status === 408 ? "unknown" : "refused";
  return status === 503 && isReadable(headers.get("retry-after")) ? "refused" : "unknown";
}

/** Seconds or an HTTP date (RFC 9110 section 10.2.3). */
function isReadable(retryAfter: string | null): boolean {
  return /^\s*\d+\s*$/.test(retryAfter ?? "") || !Number.isNaN(Date.parse(retryAfter ?? ""));
}

/** The text that a person should read in a body: of `{ message }`, `{ error: … }` or a problem (RFC 9457). */
function messageIn(body: unknown): string | undefined {
  if (typeof body === "string") return /^\s*(<|$)/.test(body) ? undefined : body.slice(0, 500);
  if (typeof body === "number") return String(body);
  if (body === null || typeof body !== "object") return undefined;
  const { message, error, detail, title, code } = body as Record<string, unknown>;
  return messageIn(message ?? error ?? detail ?? title ?? code);
}
