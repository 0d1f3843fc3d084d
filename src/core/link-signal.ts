const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `onAbort` when `signal` aborts, until the returned function is called. However many calls
 * wait for one signal, it carries one listener, since Node warns of a leak from the eleventh on; when
 * the last call lets go, it carries none.
 */
export function linkSignal(signal: AbortSignal, onAbort: () => void): () => void {
  let callbacks = waiting.get(signal);
  if (!callbacks) {
    callbacks = new Set();
    waiting.set(signal, callbacks);
    signal.addEventListener("abort", tellAll);
  }
  callbacks.add(onAbort);
  return () => {
    callbacks.delete(onAbort);
    if (!callbacks.size) {
      waiting.delete(signal);
      signal.removeEventListener("abort", tellAll);
    }
  };
}

function tellAll(this: AbortSignal): void {
  for (const onAbort of waiting.get(this) ?? []) onAbort();
}
