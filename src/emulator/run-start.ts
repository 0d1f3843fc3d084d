import type { components } from "../../generated/ingestion/schema.js";
import type { RunVerdict } from "./options.js";
import type { IndexRecord } from "./records.js";
import type { StoredEvent, StoredRun, StoredTask } from "./store.js";
import { secondView } from "./task-view.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];

/** What a run is about. */
export interface RunRequest {
  readonly appID: string;
  readonly type: Schemas["RunType"];
  /** `undefined` for the runs that belong to a source: `discover` and `validate`. */
  readonly task: StoredTask | undefined;
  readonly records: readonly IndexRecord[];
  /** What happens one after the other. The last event is the one that fails in a failing run. */
  readonly events: readonly Schemas["EventType"][];
  /** Why the run fails whatever the emulator's options say. */
  readonly error?: string | undefined;
  /** What the run does once its last event has succeeded. */
  readonly apply?: () => void;
}

/** The taskID of a run that belongs to no task (RFC 9562 section 5.9). */
const noTask = "00000000-0000-0000-0000-000000000000";

const failures = {
  failure: { status: "failed", reasonCode: "too_many_errors", reason: "Events have failed." },
  critical: { status: "critical", reasonCode: "critical", reason: "A critical failure occurred." },
} as const;

const planEvents = (
  world: World,
  { events, records, error }: RunRequest,
  verdict: RunVerdict,
  createdAt: number,
): StoredEvent[] => {
  const step = world.runDurationMs / events.length;
  return events.map((type, index) => {
    const failed = index === events.length - 1 && (verdict === "failure" || verdict === "critical");
    return {
      eventID: world.newID(),
      type,
      status: failed ? failures[verdict].status : "succeeded",
      batchSize: records.length,
      data: failed ? { message: error ?? failures[verdict].reason } : null,
      publishedAt: createdAt + Math.round(step * (index + 0.5)),
      settledAt: createdAt + Math.round(step * (index + 1)),
    };
  });
};

/** Did fewer events fail, in percent, than the task accepts? */
const isTolerated = (events: readonly StoredEvent[], threshold = 0): boolean => {
  const failed = events.filter(({ status }) => status === "failed").length;
  return (failed * 100) / events.length <= threshold;
};

const ending = (
  { task, error }: RunRequest,
  verdict: RunVerdict,
  events: readonly StoredEvent[],
): Pick<StoredRun, "outcome" | "reason" | "reasonCode"> => {
  if (verdict === "skipped") {
    return { outcome: undefined, reason: "The run was skipped.", reasonCode: "blocking" };
  }
  const tolerated = verdict === "failure" && isTolerated(events, task?.failureThreshold);
  if (verdict === "success" || tolerated) {
    return { outcome: "success", reason: undefined, reasonCode: "ok" };
  }
  const { reason, reasonCode } = failures[verdict];
  return { outcome: "failure", reason: error ?? reason, reasonCode };
};

/**
 * Creates a run. How it ends is decided here; what is seen of it follows from the clock, and what
 * it does happens when the clock has reached its end.
 */
export const startRun = (world: World, request: RunRequest): StoredRun => {
  const { task, type, records, appID } = request;
  const createdAt = world.now();
  const verdict: RunVerdict =
    request.error === undefined
      ? world.outcome({ type, task: task && secondView(task), records })
      : "failure";
  const skipped = verdict === "skipped";
  const events = skipped ? [] : planEvents(world, request, verdict, createdAt);
  const run: StoredRun = {
    runID: world.newID(),
    appID,
    taskID: task?.taskID ?? noTask,
    type,
    createdAt,
    startedAt: createdAt + (skipped ? 0 : Math.round(world.runDurationMs / 10)),
    finishedAt: createdAt + (skipped ? 0 : world.runDurationMs),
    ...ending(request, verdict, events),
    failureThreshold: task?.failureThreshold,
    events,
  };
  world.store.runs.set(run.runID, run);
  if (!skipped) {
    world.at(run.finishedAt, () => {
      if (verdict === "success") request.apply?.();
      if (task) countCriticals(world, task.taskID, verdict);
    });
  }
  return run;
};

/** Counts critical failures in a row and disables the task once they reach its threshold. */
const countCriticals = ({ store, timestamp }: World, taskID: string, verdict: RunVerdict): void => {
  const task = store.tasks.get(taskID);
  if (!task) return;
  const criticals = verdict === "critical" ? task.criticals + 1 : 0;
  const threshold = task.policies?.criticalThreshold ?? Infinity;
  const disabled = task.enabled && criticals >= threshold;
  store.tasks.set(taskID, {
    ...task,
    criticals,
    ...(disabled && { enabled: false, updatedAt: timestamp() }),
  });
};
