import type { components } from "../../generated/ingestion/schema.js";
import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import type { IndexRecord } from "./records.js";
import type { LoggedRequest } from "./request-log.js";

type Schemas = components["schemas"];

/** A run that is about to start. */
export interface RunPlan {
  readonly type: Schemas["RunType"];
  /** `undefined` for runs without a task: `discover` and `validate`. */
  readonly task: Schemas["Task"] | undefined;
  /** What it brings: the records of a push, or of the task's source. */
  readonly records: readonly IndexRecord[];
}

/** How a run ends. `critical` counts towards the task's critical threshold. */
export type RunVerdict = "success" | "failure" | "critical" | "skipped";

/**
 * Everything about an emulator that can be chosen. `now` and `wait` belong together: a clock of
 * your own that isn't moved by waiting leaves `watch` without an end.
 */
export interface EmulatorOptions extends Credentials, Partial<Clock> {
  /** Makes identifiers and everything else that looks random repeatable. @default 1 */
  readonly seed?: number;
  /** Makes the identifiers of new resources. @default UUIDs that depend on `seed` */
  readonly id?: () => string;
  /** Milliseconds from the creation of a run to its end. @default 1000 */
  readonly runDurationMs?: number;
  /** Decides how a run ends. @default always `"success"` */
  readonly outcome?: (run: RunPlan) => RunVerdict;
  /**
   * What a transformation makes of a record. Submitted code is handed over as text and never
   * evaluated; it is `""` for a transformation without code. What it throws becomes the
   * transformation's error. @default the record itself
   */
  readonly transform?: (record: Record<string, unknown>, code: string) => readonly unknown[];
  /**
   * The records that a source delivers; `undefined` leaves the destination as it is.
   * @default those of the index for `algoliaIndex`, else `undefined`
   */
  readonly sourceRecords?: (source: Schemas["Source"]) => readonly IndexRecord[] | undefined;
  /**
   * Response headers that pages of another origin may read
   * (`Access-Control-Expose-Headers`). @default none
   */
  readonly exposeHeaders?: readonly string[];
  /** Called with every request that was answered, or whose connection broke. */
  readonly onRequest?: (request: LoggedRequest) => void;
  /** How many requests the log keeps; the oldest go first. @default 1000 */
  readonly logSize?: number;
}
