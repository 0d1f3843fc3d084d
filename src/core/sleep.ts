import { linkSignal } from "./link-signal.js";

// A longer delay overflows in setTimeout, and is read as 1 ms.
const longestTimerMs = 2 ** 31 - 1;

/** Waits for any number of milliseconds; rejects with the signal's reason as soon as it aborts. */
export async function sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
  for (let left = ms; left > 0; left -= longestTimerMs) {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const done = () => {
        unlink?.();
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, Math.min(left, longestTimerMs));
      const unlink =
        signal &&
        linkSignal(signal, () => {
          reject(signal.reason as Error);
          done();
        });
    });
  }
}
