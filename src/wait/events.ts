import type { Event } from "../../generated/ingestion/models.js";
import { type IngestionMethods, terminalStates } from "../../generated/ingestion/operations.js";
import { HttpError } from "../core/errors.js";
import { checkAnswer } from "./answer.js";
import {
  EventFailedError,
  type EventHandle,
  type EventObservation,
  WaitTimeoutError,
} from "./errors.js";
import { type Timing, type Turn, turnsOf } from "./poll.js";
import { isTerminal, noteState } from "./states.js";

/** What can look an event up. */
export type EventReader = Pick<IngestionMethods, "getEvent">;

/** What became of the wait for one event. */
export interface Observed {
  readonly observation: EventObservation;
  /** Whether the event has ended. */
  readonly over: boolean;
  /** The error of the last call, where the time was up after one. */
  readonly cause?: unknown;
}

/** The turns in which to ask about an event until it has ended. A 404 means that it doesn't exist yet. */
export function observeEvent(
  client: EventReader,
  { runID, eventID }: EventHandle,
  timing: Timing,
  onChange?: (event: Event) => void,
): Turn<Observed> {
  const states: string[] = [];
  const turn = turnsOf<Event>(
    {
      ask: async (options) => {
        try {
          const answer = await client.getEvent({ runID, eventID }, options);
          return checkAnswer(answer, "getEvent", client.getEvent);
        } catch (error) {
          if (error instanceof HttpError && error.status === 404) return undefined;
          throw error;
        }
      },
      isOver: (seen) => isTerminal(terminalStates.Event, seen),
      onValue: (seen) => {
        if (noteState(states, seen.status)) onChange?.(seen);
      },
    },
    timing,
  );
  return async () => {
    const reply = await turn();
    if (typeof reply === "number") return reply;
    const { value, over, cause } = reply;
    return { observation: { runID, eventID, event: value, states }, over, cause };
  };
}

/** The events, where every one has ended well. Throws for one that hasn't, or has failed. */
export function settleEvents(all: readonly Observed[], { timeoutMs }: Timing): Event[] {
  const observed = all.map(({ observation }) => observation);
  const late = all.filter(({ over }) => !over);
  const [first] = late;
  if (first) {
    const { eventID, states } = first.observation;
    const others = late.length > 1 ? ` and ${late.length - 1} more` : "";
    throw new WaitTimeoutError(
      `event ${eventID}${others} did not end within ${timeoutMs} ms: ${states.at(-1) ?? "not found yet"}`,
      {
        timeoutMs,
        run: undefined,
        observed,
        pending: late.map(({ observation }) => observation),
        states,
        cause: first.cause,
      },
    );
  }
  const failed = observed.filter(({ event }) => event?.status !== "succeeded");
  const [worst] = failed;
  if (worst) {
    const { event, eventID, states } = worst;
    const others = failed.length > 1 ? `, and ${failed.length - 1} more did` : "";
    throw new EventFailedError(
      `event ${eventID} ended as ${event?.status}${others}: ${JSON.stringify(event?.data ?? null)}`,
      { event, states, observed },
    );
  }
  return observed.map(({ event }) => event as Event);
}
