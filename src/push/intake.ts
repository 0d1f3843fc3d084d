import { type Chunk, createChunker } from "./chunks.js";
import type { Ledger } from "./ledger.js";
import { itemsOf, type Operation, readOperation, type Target } from "./operation.js";
import { createOrder, type Order } from "./order.js";
import type { Taken } from "./send.js";
import type { ChunkedPushOptions, PushItem } from "./types.js";

/** What a push has read and not sent yet: operations that gather into chunks, and chunks that wait. */
export interface Intake extends Pick<Order, "waiting" | "take" | "release"> {
  /** Takes a record in. One without an objectID has failed by that. */
  readonly accept: (given: unknown) => void;
  /** No more will come. */
  readonly flush: () => void;
  /** A chunk was not sent: later operations on its objectIDs must not overtake the resumed ones. */
  readonly fail: (chunk: Chunk, error: unknown, taken?: Taken) => void;
  /** Takes out everything, and what is left of the records, where that is known. */
  readonly drain: (records: ChunkedPushOptions["records"]) => PushItem[];
}

/** @param ledger hears of every record that is read, and of those that are not to be sent */
export function createIntake(maxRecords: number, target: Target, ledger: Ledger): Intake {
  const chunker = createChunker(maxRecords, target.maxBytes);
  const order = createOrder();
  const { waiting, take, release } = order;

  return {
    waiting,
    take,
    release,
    accept: (given) => {
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
    },
    flush: () => {
      for (const chunk of chunker.flush()) order.add(chunk);
    },
    fail: ({ operations }, error, taken) => {
      ledger.failed(itemsOf(operations), error, taken);
      order.block(operations);
      ledger.heldBack(order.dropBlocked());
      if (operations.some(chunker.holds)) ledger.heldBack(chunker.drop(order.isBlocked));
    },
    drain: (records) => {
      const rest = itemsOf([...order.drain(), ...chunker.drop(() => true)]);
      // An array is there to its end, or to an element that throws when it is read; what else a source
      // holds nobody knows.
      try {
        const left = Array.isArray(records) ? (records as readonly PushItem[]) : [];
        for (let n = ledger.sum.total; n < left.length; n = ledger.sum.total) {
          rest.push(left[n] as PushItem);
          ledger.read();
        }
      } catch {
        // As said.
      }
      return rest;
    },
  };
}
