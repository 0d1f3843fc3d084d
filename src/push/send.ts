import type { Run, WatchResponse } from "../../generated/ingestion/models.js";
import type { IngestionMethods } from "../../generated/ingestion/operations.js";
import type { Clock } from "../core/clock.js";
import { CallError, HttpError, NotSentError, RedirectError } from "../core/errors.js";
import type { CallOptions } from "../core/types.js";
import { unfitAnswer } from "../core/unfit-answer.js";
import { waitForEvent, waitForRun } from "../wait.js";
import { RunFailedError } from "../wait/errors.js";
import type { WaitOptions } from "../wait/poll.js";
import { isIdempotent } from "./actions.js";
import type { Chunk } from "./chunks.js";
import { repeat } from "./repeat.js";
import type { SentChunk } from "./types.js";

/** What a push asks of a client. */
export type PushClient = Pick<IngestionMethods, "push" | "pushTask" | "getEvent" | "getRun">;

/** How chunks are sent. */
export interface Sending {
  readonly client: PushClient;
  /** `undefined` where each chunk names its index. */
  readonly taskID: string | undefined;
  readonly referenceIndexName: string | undefined;
  readonly maxRetries: number;
  /** `undefined` where nobody waits for events. */
  readonly waiting: WaitOptions | undefined;
  readonly clock: Clock;
  readonly callOptions: CallOptions;
}

/** What the API says of a chunk that it has accepted. */
export type Taken = Pick<SentChunk, "runID" | "handle">;

/**
 * Sends a chunk and, if asked to, waits for its event.
 *
 * @param onTaken called when the API has accepted the chunk; what is thrown after that is the wait's
 */
export async function sendChunk(
  chunk: Chunk,
  sending: Sending,
  onTaken?: (taken: Taken) => void,
): Promise<SentChunk> {
  const { clock, maxRetries, callOptions, waiting, client } = sending;
  const { indexName, action, bytes, operations } = chunk;
  const idempotent = isIdempotent(action);
  const answer = await repeat((options) => push(chunk, sending, options), {
    maxRetries,
    idempotent,
    clock,
    callOptions,
  });
  const { runID, eventID } = checkAnswer(answer, sending);
  const handle = eventID ? { runID, eventID } : undefined;
  onTaken?.({ runID, handle });
  if (waiting) {
    // Among these, `timeoutMs` is about one attempt; a wait's own is about all of it.
    const { timeoutMs: _, ...ofCalls } = callOptions;
    const options = { ...ofCalls, ...waiting, clock };
    if (handle) await waitForEvent(client, handle, options);
    else checkTaken(await waitForRun(client, { runID }, options));
  }
  return { status: "sent", count: operations.length, indexName, action, bytes, runID, handle };
}

function push(
  { indexName, action, operations }: Chunk,
  { client, taskID, referenceIndexName }: Sending,
  callOptions: CallOptions,
): Promise<WatchResponse> {
  const body = { action, records: operations.map(({ record }) => record) };
  if (taskID !== undefined) return client.pushTask({ taskID, body }, callOptions);
  const reference = referenceIndexName === undefined ? {} : { referenceIndexName };
  return client.push({ indexName: indexName ?? "", ...reference, body }, callOptions);
}

/** A server in between may answer in the API's place, with JSON of its own or with nothing. */
function checkAnswer(answer: WatchResponse | undefined, sending: Sending): WatchResponse {
  if (answer?.runID) return answer;
  const operation = sending.taskID === undefined ? "push" : "pushTask";
  const message = `${operation} was answered without a runID: ${JSON.stringify(answer)}`;
  throw new CallError(message, unfitAnswer(operation, sending.client[operation].operation));
}

/** A run that was skipped has taken no record in. */
function checkTaken(run: Run): void {
  if (run.status !== "skipped") return;
  const why = run.reason ?? run.reasonCode ?? "no reason given";
  throw new RunFailedError(`run ${run.runID} was skipped: ${why}`, {
    run,
    states: [run.status],
  });
}

/** Which chunks would meet the same: `all` of them, those for the same `index` or task, or this `one`. */
export type Reach = "all" | "index" | "one";

/** How far a chunk's error reaches: a wrong key all chunks, an index that no task or no path leads to its own. */
export function reachOf(error: unknown, chunk: Chunk): Reach {
  const status = error instanceof HttpError ? error.status : undefined;
  if (status === 401 || status === 403 || error instanceof RedirectError) return "all";
  return status === 404 || (error instanceof NotSentError && canBeWritten(chunk)) ? "index" : "one";
}

/** Its records were when they were read, but they are the caller's, and may have become cyclic since. */
function canBeWritten({ operations }: Chunk): boolean {
  try {
    JSON.stringify(operations.map(({ record }) => record));
    return true;
  } catch {
    return false;
  }
}
