import { backoffMs } from "../core/backoff.js";
import type { Clock } from "../core/clock.js";
import { CallError, HttpError } from "../core/errors.js";
import { retryAfterMs } from "../core/retry-after.js";
import { isTransient } from "../core/transient.js";

/** When a chunk may be sent again. */
export interface RepeatOptions {
  readonly maxRetries: number;
  /** Doing it twice is the same as doing it once. */
  readonly idempotent: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal | null | undefined;
}

const longestRetryAfterMs = 60_000;

/**
 * Calls until it works, at most `maxRetries` times more, after failures that may pass. What is not
 * idempotent is repeated only where the server cannot have acted.
 */
export async function repeat<T>(
  call: () => Promise<T>,
  { maxRetries, idempotent, clock, signal }: RepeatOptions,
): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await call();
    } catch (error) {
      const isSafe = idempotent || (error instanceof CallError && error.outcome !== "unknown");
      if (retries >= maxRetries || !isSafe || !isTransient(error)) throw error;
      const asked = error instanceof HttpError ? error.headers["retry-after"] : undefined;
      const delay = retryAfterMs(asked) ?? backoffMs(retries);
      if (delay > longestRetryAfterMs) throw error;
      await clock.wait(delay, signal ?? undefined);
    }
  }
}
