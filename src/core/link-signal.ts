const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `onAbort` when `signal` aborts, until the returned function is called. However many calls
 * wait for one signal, it carries one listener, since Node warns of a leak from the eleventh on; when
 * the last call lets go, it carries none.
 */
export function linkSignal(signal: AbortSignal, onAbort: () => void): () => void {
  const callbacks = waiting.get(signal) ?? new Set();
  waiting.set(signal, callbacks.add(onAbort));
  // A listener that is there already is not added again (DOM, "add an event listener").
  signal.addEventListener("abort", tellAll);
  return () => {
    callbacks.delete(onAbort);
    if (!callbacks.size) signal.removeEventListener("abort", tellAll);
  };
}

function tellAll(this: AbortSignal): void {
  for (const onAbort of waiting.get(this)!) onAbort();
}
