import { linkSignal } from "../core/link-signal.js";
import type { Timing, Turn } from "./poll.js";

/** How many ask at a time, and who hears of each that is done. */
export interface Rounds<R> {
  readonly concurrency: number;
  readonly onResult: (result: R) => void;
}

interface Waiting<R extends object> {
  readonly index: number;
  readonly turn: Turn<R>;
  /** By the clock. */
  readonly due: number;
}

/**
 * Takes the turns of many, whoever is due first, until each is done: one that takes long keeps no other
 * waiting. Where one fails, all others are ended, so that nothing goes on behind the caller's back.
 *
 * @param makers Each makes turns that end with the signal of the timing it is given.
 * @returns the results in the order of `makers`
 */
export async function takeAllTurns<R extends object>(
  makers: readonly ((timing: Timing) => Turn<R>)[],
  timing: Timing,
  { concurrency, onResult }: Rounds<R>,
): Promise<R[]> {
  const { clock, callOptions } = timing;
  const { signal } = callOptions;
  signal?.throwIfAborted();
  const stop = new AbortController();
  const inner = { ...timing, callOptions: { ...callOptions, signal: stop.signal } };
  const unlink = signal && linkSignal(signal, () => stop.abort(signal.reason));
  const results: R[] = [];
  const start = clock.now();
  // The next one last, where taking it moves no other.
  const queue = makers
    .map((make, index): Waiting<R> => ({ index, turn: make(inner), due: start }))
    .reverse();
  // A worker asleep has taken what is due before all of the queue, so nobody waits for it to wake up.
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { index, turn, due } = next;
      const early = due - clock.now();
      if (early > 0) await clock.wait(early, stop.signal);
      const result = await turn();
      if (typeof result === "number") {
        const again = { index, turn, due: clock.now() + result };
        const place = queue.findIndex((other) => other.due <= again.due);
        queue.splice(place < 0 ? queue.length : place, 0, again);
      } else {
        results[index] = result;
        onResult(result);
      }
    }
  };
  const workers = Array.from({ length: Math.min(concurrency, makers.length) }, () =>
    work().catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  try {
    await Promise.all(workers);
  } finally {
    await Promise.allSettled(workers);
    unlink?.();
  }
  return results;
}
