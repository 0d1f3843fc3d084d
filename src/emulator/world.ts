import { systemClock, type Clock } from "./clock.js";
import type { EmulatorOptions, RunPlan, RunVerdict } from "./options.js";
import { createRandom, createUuid } from "./random.js";
import type { IndexRecord } from "./records.js";
import { createStore, type Store } from "./store.js";
import type { components } from "../../generated/ingestion/schema.js";

/** What the operations work on: the state, time, and what the options decide. */
export interface World extends Clock {
  readonly store: Store;
  /** A time as RFC 3339 text, now unless told. */
  readonly timestamp: (ms?: number) => string;
  readonly newID: () => string;
  readonly requestID: () => string;
  readonly runDurationMs: number;
  readonly outcome: (run: RunPlan) => RunVerdict;
  readonly transform: (record: Record<string, unknown>, code: string) => readonly unknown[];
  readonly sourceRecords: (
    source: components["schemas"]["Source"],
  ) => readonly IndexRecord[] | undefined;
  /** Lets something happen once the clock has reached a time. */
  readonly at: (ms: number, effect: () => void) => void;
  /** Lets everything happen that was due by now, in order of time. */
  readonly settle: () => void;
}

interface Effect {
  readonly ms: number;
  readonly run: () => void;
}

/** An empty world. */
export const createWorld = (options: EmulatorOptions): World => {
  const { seed = 1, now = systemClock.now, wait = systemClock.wait } = options;
  const store = createStore();
  const due: Effect[] = [];
  return {
    store,
    now,
    wait,
    timestamp: (ms = now()) => new Date(ms).toISOString(),
    newID: options.id ?? createUuid(createRandom(seed)),
    // Numbers of their own, so that a read changes no resource's ID.
    requestID: createUuid(createRandom(~seed)),
    runDurationMs: options.runDurationMs ?? 1000,
    outcome: options.outcome ?? (() => "success"),
    transform: options.transform ?? ((record) => [record]),
    sourceRecords: options.sourceRecords ?? indexOf(store),
    at: (ms, run) => {
      const later = due.findLastIndex((effect) => effect.ms <= ms);
      due.splice(later + 1, 0, { ms, run });
    },
    settle: () => {
      const time = now();
      let count = 0;
      while ((due[count]?.ms ?? Infinity) <= time) count += 1;
      for (const effect of due.splice(0, count)) effect.run();
    },
  };
};

/** The records that an `algoliaIndex` source finds in the emulator's own indices. */
const indexOf =
  (store: Store): World["sourceRecords"] =>
  ({ type, input }) => {
    if (type !== "algoliaIndex" || !input || !("indexName" in input)) return undefined;
    return [...(store.indices.get(input.indexName)?.values() ?? [])];
  };
