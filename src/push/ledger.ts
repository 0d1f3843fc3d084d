import { limits } from "../../generated/ingestion/operations.js";
import type { Operation } from "./operation.js";
import type { Taken } from "./send.js";
import type { FailedChunk, PushItem, PushResult, SentChunk, UnsentRecords } from "./types.js";

/** What a push has read, and what became of it. Each record read is in one result in the end. */
export interface Ledger {
  /** Counts a record as read. Returns its position, from 0. */
  readonly read: () => number;
  readonly sent: (chunk: SentChunk) => void;
  /** @param taken where the API has accepted them even so */
  readonly failed: (items: readonly PushItem[], error: unknown, taken?: Taken) => void;
  readonly unsent: (items: readonly PushItem[], reason: UnsentRecords["reason"]) => void;
  /** Keeps records that must not overtake others, and tells of them when they fill a chunk. */
  readonly heldBack: (operations: readonly Operation[]) => void;
  /** The last entry: what was held back, and what the push didn't come to. */
  readonly close: (rest: readonly PushItem[]) => void;
  readonly sum: Readonly<
    Record<"sent" | "failed" | "unsent" | "total" | "chunks" | "bytes", number>
  >;
}

/** @param put takes the results as they become known */
export function createLedger(maxRecords: number, put: (result: PushResult) => void): Ledger {
  const sum = { sent: 0, failed: 0, unsent: 0, total: 0, chunks: 0, bytes: 0 };
  let held: PushItem[] = [];
  let heldBytes = 0;

  const unsent: Ledger["unsent"] = (records, reason) => {
    sum.unsent += records.length;
    // Of an array of millions, too, each result holds no more than a chunk does.
    for (let at = 0; at < records.length; at += maxRecords) {
      const part = records.slice(at, at + maxRecords);
      put({ status: "unsent", count: part.length, records: part, reason });
    }
  };

  return {
    sum,
    read: () => sum.total++,
    sent: (chunk) => {
      sum.sent += chunk.count;
      sum.chunks += 1;
      sum.bytes += chunk.bytes;
      put(chunk);
    },
    failed: (records, error, taken) => {
      const count = records.length;
      const { runID, handle } = taken ?? {};
      sum.failed += count;
      put({ status: "failed", count, records, error, runID, handle } satisfies FailedChunk);
    },
    unsent,
    heldBack: (operations) => {
      for (const { item, bytes } of operations) {
        held.push(item);
        heldBytes += bytes;
      }
      // Large records are not to pile up either.
      if (held.length < maxRecords && heldBytes < limits.pushBytes) return;
      const full = held;
      held = [];
      heldBytes = 0;
      unsent(full, "order");
    },
    close: (rest) => {
      unsent(held, "order");
      unsent(rest, "stopped");
    },
  };
}
