import type { Event, Run } from "../../generated/ingestion/models.js";

/** What identifies an event: plain JSON, so that a wait can be taken up again by another process. */
export interface EventHandle {
  readonly runID: string;
  readonly eventID: string;
}

/** What a wait has seen of one event. Passes for a handle, and is plain JSON too. */
export interface EventObservation extends EventHandle {
  /** The event as it was last seen; `undefined` where the server has not known it yet. */
  readonly event: Event | undefined;
  /** Its states in the order in which they were seen, those that the contract doesn't know included. */
  readonly states: readonly string[];
}

/** A wait that did not end well. Nothing is wrong with the calls it made. */
export class WaitError extends Error {
  override name = "WaitError";
  /** States in the order in which they were seen, those that the contract doesn't know included. */
  declare readonly states: readonly string[];

  constructor(message: string, { cause, ...fields }: Record<string, unknown>) {
    super(message, cause === undefined ? {} : { cause });
    Object.assign(this, fields);
  }

  /** Name, message and the fields, for structured logs; without stack and cause. */
  toJSON(): object {
    return Object.assign({}, this, { message: this.message });
  }
}

/** The run has ended, and its outcome is `failure`. */
export class RunFailedError extends WaitError {
  override name = "RunFailedError";
  declare readonly run: Run;
}

/** Every event has ended, and at least one of them as `failed` or `critical`. */
export class EventFailedError extends WaitError {
  override name = "EventFailedError";
  /** The first that failed; `states` are its states. */
  declare readonly event: Event;
  /** All that was waited for, in the order of the handles. */
  declare readonly observed: readonly EventObservation[];
}

/**
 * The time was up first. The run or the event goes on: wait again with the same handle. `cause` is
 * the last answer's error, where it was one.
 */
export class WaitTimeoutError extends WaitError {
  override name = "WaitTimeoutError";
  /** The limit that was passed, in milliseconds. */
  declare readonly timeoutMs: number;
  /** The run as it was last seen; `undefined` in a wait for events, and where none was seen. */
  declare readonly run: Run | undefined;
  /** All events that were waited for, in the order of the handles; empty in a wait for a run. */
  declare readonly observed: readonly EventObservation[];
  /** Those that have not ended: hand them to `waitForEvents` to go on. */
  declare readonly pending: readonly EventObservation[];
}
