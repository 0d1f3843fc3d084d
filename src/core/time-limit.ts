import { TimeoutError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { linkSignal } from "./link-signal.js";

type Signal = AbortSignal | null | undefined;

/** Waits, however long; rejects with the signal's reason as soon as it aborts. */
export async function withinLimit(signal: Signal, limitMs: number): Promise<void>;
/**
 * Runs `work` until `limitMs` have passed or the signal aborts, whichever comes first, and aborts the
 * controller that `work` was given. It rejects then, whether `work` hears of that or not. No timer and
 * no listener is left.
 *
 * @param limitMs There is none from 2e9 on, 23 days.
 * @param errorOf Makes what work is ended with when its time has passed.
 */
export async function withinLimit<T>(
  signal: Signal,
  limitMs: number,
  work: (controller: AbortController) => Promise<T>,
  errorOf: () => Error,
): Promise<T>;
export async function withinLimit<T>(
  signal: Signal,
  limitMs: number,
  work?: (controller: AbortController) => Promise<T>,
  errorOf?: () => Error,
): Promise<T | undefined> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unlink: (() => void) | undefined;
  try {
    // Not `Promise.race`, whose promises keep all of a call alive for longer.
    return await new Promise<T | undefined>((resolve, reject) => {
      // Not every `fetch` and no key function hears an abort.
      const interrupt = (reason: Error) => {
        reject(reason);
        controller.abort(reason);
      };
      if (signal) unlink = linkSignal(signal, () => interrupt(signal.reason as Error));
      // setTimeout reads a delay beyond 31 bits, some 2.1e9, as 1 ms.
      if (limitMs < 2e9) {
        timer = setTimeout(() => {
          if (errorOf) interrupt(errorOf());
          else resolve(undefined);
        }, limitMs);
      } else if (!work) {
        timer = setTimeout(
          () => resolve(withinLimit(signal, limitMs - 2 ** 30) as Promise<undefined>),
          2 ** 30,
        );
      }
      work?.(controller).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unlink?.();
  }
}

/**
 * What makes the error of a call whose time has passed.
 *
 * @param scope Of which limit it speaks, e.g. " in all".
 */
export const timeoutOf =
  (exchange: Exchange, timeoutMs: number, scope = "") =>
  (): TimeoutError =>
    failure(TimeoutError, exchange, { timeoutMs }, `timed out after ${timeoutMs} ms${scope}`);
