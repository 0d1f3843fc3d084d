import { check } from "./check.js";
import { ConnectionError, NotSentError, RedirectError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import type { Outgoing } from "./request.js";

/**
 * Sends one request and resolves to its answer's body (a stream excepted), for every status except a
 * redirect, until `signal` aborts.
 *
 * @param onHead Hears of the answer when its head is there, whatever becomes of its body.
 */
export async function attempt(
  exchange: Exchange,
  outgoing: Outgoing,
  signal: AbortSignal,
  onHead: (response: Response) => void,
): Promise<unknown> {
  const { fetch = globalThis.fetch } = exchange;
  let Type = NotSentError;
  let response: Response;
  try {
    // Else a `ConnectionError`, which says that trying again may help.
    check(typeof fetch === "function", "`fetch`", "a function", fetch);
    const secret = await exchange.authenticate(outgoing.headers);
    // A shorter one is a placeholder, and a word of our messages.
    if (secret?.[5]) exchange.secrets.push(secret, encodeURIComponent(secret));
    const { request } = exchange;
    if (request) {
      const origin = new URL(request.url).origin;
      // Middleware must not take the credentials elsewhere.
      check(new URL(exchange.url).origin === origin, "the request's origin", origin, exchange.url);
    }
    // The credentials may have come after the end of the call.
    signal.throwIfAborted();
    exchange.attempts++;
    Type = ConnectionError;
    outgoing.signal = signal;
    response = await fetch(exchange.url, outgoing as RequestInit);
    // The statuses that `fetch` would follow, or the 0 that a browser hides them behind.
    if (!/^0|30[12378]/.test(`${response.status}`)) {
      onHead(response);
      return await readBody(response, exchange);
    }
  } catch (cause) {
    throw failure(Type, exchange, { cause });
  }
  // Somebody may be reading it, which refuses this.
  response.body?.cancel().catch(() => undefined);
  const { status, headers } = response;
  const location = headers.get("location");
  throw failure(
    RedirectError,
    exchange,
    // Only 307 and 308 promise that the request was not acted upon (RFC 9110 sections 15.4.2 to 15.4.9).
    { outcome: status > 306 ? "refused" : "unknown", status, location },
    `redirected to ${location}`,
  );
}

/**
 * Reads the body, of an error always as text; a stream is read by whoever gets it. Where there is
 * middleware, which may read, clone or replace it too, the answer itself stays unread.
 */
export function readBody(response: Response, { parseAs, request }: Exchange): unknown {
  const as = response.ok && parseAs !== "json" ? parseAs : "text";
  return as === "stream" ? response.body : (request ? response.clone() : response)[as]();
}
