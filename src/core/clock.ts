import { sleep } from "./sleep.js";

/** Time, as far as the client waits. The emulator's `createVirtualClock()` is one, for tests. */
export interface Clock {
  /** Milliseconds since some moment in the past. */
  readonly now: () => number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The platform's time, monotonic. A wait leaves neither timer nor listener behind. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wait: async (ms, signal) => {
    signal?.throwIfAborted();
    await sleep(ms, signal);
  },
};
