import { limits } from "../../generated/ingestion/operations.js";
import type { components } from "../../generated/ingestion/schema.js";
import type { StoredRun } from "./store.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

const rfc3339 = (ms: number): string => new Date(ms).toISOString();

/** A run as it looks at a time. */
export const runView = (run: StoredRun, now: number): Schemas["Run"] => {
  const { runID, appID, taskID, type, failureThreshold, reasonCode, reason, outcome } = run;
  const over = now >= run.finishedAt;
  const started = now >= run.startedAt;
  const base: Schemas["Run"] = {
    runID,
    appID,
    taskID,
    type,
    status: "created",
    progress: {
      expectedNbOfEvents: run.events.length,
      receivedNbOfEvents: run.events.filter(({ settledAt }) => settledAt <= now).length,
    },
    ...(failureThreshold !== undefined && { failureThreshold }),
    createdAt: rfc3339(run.createdAt),
  };
  const why = reason === undefined ? { reasonCode } : { reason, reasonCode };
  if (over && outcome === undefined) return { ...base, status: "skipped", ...why };
  if (!started) return base;
  const startedAt = rfc3339(run.startedAt);
  if (!over || outcome === undefined) return { ...base, status: "started", startedAt };
  return {
    ...base,
    status: "finished",
    outcome,
    ...why,
    startedAt,
    finishedAt: rfc3339(run.finishedAt),
  };
};

/** The events of a run that exist at a time, as they look then, in order. */
export const eventViews = ({ runID, events }: StoredRun, now: number): Schemas["Event"][] =>
  events
    .filter(({ publishedAt }) => publishedAt <= now)
    .map(({ eventID, type, status, batchSize, data, publishedAt, settledAt }) => ({
      eventID,
      runID,
      type,
      batchSize,
      status: settledAt <= now ? status : "started",
      data: settledAt <= now ? data : null,
      publishedAt: rfc3339(publishedAt),
    }));

/**
 * Waits for the end of a run, at most as long as the contract lets `watch` take, and answers with
 * the events that there are by then.
 */
export const watchRun = async (
  world: World,
  run: StoredRun,
  signal: AbortSignal | undefined,
): Promise<Schemas["WatchResponse"]> => {
  const left = run.finishedAt - world.now();
  if (left > 0) await world.wait(Math.min(left, limits.watchMs), signal);
  world.settle();
  const over = world.now() >= run.finishedAt;
  return {
    ...handle(run),
    events: eventViews(run, world.now()),
    ...(!over && {
      message: `The run takes longer than ${limits.watchMs} ms: follow it with getRun.`,
    }),
  };
};

/** What an answer says about a run that it doesn't wait for. */
export const handle = (run: StoredRun): Schemas["WatchResponse"] => {
  const eventID = run.events.at(-1)?.eventID;
  return {
    runID: run.runID,
    ...(eventID !== undefined && { eventID }),
    createdAt: rfc3339(run.createdAt),
  };
};
