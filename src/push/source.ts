import type { ChunkedPushOptions, PushItem } from "./types.js";

/** Where records come from: whatever is iterable, read one by one. */
export interface Source {
  /** A promise only where the records are asynchronous: awaiting each of many thousands takes its time. */
  readonly next: () => IteratorResult<unknown> | Promise<IteratorResult<unknown>>;
  /** Lets go of it before its end. Doesn't wait: it may be amid a read that never ends. */
  readonly close: () => void;
}

type Records = ChunkedPushOptions["records"];

/** Throws where records cannot be read one by one. */
export function checkRecords(records: unknown): asserts records is Records {
  const given = records as Partial<Record<symbol | "getReader", unknown>> | null | undefined;
  const fits =
    typeof given === "object" &&
    given !== null &&
    [given[Symbol.asyncIterator], given[Symbol.iterator], given.getReader].some(
      (method) => typeof method === "function",
    );
  if (!fits) {
    throw new TypeError(
      "`records` must be an iterable, an async iterable or a ReadableStream of records",
    );
  }
}

/** Begins to read. Throws what the records throw when they are asked to begin, e.g. a locked stream. */
export function openSource(records: Records): Source {
  if ("getReader" in records) {
    // Not its iterator, which Safari's lack, and which cancels nothing before the read under way ends.
    const reader = records.getReader();
    return {
      next: () => Promise.resolve(reader.read() as Promise<IteratorResult<unknown>>),
      close: () => void reader.cancel().catch(() => undefined),
    };
  }
  if (Symbol.asyncIterator in records) {
    const iterator = records[Symbol.asyncIterator]();
    // Another realm, as Jest makes one, has a `Promise` of its own.
    return fromIterator(iterator, () => Promise.resolve(iterator.next()));
  }
  const iterator = records[Symbol.iterator]();
  return fromIterator(iterator, () => iterator.next());
}

function fromIterator(
  iterator: Iterator<PushItem> | AsyncIterator<PushItem>,
  next: Source["next"],
): Source {
  return {
    next,
    close: () => {
      void (async () => {
        try {
          await iterator.return?.();
        } catch {
          // The push has ended for another reason, which is the one to tell.
        }
      })();
    },
  };
}
