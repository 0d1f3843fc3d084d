import { createUuid } from "./random.js";
import type { OperationId } from "./routing.js";
import type { Store } from "./store.js";

/**
 * How often a list changes between two requests for its pages, each a share of the requests. What
 * comes and goes belongs to nobody: it is seen in lists alone, so that no resource of yours is ever
 * touched or lost, and `get…` answers 404 for it as for something that has just been deleted.
 */
export interface ShiftingPages {
  /** How often something has come since the last request, next to a resource that was there. @default 0 */
  readonly inserts?: number;
  /** How often one of what has come is gone again. @default 0 */
  readonly deletes?: number;
}

/** Where a list finds its items. Events are not among them: a run has no more than a page of them. */
const lists = {
  listAuthentications: ["authentications", "authenticationID"],
  listDestinations: ["destinations", "destinationID"],
  listSources: ["sources", "sourceID"],
  listTasks: ["tasks", "taskID"],
  listTasksV1: ["tasks", "taskID"],
  listTransformations: ["transformations", "transformationID"],
  listRuns: ["runs", "runID"],
} as const satisfies Partial<Record<OperationId, readonly [keyof Store, string]>>;

/** Something that shows up in lists. */
type Item = Readonly<Record<string, unknown>>;

/** The strangers of one emulator. */
export interface Strangers {
  /** Lets strangers come and go by chance before a list is read. Says whether any did. */
  readonly move: (operationId: OperationId, store: Store, random: () => number) => boolean;
  /** Runs `read`, which must not wait, with the strangers in the store. */
  readonly among: <T>(operationId: OperationId, store: Store, read: () => T) => T;
}

/** Nobody has come yet. */
export const createStrangers = ({ inserts = 0, deletes = 0 }: ShiftingPages): Strangers => {
  const present = new Map<keyof Store, Map<string, Item>>();
  const placeOf = (operationId: OperationId): readonly [keyof Store, string] | undefined =>
    (lists as Partial<Record<OperationId, readonly [keyof Store, string]>>)[operationId];
  const oneOf = <T>(items: Iterable<T>, random: () => number): T | undefined => {
    const all = [...items];
    return all[Math.floor(random() * all.length)];
  };
  return {
    move: (operationId, store, random) => {
      const place = placeOf(operationId);
      if (!place) return false;
      const [kind, key] = place;
      const strangers = present.get(kind) ?? new Map<string, Item>();
      present.set(kind, strangers);
      const left = random() < deletes ? oneOf(strangers.keys(), random) : undefined;
      if (left !== undefined) strangers.delete(left);
      const items = store[kind].values() as Iterable<Item>;
      const model = random() < inserts ? oneOf(items, random) : undefined;
      if (model) {
        const id = createUuid(random)();
        strangers.set(id, { ...model, [key]: id });
      }
      return left !== undefined || model !== undefined;
    },
    among: (operationId, store, read) => {
      const kind = placeOf(operationId)?.[0];
      const strangers = kind && present.get(kind);
      if (!strangers) return read();
      const resources = store[kind] as Map<string, Item>;
      for (const [id, stranger] of strangers) resources.set(id, stranger);
      try {
        return read();
      } finally {
        for (const id of strangers.keys()) resources.delete(id);
      }
    },
  };
};
