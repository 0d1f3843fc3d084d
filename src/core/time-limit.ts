import { TimeoutError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { linkSignal } from "./link-signal.js";

/**
 * Runs `work` until `limitMs` have passed or the exchange's signal aborts, whichever comes first, and
 * aborts the controller that `work` was given. It rejects then, whether `work` hears of that or not. No
 * timer and no listener is left.
 *
 * @param exchange Only its signal, where there is no `work`.
 * @param limitMs Work has none from 2 ** 31 on.
 * @param work Without it, this is a wait, which resolves when the time has passed.
 * @param scope Of which time limit the error speaks, e.g. " in all".
 */
export async function withinLimit<T = void>(
  exchange: Pick<Exchange, "signal">,
  limitMs: number,
  work?: (controller: AbortController) => Promise<T>,
  scope = "",
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
          if (work)
            interrupt(failure(TimeoutError, exchange as Exchange, message, { timeoutMs: limitMs }));
          else resolve(undefined as T);
        }, limitMs);
      } else if (!work) {
        timer = setTimeout(() => resolve(withinLimit(exchange, limitMs - 2 ** 30)), 2 ** 30);
      }
      work?.(controller).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unlink?.();
  }
}
