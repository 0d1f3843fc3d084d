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
  for (const onAbort of waiting.get(this) ?? []) onAbort();
}

/** Where the answer is a stream, ends it when `signal` aborts, by the same one listener. */
export function endWith(signal: AbortSignal | null | undefined, answer: unknown): unknown {
  const stream = answer as Partial<ReadableStream> | null | undefined;
  if (!signal || !stream?.pipeTo) return answer;
  const { readable, writable } = new TransformStream();
  const controller = new AbortController();
  const end = (): void => {
    unlink();
    controller.abort(signal.reason);
  };
  const unlink = linkSignal(signal, end);
  if (signal.aborted) end();
  stream.pipeTo(writable, { signal: controller.signal }).then(unlink, (error: unknown) => {
    unlink();
    // A stream that somebody else reads is refused: nothing would come of it, not even an end.
    void writable.abort(error);
  });
  return readable;
}
