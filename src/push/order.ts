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

/** A chunk that waits or is under way. */
interface Place {
  readonly chunk: Chunk;
  /** When it was added, relative to others. */
  readonly turn: number;
  isUnderWay: boolean;
  /** For how many of its operations another place comes first. */
  blockers: number;
  /** Those that have it as a blocker, as often as they have. */
  readonly followers: Place[];
}

/**
 * Nothing waits, nothing is under way, nothing is blocked.
 *
 * An operation is looked at once as its chunk is added and once as that is released: `take` is asked
 * after every record, and mostly for nothing.
 */
export function createOrder(): Order {
  const queue = new Set<Place>();
  /** Of the queue, those that nothing holds up, first to be sent first. */
  const ready: Place[] = [];
  const underWay = new Map<Chunk, Place>();
  /** The last place, for now, with an operation on the objectID. */
  const last = new Map<string, Place>();
  const blocked = new Set<string>();
  let mayHoldBlocked = false;
  let turns = 0;
  const isBlocked = ({ id }: Operation): boolean => blocked.has(id);

  const getReady = (place: Place): void => {
    let at = ready.length;
    while (at > 0 && (ready[at - 1] as Place).turn > place.turn) at -= 1;
    ready.splice(at, 0, place);
  };
  const add = (chunk: Chunk, turn = turns++): void => {
    const place: Place = { chunk, turn, isUnderWay: false, blockers: 0, followers: [] };
    for (const { id } of chunk.operations) {
      const before = last.get(id);
      if (before === place) continue;
      last.set(id, place);
      if (!before) continue;
      before.followers.push(place);
      place.blockers += 1;
    }
    queue.add(place);
    if (place.blockers === 0) getReady(place);
  };
  const replaceQueue = (places: readonly Pick<Place, "chunk" | "turn">[]): void => {
    queue.clear();
    ready.length = 0;
    last.clear();
    for (const place of underWay.values()) {
      place.followers.length = 0;
      for (const { id } of place.chunk.operations) last.set(id, place);
    }
    for (const { chunk, turn } of places) add(chunk, turn);
  };

  return {
    waiting: () => queue.size,
    add: (chunk) => {
      add(chunk);
    },
    take: () => {
      const place = ready.shift();
      if (!place) return undefined;
      queue.delete(place);
      place.isUnderWay = true;
      underWay.set(place.chunk, place);
      return place.chunk;
    },
    release: (chunk) => {
      const place = underWay.get(chunk);
      if (!place) return;
      underWay.delete(chunk);
      for (const { id } of chunk.operations) if (last.get(id) === place) last.delete(id);
      for (const follower of place.followers) {
        follower.blockers -= 1;
        if (follower.blockers === 0) getReady(follower);
      }
    },
    block: (operations) => {
      for (const { id } of operations) {
        blocked.add(id);
        mayHoldBlocked ||= last.get(id)?.isUnderWay === false;
      }
    },
    isBlocked,
    dropBlocked: () => {
      if (!mayHoldBlocked) return [];
      mayHoldBlocked = false;
      const places = [...queue];
      const dropped = places.flatMap(({ chunk }) => chunk.operations.filter(isBlocked));
      const kept = places.map(({ chunk, turn }) => ({ chunk: withoutBlocked(chunk), turn }));
      replaceQueue(kept.filter(({ chunk }) => chunk.operations.length > 0));
      return dropped;
    },
    drain: () => {
      const rest = [...queue].flatMap(({ chunk }) => chunk.operations);
      replaceQueue([]);
      return rest;
    },
  };

  function withoutBlocked(chunk: Chunk): Chunk {
    const operations = chunk.operations.filter((operation) => !isBlocked(operation));
    if (operations.length === chunk.operations.length) return chunk;
    const commas = Math.max(operations.length - 1, 0);
    const bytes = operations.reduce((sum, operation) => sum + operation.bytes, commas);
    return { ...chunk, operations, bytes: envelopeBytes(chunk.action) + bytes };
  }
}
