import { attempt, type Transport } from "./attempt.js";
import { backoffMs } from "./backoff.js";
import { type CallError, ConnectionError, HttpError, TimeoutError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import type { Outgoing } from "./request.js";
import { retryAfterMs } from "./retry-after.js";
import { sleep } from "./sleep.js";

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
export async function sendUntilAnswered(
  transport: Transport,
  outgoing: Outgoing,
  exchange: Exchange,
): Promise<Response> {
  const { signal, target, met, maxRetryAfterMs, onRetry } = exchange;
  const { rateLimit } = transport;
  const { method, safe, group, slow } = target;
  const reads = safe || /GET|HEAD/.test(method);
  const repeatable = exchange.retryUnsafe || reads || /PUT|DELETE/.test(method);
  let mayRotate = transport.rotates;
  let left = exchange.maxRetries;
  for (;;) {
    await rateLimit?.acquire(group, signal);
    let response: Response | undefined;
    let cause: unknown;
    try {
      response = await attempt(transport, outgoing, exchange);
    } catch (error) {
      cause = error;
    }
    if (response?.ok) return response;
    const { status = 0, headers } = response ?? {};
    if (status === 401 && mayRotate) {
      mayRotate = false;
      continue;
    }
    const asked = retryAfterMs(headers?.get("retry-after"));
    const delayMs = asked ?? backoffMs(met.length);
    if (status === 429) rateLimit?.pause?.(group, delayMs);
    const refused = status === 429 || (status === 503 && asked !== undefined);
    const failed = response
      ? /408|50[0234]/.test(`${status}`)
      : cause instanceof ConnectionError || (cause instanceof TimeoutError && !slow);
    if (
      !left-- ||
      signal?.aborted ||
      delayMs > maxRetryAfterMs ||
      !(refused || (repeatable && failed))
    ) {
      if (!response) throw cause;
      // An earlier attempt without an answer has deleted it.
      const deleted = method === "DELETE" && status === 404 && /[a-z]/.test(met.join());
      return deleted ? new Response((exchange.answer = "{}")) : response;
    }
    cause ??= failure(HttpError, exchange, `failed: ${status}`, { status });
    const { outcome } = cause as CallError;
    exchange.unsure ||= !refused && outcome !== "not-sent" && !reads;
    met.push(response ? `${status}` : (cause as CallError).name);
    onRetry?.({
      operation: target.operation,
      attempt: exchange.attempts,
      delayMs,
      cause: cause as CallError,
    });
    await sleep(delayMs, signal);
  }
}
