/**
 * What `link-signal.ts` does, for browsers, where any number of listeners may wait for one signal:
 * calls `onAbort` when `signal` aborts, until the returned function is called.
 */
export function linkSignal(signal: AbortSignal, onAbort: () => void): () => void {
  signal.addEventListener("abort", onAbort);
  return () => signal.removeEventListener("abort", onAbort);
}

/** Where the answer is a stream, ends it when `signal` aborts. */
export function endWith(signal: AbortSignal | null | undefined, answer: unknown): unknown {
  const stream = answer as Partial<ReadableStream> | null | undefined;
  return (signal && stream?.pipeThrough?.(new TransformStream(), { signal })) || answer;
}
