/**
 * May the call have been applied on the server?
 *
 * - `not-sent`: no request reached the server; repeating the call is safe.
 * - `refused`: the server answered that it did not act.
 * - `unknown`: it may have acted; look before you repeat a call that is not idempotent.
 */
export type Outcome = "not-sent" | "refused" | "unknown";

/** The fields of every {@link CallError}. */
export interface CallErrorFields {
  operation: string;
  method: string;
  url: string;
  outcome: Outcome;
  attempts: number;
  cause?: unknown;
}

/**
 * A call that failed. Every error a call rejects with is one of its subclasses, except an abort,
 * which rejects with the caller's own `signal.reason`, and what a middleware, a rate limiter, an
 * `onRetry` or an `onResponse` of the caller's throws, which is passed on as it is.
 *
 * Holds no credentials: neither the request nor its headers are kept, and an API key that a server
 * or a `fetch` of yours repeats is replaced by `[redacted]`.
 */
export class CallError extends Error {
  override name = "CallError";
  /** operationId, or `METHOD /path` for an endpoint outside the contract. */
  declare readonly operation: string;
  declare readonly method: string;
  /** The URL that was called; the path template where no URL could be made. */
  declare readonly url: string;
  /** Whether the call may have been applied. */
  declare readonly outcome: Outcome;
  /** How many requests were sent. */
  declare readonly attempts: number;

  constructor(message: string, fields: CallErrorFields) {
    super(message, fields);
    // Leaves a cause as little enumerable as `Error` has made it.
    Object.assign(this, fields);
  }

  /** Name, message and the fields, for structured logs; without stack and cause. */
  toJSON(): object {
    return { ...(this as object), message: this.message };
  }
}

/**
 * The server answered with a status outside 2xx. `outcome` is `refused` below 500 (408 excepted) and
 * for a 503 with a readable `Retry-After`, else `unknown`.
 */
export class HttpError extends CallError {
  override name = "HttpError";
  declare readonly status: number;
  /** The answer's headers by lower-case name. */
  declare readonly headers: Readonly<Record<string, string>>;
  /**
   * The parsed JSON body, else its text; `undefined` where it was empty, broke off or did not end within
   * `timeoutMs`.
   */
  declare readonly body: unknown;
  /** The `x-request-id` header of the answer. */
  declare readonly requestId: string | undefined;
  /** Milliseconds that the server asks to wait (`Retry-After`, RFC 9110 section 10.2.3). */
  declare readonly retryAfterMs: number | undefined;
}

/**
 * No answer, or a 2xx that broke off: refused or reset connection, unknown host, TLS failure. A copy of
 * the platform's error is the `cause`. `outcome` is `not-sent` where the platform says that no
 * connection came about.
 */
export class ConnectionError extends CallError {
  override name = "ConnectionError";
}

/**
 * An attempt took longer than `timeoutMs`, or all of them and the waits between them longer than
 * `totalTimeoutMs`. `outcome` is `unknown`, or `not-sent` where nothing had been sent: a key function
 * hung, or a rate limiter let nobody through.
 */
export class TimeoutError extends CallError {
  override name = "TimeoutError";
  /** The limit that was passed, in milliseconds. */
  declare readonly timeoutMs: number;
}

/** A 2xx answer whose body is not the JSON it should be: an HTML page, or cut short. `outcome` is `unknown`. */
export class UnreadableResponseError extends CallError {
  override name = "UnreadableResponseError";
  declare readonly status: number;
  /** The answer's headers by lower-case name. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** The text that could not be read. */
  declare readonly body: string;
  /** The `x-request-id` header of the answer. */
  declare readonly requestId: string | undefined;
}

/**
 * The server redirected. Redirects are not followed, because `fetch` would carry the API key to
 * another origin. `outcome` is `refused` for 307 and 308; `unknown` for 301, 302 and 303, which may answer a
 * request that was acted upon, and in a browser, which hides the status.
 */
export class RedirectError extends CallError {
  override name = "RedirectError";
  /** The status, or 0 in a browser. */
  declare readonly status: number;
  /** Where to; `null` where the platform does not tell. */
  declare readonly location: string | null;
}

/**
 * The call could not be sent: a path parameter is missing, an array filter is empty, a key function
 * failed, `fetch` is no function, a deprecated operation was called under `onDeprecation: "throw"`.
 * `outcome` is `not-sent`, unless an earlier attempt was sent.
 */
export class NotSentError extends CallError {
  override name = "NotSentError";
}
