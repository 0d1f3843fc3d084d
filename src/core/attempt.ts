import { ConnectionError, NotSentError, RedirectError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { linkSignal } from "./link-signal.js";
import { redactCause } from "./redact.js";
import type { Outgoing } from "./request.js";
import { withinLimit } from "./time-limit.js";
import type { RateLimit } from "./types.js";

/** The platform's `fetch`, or one of the caller's with the same two arguments. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a client sends. */
export interface Transport {
  /** @default globalThis.fetch, looked up at each attempt, so that one patched later is the one called */
  readonly fetch?: Fetch | undefined;
  /**
   * Adds the headers that say who is calling, at each attempt. Resolves to the one value among them
   * that must never show.
   */
  readonly authenticate: (headers: Headers) => Promise<string | null | undefined>;
  /** Asked before each attempt. */
  readonly rateLimit?: RateLimit | undefined;
  /** Whether asking again may give other credentials. */
  readonly rotates: boolean;
}

/** A copy that `redactCause` made of a platform's error. */
type Cause = { message?: string; code?: string; cause?: Cause } | undefined;

/** Codes of Node and undici for: no connection came about. */
const neverConnected = /REFUSED|NOTFOUND|EAI_|UNREACH|CONNECT_|TLS|SSL|CERT|INVALID_URL/;

/**
 * Sends one request and reads its answer's body, all within `timeoutMs` and until `signal` aborts.
 * Resolves for every status except a redirect; the body has been read by then (a stream excepted).
 */
export function attempt(
  transport: Transport,
  outgoing: Outgoing,
  exchange: Exchange,
): Promise<Response> {
  return withinLimit(exchange, exchange.timeoutMs, "", async (controller) => {
    const response = await send(transport, outgoing, exchange, controller.signal);
    const caller = exchange.callerSignal ?? exchange.signal;
    const { ok, body } = response;
    if (!caller || !ok || !body || exchange.parseAs !== "stream") return response;
    // A stream stays abortable to its end, past the total time too, and lets go of the caller's signal
    // there, wherever that is: read to the last byte, cancelled or broken off.
    const release = linkSignal(caller, () => controller.abort(caller.reason));
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    body
      .pipeTo(writable)
      .catch(() => undefined)
      .finally(release);
    exchange.answer = readable;
    return copyResponse(response, readable);
  });
}

async function send(
  { fetch = globalThis.fetch, authenticate }: Transport,
  outgoing: Outgoing,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<Response> {
  const { secrets } = exchange;
  try {
    const secret = await authenticate(outgoing.headers);
    // A shorter one is a placeholder, and a word of our messages.
    if (secret?.[5]) secrets.push(secret);
  } catch (cause) {
    throw failure(NotSentError, exchange, `was not sent: ${String(cause)}`, { cause });
  }
  // The credentials may have come after the end of the call.
  signal.throwIfAborted();
  exchange.attempts++;
  let response: Response | undefined;
  try {
    // In this order: to add to a copy costs V8 ten times as much.
    const init = { signal, ...(outgoing as RequestInit) };
    response = await fetch(exchange.url, init);
    // The statuses that `fetch` would follow, or the 0 that a browser hides them behind.
    if (!/^0|30[12378]/.test(`${response.status}`)) {
      const body = (exchange.answer = await readBody(response, exchange));
      // A middleware may read the body, clone it or pass it on, so it gets a whole `Response`.
      return exchange.observed ? copyResponse(response, body) : response;
    }
  } catch (thrown) {
    const cause = redactCause(thrown, secrets);
    let outcome = "unknown";
    let why = cause;
    for (let at = cause as Cause; at; at = at.cause) {
      why = at.message || why;
      if (!response && neverConnected.test(`${at.code}`)) outcome = "not-sent";
    }
    throw failure(ConnectionError, exchange, `failed: ${String(why)}`, { outcome, cause });
  }
  void response.body?.cancel();
  const { status } = response;
  const location = response.headers.get("location") ?? undefined;
  // Only 307 and 308 promise that the request was not acted upon (RFC 9110 sections 15.4.2 to 15.4.9).
  const outcome = status > 306 ? "refused" : "unknown";
  const message = `failed: will not take the credentials along a redirect to ${location}`;
  throw failure(RedirectError, exchange, message, { outcome, status, location });
}

/** Reads the body, of an error always as text. */
export function readBody(response: Response, { parseAs }: Exchange): unknown {
  const as = response.ok && parseAs !== "json" ? parseAs : "text";
  return as === "stream" ? response.body : response[as]();
}

/** `response` with another body; its URL is kept, which the constructor would drop. */
function copyResponse(response: Response, body: unknown): Response {
  // Some statuses must not have a body at all (Fetch, "null body status").
  const copy = new Response(response.body && (body as BodyInit), response);
  return Object.defineProperty(copy, "url", { value: response.url });
}
