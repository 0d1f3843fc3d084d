import { linkSignal } from "../core/link-signal.js";
import type { Chunk } from "./chunks.js";
import { createIntake } from "./intake.js";
import { createLedger } from "./ledger.js";
import { itemsOf, type Target } from "./operation.js";
import { createReading } from "./reading.js";
import { createResults } from "./results.js";
import { reachOf, sendChunk, type Sending, type Taken } from "./send.js";
import { createTurns } from "./turns.js";
import type { ChunkedPushOptions, PushJob, PushResult, PushSummary } from "./types.js";

/** Everything that is settled before the first record is read. */
export interface Job {
  readonly records: ChunkedPushOptions["records"];
  readonly onProgress: ChunkedPushOptions["onProgress"];
  readonly concurrency: number;
  readonly maxRecords: number;
  readonly target: Target;
  readonly sending: Sending;
}

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
      goOn();
    },
    // Nobody else has the records.
    ({ status }) => status !== "sent",
  );
  const ledger = createLedger(maxRecords, results.put);
  const intake = createIntake(maxRecords, target, ledger);
  const reading = createReading(records, sending.clock);
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
    reading.giveUp();
    wake();
  };
  /** Other chunks that would meet the same error are not sent. */
  const doom = (chunk: Chunk, error: unknown, taken?: Taken): void => {
    const reach = reachOf(error, chunk);
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
      intake.fail(chunk, error, taken);
      doom(chunk, error, taken);
    }
    intake.release(chunk);
    underWay -= 1;
    goOn();
  };
  const dispatch = (): void => {
    while (!stopped && underWay < concurrency && results.hasRoom()) {
      const chunk = intake.take();
      if (!chunk) return;
      void send(chunk);
    }
  };
  const goOn = (): void => {
    dispatch();
    wake();
  };
  const readAll = async (): Promise<void> => {
    const turns = createTurns();
    while (!stopped) {
      dispatch();
      if (intake.waiting() >= concurrency || !results.hasRoom()) {
        await changed();
        continue;
      }
      // Records that fail or are held back make no chunk to wait for.
      if (turns.areDue()) {
        await turns.take();
        continue;
      }
      const next = reading.next();
      // To await what is there already would take longer than all the rest.
      const step = next instanceof Promise ? await next : next;
      if (!step) return;
      if (step.done) {
        intake.flush();
        return;
      }
      intake.accept(step.value);
    }
  };

  const run = async (): Promise<PushSummary> => {
    // Whoever reads the summary first and the results next misses none of them.
    await Promise.resolve();
    const onAbort = (): void => {
      stop(signal?.reason, true);
      end.abort(signal?.reason);
    };
    let unlink: (() => void) | undefined;
    try {
      if (signal) unlink = linkSignal(signal, onAbort);
      if (signal?.aborted) onAbort();
      await readAll();
    } catch (error) {
      stop(error, true);
    }
    dispatch();
    while (underWay > 0 || (!stopped && intake.waiting() > 0)) await changed();
    unlink?.();
    if (stopped) {
      const step = await reading.close();
      if (step && !step.done) intake.accept(step.value);
    }
    ledger.close(stopped ? intake.drain(records) : []);
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
