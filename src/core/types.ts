/**
 * The shapes that generated code and the core agree on. Generated files import types from here and
 * from nowhere else.
 */
import type { HeadersOptions } from "openapi-fetch";

/** An HTTP method as RFC 9110 section 9.1 spells it: case-sensitive, upper case. */
export type HttpMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE";

/** How a list operation pages (`x-pagination`), where that isn't the rule. */
export interface Pagination<Items extends string = string> {
  /** The property of the response that holds the items, where it isn't the last segment of the path. */
  readonly items?: Items;
  /** The property of an item that identifies it, where it isn't the items' singular with `ID`. */
  readonly id?: string;
  /** The property of the response that holds `{ startDate, endDate }`, where the list has a time window. */
  readonly window?: string;
}

/**
 * What the client knows about one operation at run time. Only what differs from the rule is listed:
 * parameters in the path template go into the path, `body` is the body, the rest is the query; a
 * missing field means the contract's default (`defaults` beside the table).
 */
export interface Operation {
  readonly method: HttpMethod;
  /** The path template, e.g. `/2/tasks/{taskID}`. */
  readonly path: string;
  /** operationId of a deprecated operation's successor (`x-replaced-by`), `true` where it has none. */
  readonly deprecated?: string | true;
  /** `true` for a POST that changes nothing (`x-safe`). */
  readonly safe?: true;
  /** Milliseconds that one attempt may take (`x-timeouts.read`), where it isn't the default. */
  readonly timeoutMs?: number;
  /** Access control list entries that the API key needs (`x-acl`), where they aren't the default. */
  readonly acl?: readonly string[];
  /** Rate-limit group (`x-rate-limits`), where it isn't the default. */
  readonly group?: string;
  /** Only on operations that list; `{}` where all follows the rule, as with `tasks` and their `taskID`. */
  readonly pagination?: Pagination;
  /** Where header and cookie parameters go, by name; every other parameter follows the rule. */
  readonly in?: Readonly<Record<string, "header" | "cookie">>;
  /**
   * `true` where two parameters, or a parameter and `body`, share a name: the arguments are then
   * grouped as `{ path, query, header, cookie, body }`. A lint error in a contract of our own.
   */
  readonly grouped?: true;
}

/** A list operation, with the name of its items as a literal so that `paginate` knows their type. */
export interface ListOperation<Items extends string> extends Operation {
  readonly pagination: Pagination<Items>;
}

/** The runtime table: operationId to operation. */
export type OperationTable = Readonly<Record<string, Operation>>;

/** What holds for every operation that doesn't say otherwise. */
export interface OperationDefaults {
  readonly acl: readonly string[];
  /** Milliseconds that one attempt may take. */
  readonly timeoutMs: number;
  /** Name of the rate-limit group. */
  readonly group: string;
}

/**
 * The fields of `RequestInit` that a caller may set; body, headers, method, redirect and signal are the
 * client's. Spelled out, because `Omit<RequestInit, …>` costs every program that makes a client some
 * sixty type instantiations, and the types of some platforms (Node, Workers) lack some of the fields.
 */
export interface RequestExtras {
  cache?:
    "default" | "force-cache" | "no-cache" | "no-store" | "only-if-cached" | "reload" | undefined;
  credentials?: "include" | "omit" | "same-origin" | undefined;
  integrity?: string | undefined;
  keepalive?: boolean | undefined;
  mode?: "cors" | "navigate" | "no-cors" | "same-origin" | undefined;
  priority?: "high" | "low" | "auto" | undefined;
  referrer?: string | undefined;
  referrerPolicy?:
    | ""
    | "no-referrer"
    | "no-referrer-when-downgrade"
    | "origin"
    | "origin-when-cross-origin"
    | "same-origin"
    | "strict-origin"
    | "strict-origin-when-cross-origin"
    | "unsafe-url"
    | undefined;
  window?: null | undefined;
  /** Bun's proxy. */
  proxy?: string | object | undefined;
  /** Bun's certificates. */
  tls?: object | undefined;
  /** Bun's path of a Unix socket. */
  unix?: string | undefined;
  /** Cloudflare Workers' request properties. */
  cf?: object | undefined;
  /** Deno's HTTP client. */
  client?: object | undefined;
  /** undici's dispatcher (agent, pool, proxy) on Node. */
  dispatcher?: object | undefined;
  /** Next.js cache control. */
  next?: { revalidate?: number | false; tags?: string[] } | undefined;
}

