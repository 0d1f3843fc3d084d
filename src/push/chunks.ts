import { envelopeBytes, type Operation } from "./operation.js";
import type { PushAction } from "./types.js";

/** What one request carries, or one operation that no request can. */
export interface Chunk {
  readonly indexName: string | undefined;
  readonly action: PushAction;
  operations: Operation[];
  /** Of the request's body, as UTF-8. */
  bytes: number;
}

/** Gathers operations into chunks, one open chunk for each index and action. */
export interface Chunker {
  /** Takes an operation in. Returns the chunks that are complete by it, first to be sent first. */
  readonly add: (operation: Operation) => Chunk[];
  /** Closes what is open, first to be sent first. */
  readonly flush: () => Chunk[];
  /** Is an operation on the same objectID in an open chunk? */
  readonly holds: (operation: Operation) => boolean;
  /** Takes out operations that are not to be sent. */
  readonly drop: (isUnwanted: (operation: Operation) => boolean) => Operation[];
}

/** How many chunks' worth of operations may wait for company. */
const openChunks = 4;

/**
 * Two operations on one objectID go into the same chunk, or the chunk of the first is complete before
 * that of the second: sent in the order in which they were completed, chunks keep the order of
 * operations on each objectID.
 */
export function createChunker(maxRecords: number, maxBytes: number): Chunker {
  /** By index and action, in the order in which they were opened. */
  const open = new Map<string, Chunk>();
  /** By index and objectID. */
  const holders = new Map<string, Chunk>();
  /** Most operations are about the same index and action as the one before. */
  let latest: Chunk | undefined;
  let openRecords = 0;
  let openBytes = 0;

  const keyOf = ({ indexName, action }: Pick<Chunk, "indexName" | "action">): string =>
    `${action}\n${indexName ?? ""}`;

  const close = (chunk: Chunk): Chunk => {
    open.delete(keyOf(chunk));
    if (latest === chunk) latest = undefined;
    for (const { id } of chunk.operations) holders.delete(id);
    openRecords -= chunk.operations.length;
    openBytes -= chunk.bytes;
    return chunk;
  };

  const find = (operation: Operation): Chunk | undefined => {
    const isLatest =
      latest?.indexName === operation.indexName && latest?.action === operation.action;
    latest = isLatest ? latest : open.get(keyOf(operation));
    return latest;
  };

  const append = (chunk: Chunk, operation: Operation): void => {
    const bytes = operation.bytes + (chunk.operations.length > 0 ? 1 : 0);
    chunk.operations.push(operation);
    chunk.bytes += bytes;
    holders.set(operation.id, chunk);
    openRecords += 1;
    openBytes += bytes;
  };

  const start = ({ indexName, action }: Operation): Chunk => {
    const chunk = { indexName, action, operations: [], bytes: envelopeBytes(action) };
    open.set(keyOf(chunk), chunk);
    openBytes += chunk.bytes;
    return chunk;
  };

  return {
    add: (operation) => {
      const closed: Chunk[] = [];
      const holder = holders.get(operation.id);
      if (operation.problem) {
        // It fails in its turn: after what came before it, and before what must not overtake it.
        const { indexName, action, bytes } = operation;
        if (holder) closed.push(close(holder));
        return [...closed, { indexName, action, operations: [operation], bytes }];
      }
      let chunk = find(operation);
      if (holder && holder !== chunk) closed.push(close(holder));
      if (chunk && chunk.bytes + 1 + operation.bytes > maxBytes) {
        closed.push(close(chunk));
        chunk = undefined;
      }
      chunk ??= start(operation);
      append(chunk, operation);
      if (chunk.operations.length >= maxRecords) closed.push(close(chunk));
      while (openRecords > openChunks * maxRecords || openBytes > openChunks * maxBytes) {
        const [first, ...others] = open.values();
        if (!first) break;
        closed.push(close(others.reduce((a, b) => (b.bytes > a.bytes ? b : a), first)));
      }
      return closed;
    },
    holds: ({ id }) => holders.has(id),
    flush: () => [...open.values()].map(close),
    drop: (isUnwanted) => {
      const dropped: Operation[] = [];
      for (const chunk of [...open.values()]) {
        const unwanted = chunk.operations.filter(isUnwanted);
        if (unwanted.length === 0) continue;
        // A chunk may hold more than a call takes arguments.
        for (const operation of unwanted) dropped.push(operation);
        const kept = chunk.operations.filter((operation) => !isUnwanted(operation));
        close(chunk);
        const [first] = kept;
        if (!first) continue;
        const smaller = start(first);
        for (const operation of kept) append(smaller, operation);
      }
      return dropped;
    },
  };
}
