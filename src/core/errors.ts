/**
 * May the call have been applied on the server?
 *
 * - `not-sent`: no request reached the server; repeating the call is safe.
 * - `refused`: the server answered that it did not act.
 * - `unknown`: it may have acted; look before you repeat a call that is not idempotent.
 */
export type Outcome = "not-sent" | "refused" | "unknown";

/** What every error of a call knows. */
export interface CallErrorDetails {
  operation: string;
  method: string;
  url: string;
  outcome: Outcome;
  attempts: number;
  cause?: unknown;
}

/**
 * A call that failed. Every error a call rejects with is one of its subclasses, except an abort,
 * which rejects with the caller's own `signal.reason`.
 *
 * Holds no credentials: neither the request nor its headers are kept, and an API key that a server
 * or a `fetch` of yours repeats in text is replaced by `[redacted]`.
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

  constructor(message: string, { cause, ...details }: CallErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, details);
  }

  /** Name, message and the fields, for structured logs; without stack and cause. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

export interface HttpErrorDetails extends CallErrorDetails {
  status: number;
  headers: Headers;
  body: unknown;
  requestId: string | undefined;
}

/**
 * The server answered with a status outside 2xx. `outcome` is `refused` below 500 and for a 503 with
 * a readable `Retry-After`, else `unknown`; 408 is `unknown` too.
 */
export class HttpError extends CallError {
  override name = "HttpError";
  declare readonly status: number;
  declare readonly headers: Headers;
  /** The parsed JSON body, else its text; `undefined` where it was empty. */
  declare readonly body: unknown;
  /** The `x-request-id` header of the answer. */
  declare readonly requestId: string | undefined;

  constructor(message: string, details: HttpErrorDetails) {
    super(message, details);
  }

  override toJSON(): object {
    return { ...super.toJSON(), headers: Object.fromEntries(this.headers) };
  }
}

/**
 * No complete answer: refused or reset connection, unknown host, TLS failure. The platform's error is
 * the `cause`. `outcome` is `not-sent` where the platform says that no connection came about.
 */
export class ConnectionError extends CallError {
  override name = "ConnectionError";
}

/** An attempt took longer than `timeoutMs`. `outcome` is `unknown`. */
export class TimeoutError extends CallError {
  override name = "TimeoutError";
  /** The limit that was passed, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(message: string, details: CallErrorDetails & { timeoutMs: number }) {
    super(message, details);
  }
}

/** A 2xx answer whose body is not the JSON it should be: an HTML page, or cut short. */
export class UnreadableResponseError extends CallError {
  override name = "UnreadableResponseError";
  declare readonly status: number;
  declare readonly headers: Headers;
  /** The text that could not be read. */
  declare readonly body: string;

  constructor(
    message: string,
    details: CallErrorDetails & { status: number; headers: Headers; body: string },
  ) {
    super(message, details);
  }
}

/**
 * The server redirected. Redirects are not followed, because `fetch` would carry the API key to
 * another origin.
 */
export class RedirectError extends CallError {
  override name = "RedirectError";
  /** The status, or 0 in a browser, which hides it. */
  declare readonly status: number;
  /** Where to, as far as the platform tells. */
  declare readonly location: string | undefined;

  constructor(
    message: string,
    details: CallErrorDetails & { status: number; location: string | undefined },
  ) {
    super(message, details);
  }
}

/**
 * The call could not be sent: a path parameter is missing, an array filter is empty, a key function
 * failed, a deprecated operation was called under `onDeprecation: "throw"`. `outcome` is `not-sent`.
 */
export class NotSentError extends CallError {
  override name = "NotSentError";
}
