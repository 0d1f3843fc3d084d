import { TimeoutError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { linkSignal } from "./link-signal.js";

/** How work hears of its end. */
export interface Limit {
  /** Aborts at the end. Made when it is first asked for: on Node that costs more than the rest of a call. */
  readonly controller: AbortController;
  /** Whether the end has come. */
  ended: boolean;
}

/**
 * Runs `work` until `limitMs` have passed or the exchange's signal aborts, whichever comes first. It
 * rejects then, whether `work` hears of it or not. No timer and no listener is left.
 *
 * @param scope Of which time limit the error speaks, e.g. " in all".
 */
export async function withinLimit<T>(
  exchange: Exchange,
  limitMs: number,
  scope: string,
  work: (limit: Limit) => Promise<T>,
): Promise<T> {
  const { signal } = exchange;
  signal?.throwIfAborted();
  let controller: AbortController | undefined;
  const limit: Limit = {
    ended: false,
    get controller() {
      return (controller ??= new AbortController());
    },
  };
  let interrupt!: (reason: Error) => void;
  // A race, because not every `fetch` and no key function hears an abort.
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = (reason) => {
      reject(reason);
      limit.ended = true;
      limit.controller.abort(reason);
    };
  });
  const unlink = signal && linkSignal(signal, () => interrupt(signal.reason as Error));
  // setTimeout reads a delay beyond 31 bits as 1 ms.
  const timer =
    limitMs < 2 ** 31
      ? setTimeout(() => {
          const message = `timed out after ${limitMs} ms${scope}`;
          interrupt(failure(TimeoutError, exchange, message, { timeoutMs: limitMs }));
        }, limitMs)
      : undefined;
  try {
    return await Promise.race([work(limit), interrupted]);
  } finally {
    clearTimeout(timer);
    unlink?.();
  }
}
