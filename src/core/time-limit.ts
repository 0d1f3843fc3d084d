import { TimeoutError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { linkSignal } from "./link-signal.js";

/**
 * Runs `work` until `limitMs` have passed or the exchange's signal aborts, whichever comes first, and
 * aborts the controller that `work` was given. It rejects then, whether `work` hears of that or not. No
 * timer and no listener is left.
 *
 * @param scope Of which time limit the error speaks, e.g. " in all".
 */
export async function withinLimit<T>(
  exchange: Exchange,
  limitMs: number,
  scope: string,
  work: (controller: AbortController) => Promise<T>,
): Promise<T> {
  const { signal } = exchange;
  signal?.throwIfAborted();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unlink: (() => void) | undefined;
  try {
    // Not `Promise.race`, whose promises keep all of a call alive for longer.
    return await new Promise<T>((resolve, reject) => {
      // Not every `fetch` and no key function hears an abort.
      const interrupt = (reason: Error) => {
        reject(reason);
        controller.abort(reason);
      };
      if (signal) unlink = linkSignal(signal, () => interrupt(signal.reason as Error));
      // setTimeout reads a delay beyond 31 bits as 1 ms.
      if (limitMs < 2 ** 31) {
        timer = setTimeout(() => {
          const message = `timed out after ${limitMs} ms${scope}`;
          interrupt(failure(TimeoutError, exchange, message, { timeoutMs: limitMs }));
        }, limitMs);
      }
      work(controller).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unlink?.();
  }
}
