import { linkSignal } from "./link-signal.js";

/** Time, as far as the client waits. The emulator's `createVirtualClock()` is one, for tests. */
export interface Clock {
  /** Milliseconds since some moment in the past. */
  readonly now: () => number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The longest delay that `setTimeout` doesn't read as 1 ms (HTML, "timers": a signed 32-bit number). */
const longestMs = 2 ** 31 - 1;

/** The platform's time, monotonic. A wait leaves neither timer nor listener behind. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wait: async (ms, signal) => {
    signal?.throwIfAborted();
    for (let left = ms; left > 0; left -= longestMs) await sleep(Math.min(left, longestMs), signal);
  },
};

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unlink?.();
      resolve();
    }, ms);
    const unlink =
      signal &&
      linkSignal(signal, () => {
        clearTimeout(timer);
        unlink?.();
        reject(signal.reason as Error);
      });
  });
}
