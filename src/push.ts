import { limits } from "../generated/ingestion/operations.js";
import { checkCallback } from "./core/callback.js";
import { check } from "./core/check.js";
import { systemClock } from "./core/clock.js";
import { checkCount } from "./core/count.js";
import { checkLimits } from "./core/limits.js";
import { actionProblem } from "./push/actions.js";
import { createJob } from "./push/job.js";
import type { PushClient } from "./push/send.js";
import { checkRecords } from "./push/source.js";
import type { ChunkedPushOptions, PushJob } from "./push/types.js";
import { startTiming } from "./wait/poll.js";

/** The most records in a chunk, unless told. */
const defaultMaxRecords = 1_000;

/**
 * Pushes any number of records in chunks, several at a time, with no more than a few chunks in
 * memory. Begins when its results or its summary are asked for.
 *
 * The results are an async iterator: each says of some records that they were `sent`, have `failed`
 * or stay `unsent`; the latter two hold the records, so that a second call with them, in the order of
 * the results, resumes. A chunk that fails doesn't end the push. A refusal that every chunk would meet
 * does (401, 403, a redirect, a 404 for the push's own index or task): the rest is `unsent`. Where the
 * API knows nothing of an index that records name themselves, only the rest for that index is. Breaking
 * out of the loop sends no more, and ends what is under way as an abort does: requests, pauses before
 * another attempt, waits for events.
 *
 * Operations on one objectID keep their order: they never are in two chunks under way, and once one
 * has failed, those after it are held back. A chunk is under way until it is answered, or with
 * `waitForEvents` until its event has ended.
 *
 * @param client A client, or the four methods of it that are needed.
 * @returns the results; iterating throws the signal's reason after an abort, and what `records` or a
 * callback threw, each after the last result. `summary` never rejects.
 * @throws {TypeError} at once, where an option is unfit or the client lacks a method that it asks for.
 * @see https://www.algolia.com/doc/guides/sending-and-managing-data/send-and-update-your-data/connectors/push
 * @example
 * ```ts
 * import { chunkedPush, createIngestionClient } from "ingestion-fetch";
 *
 * const client = createIngestionClient({ appId: "APP_ID", apiKey: "API_KEY", region: "us" });
 * const records = [{ objectID: "1", title: "Playtime" }];
 * const push = chunkedPush(client, { indexName: "movies", records, waitForEvents: true });
 * for await (const result of push) {
 *   if (result.status === "failed") console.error(result.error, result.records);
 * }
 * const { sent, total } = await push.summary;
 * console.log(`${sent} of ${total}`);
 * ```
 */
export function chunkedPush(client: PushClient, options: ChunkedPushOptions): PushJob;
export function chunkedPush(
  client: PushClient,
  options: ChunkedPushOptions = {} as never,
): PushJob {
  const {
    indexName,
    taskID,
    referenceIndexName,
    records,
    action = "addObject",
    concurrency = 4,
    waitForEvents = false,
    maxRecords = defaultMaxRecords,
    maxBytes = limits.pushBytes,
    maxRetries = 2,
    onProgress,
    clock = systemClock,
    ...callOptions
  } = options;
  checkTarget(indexName, taskID, referenceIndexName);
  checkRecords(records);
  const problem = actionProblem(action);
  if (problem !== undefined) throw new TypeError(problem);
  checkCount("concurrency", concurrency, 1);
  checkCount("maxRecords", maxRecords, 1);
  checkCount("maxBytes", maxBytes, 1);
  checkCount("maxRetries", maxRetries, 0);
  checkLimits(callOptions);
  checkCallback("onProgress", onProgress);
  const waiting = waitForEvents === true ? {} : waitForEvents || undefined;
  // Refuses what no wait can keep to, before anything is sent.
  if (waiting) startTiming(waiting);
  checkClient(client, [taskID === undefined ? "push" : "pushTask", ...(waiting ? waits : [])]);
  return createJob({
    records,
    onProgress,
    concurrency,
    maxRecords,
    target: { indexName, action, maxBytes },
    sending: {
      client,
      taskID,
      referenceIndexName,
      maxRetries,
      waiting,
      clock,
      callOptions,
    },
  });
}

const waits = ["getEvent", "getRun"] as const;

/** A client of `ingestion-fetch/lite` may lack what a push would miss only after it has sent records. */
function checkClient(client: unknown, names: readonly (keyof PushClient)[]): void {
  const given = Object(client) as Partial<Record<keyof PushClient, unknown>>;
  const missing = names.find((name) => typeof given[name] !== "function");
  check(!missing, "`client`", `a client with the method ${missing}`);
}

function checkTarget(indexName: unknown, taskID: unknown, referenceIndexName: unknown): void {
  if ((indexName === undefined) === (taskID === undefined)) {
    throw new TypeError(
      `either \`indexName\` or \`taskID\` is required, ${taskID === undefined ? "and neither" : "not both"} was given`,
    );
  }
  for (const [name, value] of Object.entries({ indexName, taskID, referenceIndexName })) {
    if (value !== undefined && (typeof value !== "string" || value === "")) {
      throw new TypeError(`\`${name}\` must be a text that is not empty`);
    }
  }
  if (taskID !== undefined && referenceIndexName !== undefined) {
    throw new TypeError("`referenceIndexName` goes with `indexName`, not with `taskID`");
  }
}
