import type { components } from "../../generated/ingestion/schema.js";
import type { Indices } from "./records.js";

type Schemas = components["schemas"];

/** An authentication with its secrets, which no answer shows. */
export type StoredAuthentication = Omit<Schemas["Authentication"], "input"> & {
  readonly input: Readonly<Record<string, string>>;
};

/** A task as the second version of the API sees it, and what only the emulator knows. */
export type StoredTask = Omit<Schemas["Task"], "nextRun"> & {
  /** Its trigger is `streaming`, which the second version says through `input` only. */
  readonly streaming: boolean;
  /** Critical failures in a row, up to the last run that ended. */
  readonly criticals: number;
};

/** An event of a run. Times are milliseconds since 1970. */
export interface StoredEvent {
  readonly eventID: string;
  readonly type: Schemas["EventType"];
  /** The status that it has from `settledAt` on; before it is `started`. */
  readonly status: "succeeded" | "failed" | "critical";
  readonly batchSize: number;
  readonly data: Record<string, unknown> | null;
  /** Before this the event doesn't exist. */
  readonly publishedAt: number;
  readonly settledAt: number;
}

/** A run, decided when it is created and told as the clock moves on. Times as in events. */
export interface StoredRun {
  readonly runID: string;
  readonly appID: string;
  readonly taskID: string;
  readonly type: Schemas["RunType"];
  readonly createdAt: number;
  readonly startedAt: number;
  readonly finishedAt: number;
  /** `undefined` for a run that is skipped. */
  readonly outcome: Schemas["RunOutcome"] | undefined;
  readonly reason: string | undefined;
  readonly reasonCode: Schemas["RunReasonCode"];
  readonly failureThreshold: number | undefined;
  readonly events: readonly StoredEvent[];
}

/** Everything that the emulator remembers. Maps keep the order of creation. */
export interface Store {
  readonly authentications: Map<string, StoredAuthentication>;
  readonly destinations: Map<string, Schemas["Destination"]>;
  readonly sources: Map<string, Schemas["Source"]>;
  readonly tasks: Map<string, StoredTask>;
  readonly transformations: Map<string, Schemas["Transformation"]>;
  readonly runs: Map<string, StoredRun>;
  readonly indices: Indices;
}

/** An empty store. */
export const createStore = (): Store => ({
  authentications: new Map(),
  destinations: new Map(),
  sources: new Map(),
  tasks: new Map(),
  transformations: new Map(),
  runs: new Map(),
  indices: new Map(),
});
