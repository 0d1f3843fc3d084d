import { backoffMs } from "../core/backoff.js";
import type { Clock } from "../core/clock.js";
import { CallError, TimeoutError, UnreadableResponseError } from "../core/errors.js";
import type { CallOptions } from "../core/types.js";

/** When a chunk may be sent again. */
export interface RepeatOptions {
  readonly maxRetries: number;
  /** Doing it twice is the same as doing it once. */
  readonly idempotent: boolean;
  readonly clock: Clock;
  readonly callOptions: CallOptions;
}

/**
 * Calls until it works, with at most `maxRetries` requests more than one. The client repeats by its
 * own rules, what is idempotent as if it changed nothing. What it leaves alone even so is repeated
 * here: a push that timed out, since the client takes it for one that waits on the server, and a 2xx
 * answer that can't be read.
 *
 * @throws {CallError} the last one, which tells of all requests.
 */
export async function repeat<T>(
  call: (options: CallOptions) => Promise<T>,
  { maxRetries, idempotent, clock, callOptions }: RepeatOptions,
): Promise<T> {
  const { signal, onRetry, retryUnsafe = idempotent, totalTimeoutMs } = callOptions;
  const deadline = clock.now() + (totalTimeoutMs ?? Infinity);
  const met: string[] = [];
  let left = maxRetries;
  let attempts = 0;
  let unsure = false;
  for (;;) {
    const rest = totalTimeoutMs && {
      totalTimeoutMs: Math.max(Math.ceil(deadline - clock.now()), 1),
    };
    try {
      return await call({ ...callOptions, ...rest, maxRetries: left, retryUnsafe });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      // A request that never left counts too, or it would be repeated for ever.
      left -= Math.max(error.attempts, 1);
      attempts += error.attempts;
      unsure ||= error.outcome === "unknown";
      const { message } = error;
      if (met.length > 0) {
        Object.assign(error, { message: `${message} (after: ${met.join("; ")})`, attempts });
        if (unsure) Object.assign(error, { outcome: "unknown" });
      }
      const missed = error instanceof TimeoutError || error instanceof UnreadableResponseError;
      const delayMs = backoffMs(met.length);
      if (!retryUnsafe || !missed || left < 0 || clock.now() + delayMs >= deadline) throw error;
      met.push(message);
      onRetry?.({ operation: error.operation, attempt: attempts, delayMs, cause: error });
      await clock.wait(delayMs, signal ?? undefined);
    }
  }
}
