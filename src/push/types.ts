import type { action } from "../../generated/ingestion/models.js";
import type { Clock } from "../core/clock.js";
import type { CallOptions } from "../core/types.js";
import type { EventHandle } from "../wait/errors.js";
import type { WaitOptions } from "../wait/poll.js";

/** What can be done to a record. `delete` and `clear` are about a whole index: use `client.push`. */
export type PushAction = Exclude<action, "delete" | "clear">;

/** A record as it goes into an index. What counts is its JSON, which has to hold the objectID. */
export type PushRecord =
  | { readonly objectID: string }
  | { readonly objectID: string; readonly [attribute: string]: unknown };

/** A record with an index or an action of its own. */
export interface PushOperation {
  /** @default the push's own `indexName` */
  readonly indexName?: string | undefined;
  /** @default the push's own `action` */
  readonly action?: PushAction | undefined;
  readonly record: PushRecord;
}

/** What a push takes. An object without `objectID` but with `record` is a {@link PushOperation}. */
export type PushItem = PushRecord | PushOperation;

/** How far a push has come: what has been sent. */
export interface PushProgress {
  readonly chunks: number;
  readonly records: number;
  /** Of the request bodies, as UTF-8. */
  readonly bytes: number;
}

interface ChunkedPushCommon extends CallOptions {
  /**
   * What to push: an array, any other iterable, an async iterable or a `ReadableStream`. It is read as
   * chunks are sent, a few chunks ahead. Where the push ends early it lets go of them: a stream is
   * cancelled (one of Node's destroyed), the `return` of an iterator called. The record that is being
   * read then is `unsent`, if it comes within a quarter of a second.
   *
   * A record stays the caller's, and is written out when its chunk is sent: it must be as it was read
   * until its result is there. A generator yields a new object each time.
   */
  records: Iterable<PushItem> | AsyncIterable<PushItem> | ReadableStream<PushItem>;
  /**
   * What to do with the records that don't say.
   * @default "addObject"
   */
  action?: PushAction | undefined;
  /**
   * How many chunks may be under way at a time. Operations on one objectID never are in two of them.
   * @default 4
   */
  concurrency?: number | undefined;
  /**
   * `true` counts a chunk as sent once its event has succeeded, and not before; options say how to
   * wait.
   * @default false
   */
  waitForEvents?:
    boolean | Pick<WaitOptions, "timeoutMs" | "minDelayMs" | "maxDelayMs"> | undefined;
  /**
   * The most records in a chunk.
   * @default 1000
   */
  maxRecords?: number | undefined;
  /**
   * The most bytes of a request's body.
   * @default 5000000, the API's own limit
   */
  maxBytes?: number | undefined;
  /**
   * How often a chunk is sent again after a failure that may pass (429, 5xx, connection, time-out),
   * by the client's rules. Partial updates are repeated only where the server says that it did not
   * act, unless `retryUnsafe` is set.
   * @default 2
   */
  maxRetries?: number | undefined;
  /** Called when a chunk was sent. */
  onProgress?: ((progress: PushProgress) => void) | undefined;
  /**
   * Time, for tests.
   * @default the platform's
   */
  clock?: Clock | undefined;
}

interface ToIndex {
  /** The index of the records that don't name one. */
  indexName: string;
  /** The index whose push task is used where an index has none of its own. */
  referenceIndexName?: string | undefined;
  taskID?: undefined;
}

interface ToTask {
  /** The task that takes the records; its destination decides about the index. */
  taskID: string;
  indexName?: undefined;
  referenceIndexName?: undefined;
}

/** What `chunkedPush` takes: either `indexName` or `taskID`. */
export type ChunkedPushOptions = ChunkedPushCommon & (ToIndex | ToTask);

/** A chunk that the API has taken in; with `waitForEvents`, whose event has succeeded. */
export interface SentChunk {
  readonly status: "sent";
  /** How many records it held. */
  readonly count: number;
  /** `undefined` where a task decides. */
  readonly indexName: string | undefined;
  readonly action: PushAction;
  /** Of the request's body, as UTF-8. */
  readonly bytes: number;
  readonly runID: string;
  /** For `waitForEvents`, also in another process; `undefined` where the API named no event. */
  readonly handle: EventHandle | undefined;
}

/**
 * Records that were not taken in, or whose event failed or could not be waited for: a chunk, or one
 * record that no chunk can hold.
 *
 * Without `runID`, the error is about sending them. After a lost answer, the API may have taken them in
 * all the same: the error's `outcome` tells. With `runID`, the API has accepted them, and the error is
 * about the wait, as is its `outcome` where it has one.
 */
export interface FailedChunk {
  readonly status: "failed";
  readonly count: number;
  /** The records as they were given: push them again to resume. */
  readonly records: readonly PushItem[];
  /** A `CallError`, `RecordError`, `WaitError` or the signal's reason. */
  readonly error: unknown;
  /** Of a chunk that the API has accepted, else `undefined`. */
  readonly runID: string | undefined;
  /**
   * Of a chunk that the API has accepted: where the event has not failed, hand it to `waitForEvent`
   * to wait on, rather than push the records again. `undefined` else, and where the API named no event.
   */
  readonly handle: EventHandle | undefined;
}

/** Records that were read and never sent, no more than a chunk holds. */
export interface UnsentRecords {
  readonly status: "unsent";
  readonly count: number;
  /** The records as they were given: push them again to resume. */
  readonly records: readonly PushItem[];
  /**
   * `order`: an earlier operation on the same objectID has failed, and this one must not overtake it.
   * `stopped`: the push ended early, or the API takes nothing for the index that the records name: an
   * earlier failed chunk has the error.
   */
  readonly reason: "order" | "stopped";
}

/** What became of some records. */
export type PushResult = SentChunk | FailedChunk | UnsentRecords;

/** What became of all records: `sent + failed + unsent === total`. */
export interface PushSummary {
  /** Records in chunks that were sent. */
  readonly sent: number;
  readonly failed: number;
  readonly unsent: number;
  /** Records that were read. After an early stop an array counts as read to its end. */
  readonly total: number;
  /** Chunks that were sent. */
  readonly chunks: number;
  /** Of the request bodies that were sent, as UTF-8. */
  readonly bytes: number;
  /**
   * What ended the push early: a refusal, the signal's reason, an error of `records` or of a
   * callback. `undefined` where the push came to its end, or its reader broke off.
   */
  readonly stoppedBy: unknown;
}

/** A push under way: its results as they come, and what they add up to. */
export interface PushJob extends AsyncIterator<PushResult, void, undefined> {
  // `AsyncIterableIterator` takes one type argument before TypeScript 5.6.
  [Symbol.asyncIterator](): PushJob;
  /**
   * Never rejects. Who wants nothing but the summary may await it alone. Who iterates after that gets
   * the results that hold records, failed and unsent: they are kept until then, those of sent chunks
   * only for whoever iterates already.
   */
  readonly summary: Promise<PushSummary>;
}
