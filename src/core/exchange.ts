import type { ParseAs } from "openapi-fetch";
import type { Redact } from "./redact.js";

/** The platform's `fetch`, or one of the caller's with the same two arguments. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Request headers that say who is calling. Asked once per attempt. */
export type Authenticate = () => Record<string, string> | Promise<Record<string, string>>;

/** Where a request goes. */
export interface Addressed {
  readonly url: string;
  readonly method: string;
}

/** What is sent: a platform `Request`, or the light stand-in that openapi-fetch fills. */
export interface Outgoing extends Addressed {
  readonly headers: Headers;
  readonly body?: BodyInit | null;
}

/** One call as the last hop sees it. */
export interface Exchange {
  /** operationId, or `METHOD /path`. */
  readonly operation: string;
  readonly fetch: Fetch;
  readonly authenticate: Authenticate;
  /** The credentials may differ when asked for again. */
  readonly rotates: boolean;
  /** Lower-case names of the headers whose values must never show. */
  readonly secretHeaders: readonly string[];
  readonly extras: RequestInit;
  readonly signal: AbortSignal | null | undefined;
  readonly timeoutMs: number;
  readonly parseAs: ParseAs;
  /** A middleware will look at the answer, so that its body must be readable once more. */
  readonly rereadable: boolean;
  /** Requests sent so far. */
  attempts: number;
  /** The body of a 2xx answer as it came, where a middleware may change it. */
  raw?: ArrayBuffer;
  /** The body of a 2xx answer, parsed; unset for a stream and where a middleware may change it. */
  data: unknown;
  readonly secrets: Set<string>;
  redact: Redact;
}