/** What an answer said beside its data. */
export interface ResponseInfo {
  /** operationId, or `METHOD /path` for an endpoint outside the contract. */
  readonly operation: string;
  readonly status: number;
  /** By lower-case name. In a browser only those that CORS exposes. */
  readonly headers: Readonly<Record<string, string>>;
  /** The `x-request-id` header, for a support ticket; `undefined` where there is none or CORS hides it. */
  readonly requestId: string | undefined;
  /** How many requests this call took, 1 unless one was repeated. */
  readonly attempts: number;
}

/** Called with every answer that ends a call, readable or not, redirects excepted, before the call returns. */
export type OnResponse = (info: ResponseInfo) => void;

/** A request that is about to be repeated. */
export interface RetryInfo {
  /** operationId, or `METHOD /path` for an endpoint outside the contract. */
  readonly operation: string;
  /** Which attempt failed, from 1 on. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delayMs: number;
  /** Why it failed. */
  readonly cause: Error;
}

/** When to send again, and when to give up. The same per client and per call. */
export interface RetryOptions {
  /**
   * How often a call may be repeated; 0 never. GET, HEAD, PUT, DELETE and POSTs that change nothing
   * are repeated after a connection failure, a timeout, 408, 429, 500, 502, 503 and 504; others only
   * where the server says that it did not act: 429, and 503 with a readable `Retry-After`. One that
   * waits on the server, for up to 180 s, is not repeated after a timeout.
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * The longest wait in milliseconds that a server may ask for (`Retry-After`, RFC 9110 section
   * 10.2.3). Where it asks for more, the call fails at once and says so.
   * @default 60000
   */
  maxRetryAfterMs?: number | undefined;
  /**
   * Milliseconds that all attempts of a call may take together, with the waits between them and those
   * of a rate limiter.
   * @default no limit
   */
  totalTimeoutMs?: number | undefined;
  /** Called before each wait for another attempt. */
  onRetry?: ((info: RetryInfo) => void) | undefined;
  /**
   * Repeats a call of any operation as if it changed nothing: for a POST or PATCH of which you know
   * that doing it twice is doing it once. After a timeout, those that wait on the server are not.
   * @default false
   */
  retryUnsafe?: boolean | undefined;
}

/** The platform's `fetch`, or one of the caller's with the same two arguments. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Keeps a client within the API's rate limits. One object may serve several clients. */
export interface RateLimit {
  /** Resolves when a request of `group` may be sent; rejects with the signal's reason. */
  acquire(group: string, signal?: AbortSignal | null): Promise<void>;
  /** Told of a 429, with the milliseconds after which the server may be asked again, from 0 to `Infinity`. */
  pause?(group: string, delayMs: number): void;
}

/** Options of one call, the same on methods and verbs. */
export interface CallOptions extends RequestExtras, RetryOptions {
  /** Ends the call, which rejects with the signal's reason. */
  signal?: AbortSignal | null | undefined;
  /** Added to the client's headers; `null` takes one away. */
  headers?: HeadersOptions | undefined;
  /**
   * Milliseconds that one attempt may take, its body included (a streamed body excepted).
   * `Infinity` means no limit.
   * @default the client's `timeoutMs`, else the operation's limit in the contract
   */
  timeoutMs?: number | undefined;
  /**
   * Called as `fetch(url, init)` at each attempt, with the credentials in `init.headers`. An emulator,
   * a proxy agent, a recorder or the `fetch` that a framework gives to each request goes here.
   * @default the client's, else globalThis.fetch, looked up at each attempt
   */
  fetch?: Fetch | undefined;
  /** Called with the answer's status, headers and request id, after the client's own `onResponse`. */
  onResponse?: OnResponse | undefined;
}
