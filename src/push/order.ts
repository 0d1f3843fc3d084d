import type { Chunk } from "./chunks.js";
import { envelopeBytes, type Operation } from "./operation.js";

/** Complete chunks that wait for their turn, and what must not overtake what. */
export interface Order {
  /** How many chunks wait. */
  readonly waiting: () => number;
  readonly add: (chunk: Chunk) => void;
  /** The next chunk that may be sent now; it is under way until `release`. */
  readonly take: () => Chunk | undefined;
  /** The chunk is no longer under way. */
  readonly release: (chunk: Chunk) => void;
  /** Lets no further operation on these objectIDs through. */
  readonly block: (operations: readonly Operation[]) => void;
  readonly isBlocked: (operation: Operation) => boolean;
  /** Takes out the operations that are blocked, in order. */
  readonly dropBlocked: () => Operation[];
  /** Takes out everything that waits, in order. */
  readonly drain: () => Operation[];
}

/** Nothing waits, nothing is under way, nothing is blocked. */
export function createOrder(): Order {
  let queue: Chunk[] = [];
  const underWay = new Set<string>();
  const blocked = new Set<string>();
  const isBlocked = ({ id }: Operation): boolean => blocked.has(id);

  const take = (): Chunk | undefined => {
    // Asked after every record, and mostly for nothing.
    if (queue.length === 0) return undefined;
    // What waits further ahead comes first, too.
    const ahead = new Set<string>();
    for (const [index, chunk] of queue.entries()) {
      const mustWait = chunk.operations.some(({ id }) => underWay.has(id) || ahead.has(id));
      if (!mustWait) {
        queue.splice(index, 1);
        for (const { id } of chunk.operations) underWay.add(id);
        return chunk;
      }
      for (const { id } of chunk.operations) ahead.add(id);
    }
    return undefined;
  };

  return {
    waiting: () => queue.length,
    add: (chunk) => void queue.push(chunk),
    take,
    release: ({ operations }) => {
      for (const { id } of operations) underWay.delete(id);
    },
    block: (operations) => {
      for (const { id } of operations) blocked.add(id);
    },
    isBlocked,
    dropBlocked: () => {
      const dropped = queue.flatMap(({ operations }) => operations.filter(isBlocked));
      if (dropped.length > 0) {
        queue = queue.map(withoutBlocked).filter(({ operations }) => operations.length > 0);
      }
      return dropped;
    },
    drain: () => queue.splice(0).flatMap(({ operations }) => operations),
  };

  function withoutBlocked(chunk: Chunk): Chunk {
    const operations = chunk.operations.filter((operation) => !isBlocked(operation));
    if (operations.length === chunk.operations.length) return chunk;
    const commas = Math.max(operations.length - 1, 0);
    const bytes = operations.reduce((sum, operation) => sum + operation.bytes, commas);
    return { ...chunk, operations, bytes: envelopeBytes(chunk.action) + bytes };
  }
}
