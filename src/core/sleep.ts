import { withinLimit } from "./time-limit.js";

/** Waits for any number of milliseconds; rejects with the signal's reason as soon as it aborts. */
export async function sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
  if (ms > 0) await withinLimit(signal, ms);
}
