import { check } from "../core/check.js";
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
      next: () => Promise.resolve(reader.read()).then(checkStep),
      close: () => {
        letGo(() => reader.cancel());
      },
    };
  }
  if (Symbol.asyncIterator in records) {
    const iterator = records[Symbol.asyncIterator]();
    // Another realm, as Jest makes one, has a `Promise` of its own.
    const source = fromIterator(iterator, () => Promise.resolve(iterator.next()).then(checkStep));
    return {
      next: source.next,
      close: () => {
        destroy(records);
        source.close();
      },
    };
  }
  const iterator = records[Symbol.iterator]();
  return fromIterator(iterator, () => checkStep(iterator.next()));
}

/** A push that took anything else for the end, or waited for more, would lose records or hang. */
function checkStep(step: unknown): IteratorResult<unknown> {
  const fits = typeof step === "object" && step !== null;
  check(fits, "a step of `records`", "an object with `done`", step);
  return step as IteratorResult<unknown>;
}

/** Lets go of records that nobody has begun to read, and opens nothing for it. */
export function discard(records: Records): void {
  if ("getReader" in records) {
    letGo(() => records.getReader().cancel());
  } else if (!(Symbol.asyncIterator in records && destroy(records))) {
    letGo(() => (records as Partial<Iterator<PushItem>>).return?.());
  }
}

/**
 * Ends a stream of Node's, if that is one; its iterator would do it neither before the first record nor
 * amid a read.
 */
function destroy(records: AsyncIterable<PushItem> & { destroy?: unknown }): boolean {
  const { destroy } = records;
  if (typeof destroy !== "function") return false;
  letGo(() => destroy.call(records) as unknown);
  return true;
}

function fromIterator(
  iterator: Iterator<PushItem> | AsyncIterator<PushItem>,
  next: Source["next"],
): Source {
  return {
    next,
    close: () => {
      letGo(() => iterator.return?.());
    },
  };
}

/** What goes wrong here goes unheard: the push has ended for another reason, which is the one to tell. */
function letGo(end: () => unknown): void {
  void (async () => {
    try {
      await end();
    } catch {
      // As said.
    }
  })();
}
