import { linkSignal } from "../core/link-signal.js";
import { type Chunk, createChunker } from "./chunks.js";
import { createLedger } from "./ledger.js";
import { type Operation, readOperation, type Target } from "./operation.js";
import { createOrder } from "./order.js";
import { createResults } from "./results.js";
import { reachOf, sendChunk, type Sending, type Taken } from "./send.js";
import { discard, openSource, type Source } from "./source.js";
import { createTurns } from "./turns.js";
import type { ChunkedPushOptions, PushItem, PushJob, PushResult, PushSummary } from "./types.js";

/** Everything that is settled before the first record is read. */
export interface Job {
  readonly records: ChunkedPushOptions["records"];
  readonly onProgress: ChunkedPushOptions["onProgress"];
  readonly concurrency: number;
  readonly maxRecords: number;
  readonly target: Target;
  readonly sending: Sending;
}

/** How long the end of a push waits for the record that is being read, in milliseconds. */
const graceMs = 250;

/** A push that begins when its results or its summary are asked for. */
export function createJob(job: Job): PushJob {
  const { records, concurrency, maxRecords, target, onProgress } = job;
  const { signal } = job.sending.callOptions;
  /** Ends what is under way: the caller's signal, or the reader by leaving. */
  const end = new AbortController();
  const sending: Sending = {
    ...job.sending,
    callOptions: { ...job.sending.callOptions, signal: end.signal },
  };
  const results = createResults<PushResult>(
    concurrency,
    () => {
      wake();
    },
    // Nobody else has the records.
    ({ status }) => status !== "sent",
  );
  const ledger = createLedger(maxRecords, results.put);
  const chunker = createChunker(maxRecords, target.maxBytes);
  const order = createOrder();
  /** Indices other than the push's own that take nothing. */
  const lost = new Set<string | undefined>();
  let underWay = 0;
  /** Set once: no further record is read, no further chunk sent. */
  let stopped: { readonly by: unknown; readonly throws: boolean } | undefined;
  let wake: () => void = () => undefined;
  let work: Promise<PushSummary> | undefined;

  const changed = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const stop = (by: unknown, throws: boolean): void => {
    stopped ??= { by, throws };
    wake();
  };
  /** After a failure, later operations on the same objectIDs must not overtake the resumed ones. */
  const fail = (operations: readonly Operation[], error: unknown, taken?: Taken): void => {
    ledger.failed(itemsOf(operations), error, taken);
    order.block(operations);
    ledger.heldBack(order.dropBlocked());
    if (operations.some(chunker.holds)) ledger.heldBack(chunker.drop(order.isBlocked));
  };
  /** Other chunks that would meet the same error are not sent. */
  const doom = (chunk: Chunk, error: unknown, taken?: Taken): void => {
    const reach = reachOf(error);
    // That something cannot be found while waiting says nothing of the index.
    if (reach === "one" || (reach === "index" && taken)) return;
    if (reach === "index" && chunk.indexName !== target.indexName) lost.add(chunk.indexName);
    else stop(error, false);
  };
  const tell = (): void => {
    const { chunks, sent, bytes } = ledger.sum;
    try {
      onProgress?.({ chunks, records: sent, bytes });
    } catch (error) {
      stop(error, true);
    }
  };
  const send = async (chunk: Chunk): Promise<void> => {
    let taken: Taken | undefined;
    underWay += 1;
    try {
      const problem = chunk.operations[0]?.problem;
      if (problem) throw problem;
      // Here, in its turn, and not as it is read: behind what is under way on the same objectIDs.
      if (lost.has(chunk.indexName)) {
        ledger.unsent(itemsOf(chunk.operations), "stopped");
      } else {
        ledger.sent(await sendChunk(chunk, sending, (answer) => (taken = answer)));
        tell();
      }
    } catch (error) {
      fail(chunk.operations, error, taken);
      doom(chunk, error, taken);
    }
    order.release(chunk);
    underWay -= 1;
    wake();
  };
  const dispatch = (): void => {
    while (!stopped && underWay < concurrency && results.hasRoom()) {
      const chunk = order.take();
      if (!chunk) return;
      void send(chunk);
    }
  };
  const accept = (given: unknown): void => {
    let operation: Operation;
    const position = ledger.read();
    try {
      operation = readOperation(given, position, target);
    } catch (error) {
      ledger.failed([given as PushItem], error);
      return;
    }
    if (order.isBlocked(operation)) ledger.heldBack([operation]);
    else for (const chunk of chunker.add(operation)) order.add(chunk);
  };

  /** Set where the push was stopped before this came. */
  let outstanding: Promise<IteratorResult<unknown>> | undefined;
  /** What is being read, or `undefined` where the push was stopped first. Chunks go on meanwhile. */
  const awaitStep = async (
    reading: Promise<IteratorResult<unknown>>,
  ): Promise<IteratorResult<unknown> | undefined> => {
    let step: IteratorResult<unknown> | undefined;
    reading.then(
      (result) => {
        step = result;
        wake();
      },
      (error: unknown) => {
        stop(error, true);
      },
    );
    while (!stopped && !step) {
      await changed();
      dispatch();
    }
    if (!step) outstanding = reading;
    return step;
  };
  const readAll = async (source: Source): Promise<void> => {
    const turns = createTurns();
    while (!stopped) {
      dispatch();
      if (order.waiting() >= concurrency || !results.hasRoom()) {
        await changed();
        continue;
      }
      // Records that fail or are held back make no chunk to wait for.
      if (turns.areDue()) {
        await turns.take();
        continue;
      }
      const reading = source.next();
      const step = reading instanceof Promise ? await awaitStep(reading) : reading;
      if (!step) return;
      if (step.done) {
        for (const chunk of chunker.flush()) order.add(chunk);
        return;
      }
      accept(step.value);
    }
  };
  /** A source may have taken a record from a queue, where nobody will find it again. */
  const awaitOutstanding = async (): Promise<void> => {
    const arrived = new AbortController();
    const grace = async (): Promise<void> => sending.clock.wait(graceMs, arrived.signal);
    const step = await Promise.race([outstanding, grace()]).catch(() => undefined);
    arrived.abort();
    if (step && !step.done) accept(step.value);
  };
  /** What was not come to. An array is there to its end; what else a source holds is not known. */
  const leftOver = (): PushItem[] => {
    const rest = itemsOf([...order.drain(), ...chunker.drop(() => true)]);
    if (Array.isArray(records)) {
      for (let n = ledger.sum.total; n < records.length; n = ledger.sum.total) {
        rest.push(records[ledger.read()] as PushItem);
      }
    }
    return rest;
  };

  const run = async (): Promise<PushSummary> => {
    // Whoever reads the summary first and the results next misses none of them.
    await Promise.resolve();
    const onAbort = (): void => {
      stop(signal?.reason, true);
      end.abort(signal?.reason);
    };
    let unlink: (() => void) | undefined;
    let source: Source | undefined;
    try {
      if (signal) unlink = linkSignal(signal, onAbort);
      if (signal?.aborted) onAbort();
      if (!stopped) await readAll((source = openSource(records)));
    } catch (error) {
      stop(error, true);
    }
    dispatch();
    while (underWay > 0 || (!stopped && order.waiting() > 0)) {
      await changed();
      dispatch();
    }
    unlink?.();
    if (stopped) {
      if (outstanding) await awaitOutstanding();
      if (source) source.close();
      else discard(records);
    }
    ledger.close(stopped ? leftOver() : []);
    results.end(stopped?.throws ? { error: stopped.by } : undefined);
    return { ...ledger.sum, stoppedBy: stopped?.by };
  };
  const start = (): Promise<PushSummary> => (work ??= run());

  const iterator: PushJob = {
    next: () => {
      const next = results.next();
      void start();
      return next;
    },
    return: async () => {
      stop(undefined, false);
      results.leave();
      end.abort();
      await start();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
    get summary() {
      results.unbound();
      return start();
    },
  };
  return iterator;
}

const itemsOf = (operations: readonly Operation[]): PushItem[] =>
  operations.map(({ item }) => item);
