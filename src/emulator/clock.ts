/** Waits, and gives up with the signal's reason when it is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** What the emulator needs to know about time. */
export interface Clock {
  /** Milliseconds since 1970, like `Date.now`. */
  readonly now: () => number;
  readonly wait: Wait;
}

/** A clock that stands still until it is told to move, or until something waits. */
export interface VirtualClock extends Clock {
  /** Moves the clock on by `ms` milliseconds. */
  readonly advance: (ms: number) => void;
}

/** The platform's clock. The timer and its listener end with the wait. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's own reason
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }),
};

/**
 * A clock for tests: `createEmulator({ ...createVirtualClock() })` never sleeps. Whoever waits
 * moves the clock on by as much, at once. `createRateLimiter`, `chunkedPush` and the waits take it as
 * `clock`; a client's own pauses, and the `Retry-After` dates it reads, go by the real time.
 *
 * @param start milliseconds since 1970; 2026-01-01T00:00:00Z unless told
 */
export const createVirtualClock = (start: number = Date.UTC(2026, 0, 1)): VirtualClock => {
  let time = start;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- an abort is a rejection, not a throw
    wait: async (ms, signal) => {
      signal?.throwIfAborted();
      time += ms;
    },
  };
};
