import { attempt } from "./attempt.js";
import { backoffMs } from "./backoff.js";
import type { HttpError } from "./errors.js";
import type { Exchange } from "./exchange.js";
import { httpError } from "./http-error.js";
import type { Outgoing } from "./request.js";
import { timeoutOf, withinLimit } from "./time-limit.js";
import { transient } from "./transient.js";

/**
 * Sends until an answer counts, an error is final, or the retries are used up.
 *
 * - Operations that may be repeated (GET, HEAD, PUT, DELETE, those marked `x-safe`, and all under
 *   `retryUnsafe`) are, after a connection failure, a timeout, 408, 429, 500, 502, 503 and 504.
 * - Others only where the server says that it did not act: 429, and 503 with a readable
 *   `Retry-After`.
 * - An operation that waits on the server is not repeated after a timeout.
 * - Credentials that can change are asked for once more after a 401: a short-lived key may just have
 *   run out.
 */
export async function sendUntilAnswered(exchange: Exchange, outgoing: Outgoing): Promise<Response> {
  const { timeoutMs, method, rateLimit, signal, met } = exchange;
  let { rotates, maxRetries } = exchange;
  const reads = exchange.safe || /GET|HEAD/.test(method);
  const repeatable = exchange.retryUnsafe || reads || /PUT|DELETE/.test(method);
  for (;;) {
    await rateLimit?.acquire(exchange.group, signal);
    let response = undefined as Response | undefined;
    let error: Partial<HttpError> | undefined;
    try {
      exchange.answer = await withinLimit(
        signal,
        timeoutMs,
        (controller) => attempt(exchange, outgoing, controller.signal, (head) => (response = head)),
        timeoutOf(exchange, timeoutMs),
      );
      if (response?.ok) return response;
    } catch (thrown) {
      // The end of the whole call may be an error like those that are worth another attempt.
      signal?.throwIfAborted();
      // An answer that refuses does so however its body ends, which nobody can read any more. Servers
      // send more than a `Response` can be made of: other statuses, a reason phrase beyond Latin-1.
      if (response?.ok === false) {
        response = new Response((exchange.answer = null), {
          headers: response.headers,
          status: Math.min(response.status, 599),
        });
      } else error = thrown as Error;
    }
    // Whether and when to repeat stands in the error.
    error ??= httpError(exchange, response as Response, exchange.answer);
    const { name, status, outcome, retryAfterMs } = error;
    const what = `${status ?? name}`;
    if (status === 401 && rotates) {
      rotates = false;
      met.push(what);
      continue;
    }
    const delayMs = retryAfterMs ?? backoffMs(exchange.maxRetries - maxRetries);
    if (status === 429) rateLimit?.pause?.(exchange.group, delayMs);
    if (
      !maxRetries-- ||
      // What the server asks for; a delay of our own never is too long.
      (retryAfterMs as number) > exchange.maxRetryAfterMs ||
      !(outcome === "refused" || repeatable) ||
      !transient.test(what) ||
      (exchange.slow && name === "TimeoutError")
    ) {
      if (name !== "HttpError") throw error as Error;
      // An earlier attempt without an answer has deleted it, unless it never left.
      const deleted =
        method === "DELETE" && status === 404 && exchange.unsure && /[a-z]/.test(met.join());
      return deleted ? new Response((exchange.answer = "{}")) : (response as Response);
    }
    exchange.unsure ||= outcome === "unknown" && !reads;
    met.push(what);
    exchange.onRetry?.({
      operation: exchange.operation,
      attempt: exchange.attempts,
      delayMs,
      cause: error as HttpError,
    });
    await withinLimit(signal, delayMs);
  }
}
