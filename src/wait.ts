import type { Event, Run } from "../generated/ingestion/models.js";
import { type IngestionMethods, terminalStates } from "../generated/ingestion/operations.js";
import { checkCallback } from "./core/callback.js";
import { checkCount } from "./core/count.js";
import { checkAnswer } from "./wait/answer.js";
import { type EventHandle, RunFailedError, WaitTimeoutError } from "./wait/errors.js";
import { type EventReader, observeEvent, settleEvents } from "./wait/events.js";
import { checkEventHandle, checkEventHandles, checkHandle } from "./wait/handles.js";
import { poll, startTiming, takeTurns, type Timing, type WaitOptions } from "./wait/poll.js";
import { takeAllTurns } from "./wait/rounds.js";
import { isTerminal, noteState } from "./wait/states.js";

/** Options of {@link waitForRun}. */
export interface WaitForRunOptions extends WaitOptions {
  /** Called with the run when its status or its `progress` has changed. */
  onProgress?: ((run: Run) => void) | undefined;
}

/** Options of {@link waitForEvent}. */
export interface WaitForEventOptions extends WaitOptions {
  /** Called with the event when its status has changed. */
  onProgress?: ((event: Event) => void) | undefined;
}

/** Options of {@link waitForEvents}. */
export interface WaitForEventsOptions extends WaitOptions {
  /** Called when an event has ended, with how many have. */
  onProgress?: ((progress: { readonly ended: number; readonly total: number }) => void) | undefined;
  /**
   * How many calls there may be at a time. Every event gets its turn, whether others have ended or not.
   * @default 4
   */
  concurrency?: number | undefined;
}

/**
 * Waits until a run has ended, by `getRun`. A run that was skipped has ended too: look at `status`.
 * States that the contract doesn't know are waited through. Failures that may pass (429, 5xx,
 * connection, time-out of a call, an answer that is no object) are too, up to four in a row.
 *
 * @returns the run, `skipped`, or `finished` with an outcome other than `failure`.
 * @throws {RunFailedError} where its outcome is `failure`.
 * @throws {WaitTimeoutError} where it hasn't ended within `timeoutMs`.
 * @throws {CallError} what `getRun` throws; an abort rejects with the signal's reason.
 * @throws {TypeError} where an option is unfit or the handle names no run; nothing is sent then.
 * @example
 * ```ts
 * import { createIngestionClient, waitForRun } from "ingestion-fetch";
 *
 * const client = createIngestionClient({ appId: "APP_ID", apiKey: "API_KEY", region: "us" });
 * const { runID } = await client.runTask({ taskID: "6c02aeb1-775e-418e-870b-1faccd4b2c0f" });
 * const run = await waitForRun(client, { runID }, { timeoutMs: 600_000 });
 * console.log(run.outcome ?? run.status);
 * ```
 */
export async function waitForRun(
  client: Pick<IngestionMethods, "getRun">,
  handle: { readonly runID: string },
  options: WaitForRunOptions = {},
): Promise<Run> {
  const { onProgress, ...waitOptions } = options;
  checkCallback("onProgress", onProgress);
  const timing = startTiming(waitOptions);
  const { runID } = checkHandle(handle, "handle", "{runID}");
  const states: string[] = [];
  const {
    value: run,
    over,
    cause,
  } = await poll<Run>(
    {
      ask: async (callOptions) =>
        checkAnswer(await client.getRun({ runID }, callOptions), "getRun", client.getRun),
      isOver: (seen) => isTerminal(terminalStates.Run, seen),
      onValue: (seen, before) => {
        const moved = JSON.stringify(seen.progress) !== JSON.stringify(before?.progress);
        if (noteState(states, seen.status) || moved) onProgress?.(seen);
      },
    },
    timing,
  );
  if (!run || !over) {
    const { timeoutMs } = timing;
    throw new WaitTimeoutError(
      `run ${runID} did not end within ${timeoutMs} ms: ${states.at(-1) ?? "no answer"}`,
      { timeoutMs, run, observed: [], pending: [], states, cause },
    );
  }
  if (run.outcome === "failure") {
    const why = run.reason ?? run.reasonCode ?? "no reason given";
    throw new RunFailedError(`run ${runID} failed: ${why}`, { run, states });
  }
  return run;
}

/**
 * Waits until an event has ended, by `getEvent`. A 404 means that it doesn't exist yet. For the rest
 * as {@link waitForRun}.
 *
 * @returns the event, `succeeded`.
 * @throws {EventFailedError} where it ended as `failed` or `critical`.
 * @throws {WaitTimeoutError} where it hasn't ended within `timeoutMs`.
 * @throws {CallError} what `getEvent` throws, except a 404.
 */
export async function waitForEvent(
  client: EventReader,
  handle: EventHandle,
  options: WaitForEventOptions = {},
): Promise<Event> {
  const { onProgress, ...waitOptions } = options;
  checkCallback("onProgress", onProgress);
  const timing = startTiming(waitOptions);
  const turn = observeEvent(client, checkEventHandle(handle), timing, onProgress);
  const seen = await takeTurns(turn, timing);
  return settleEvents([seen], timing)[0] as Event;
}

/**
 * Waits until every event has ended, whatever becomes of the others. Each is asked about in turn, at
 * growing pauses of its own, so that those that have ended are told while others take long. For the rest
 * as {@link waitForEvent}; `timeoutMs` limits the whole wait.
 *
 * @param handles What to wait for, as plain JSON: kept in a file, they let another process wait.
 * @returns the events in the order of the handles, all `succeeded`; none for no handles.
 * @throws {EventFailedError} where any of them failed; `observed` tells about each.
 * @throws {WaitTimeoutError} where any of them has not ended; `pending` goes on where this left off.
 * @throws {TypeError} where an option is unfit or a handle names no event; nothing is sent then.
 */
export async function waitForEvents(
  client: EventReader,
  handles: Iterable<EventHandle>,
  options: WaitForEventsOptions = {},
): Promise<Event[]> {
  const { onProgress, concurrency = 4, ...waitOptions } = options;
  checkCallback("onProgress", onProgress);
  checkCount("concurrency", concurrency, 1);
  const timing = startTiming(waitOptions);
  const makers = checkEventHandles(handles).map(
    (handle) => (inner: Timing) => observeEvent(client, handle, inner),
  );
  let ended = 0;
  const observed = await takeAllTurns(makers, timing, {
    concurrency,
    onResult: ({ over }) => {
      if (over) onProgress?.({ ended: ++ended, total: makers.length });
    },
  });
  return settleEvents(observed, timing);
}
