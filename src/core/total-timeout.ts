import { TimeoutError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { linkSignal } from "./link-signal.js";

/** Runs `work`, and has every attempt and wait of the exchange end when its total time is up. */
export async function withinTotal<T>(exchange: Exchange, work: () => Promise<T>): Promise<T> {
  const { signal, totalTimeoutMs = Infinity } = exchange;
  // setTimeout reads a delay beyond 31 bits as 1 ms.
  if (totalTimeoutMs >= 2 ** 31) return work();
  // A middleware may have taken so long that the signal told nobody of its end.
  signal?.throwIfAborted();
  const controller = new AbortController();
  exchange.signal = controller.signal;
  exchange.callerSignal = signal;
  const unlink = signal && linkSignal(signal, () => controller.abort(signal.reason));
  const timer = setTimeout(() => {
    const message = `timed out after ${totalTimeoutMs} ms in all`;
    controller.abort(failure(TimeoutError, exchange, message, { timeoutMs: totalTimeoutMs }));
  }, totalTimeoutMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    unlink?.();
  }
}
