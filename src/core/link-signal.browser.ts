/**
 * What `link-signal.ts` does, for browsers, where any number of listeners may wait for one signal:
 * calls `onAbort` when `signal` aborts, until the returned function is called.
 */
export function linkSignal(signal: AbortSignal, onAbort: () => void): () => void {
  signal.addEventListener("abort", onAbort);
  return () => signal.removeEventListener("abort", onAbort);
}
