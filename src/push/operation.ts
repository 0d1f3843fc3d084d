import { actionProblem } from "./actions.js";
import { byteLength, jsonOf } from "./record-json.js";
import type { PushAction, PushItem, PushRecord } from "./types.js";

/** One record on its way into one index. */
export interface Operation {
  /** As it was given. */
  readonly item: PushItem;
  /** Index and objectID. */
  readonly id: string;
  readonly indexName: string | undefined;
  readonly action: PushAction;
  readonly record: PushRecord;
  /** Of the record in JSON, as UTF-8. */
  readonly bytes: number;
  /** Why it cannot be sent; `action` and `bytes` may then make no sense. */
  readonly problem?: RecordError;
}

/** A record that cannot be pushed. The others go on. */
export class RecordError extends Error {
  override name = "RecordError";
  /** Its objectID; `undefined` where it has none. */
  readonly objectID: string | undefined;
  /** Its position among all records, from 0. */
  readonly position: number;

  constructor(message: string, position: number, objectID?: string, cause?: unknown) {
    const name = objectID === undefined ? "" : ` (objectID "${objectID}")`;
    super(`record ${position}${name} ${message}`, cause === undefined ? {} : { cause });
    this.objectID = objectID;
    this.position = position;
  }

  /** Name, message and the fields, for structured logs; without stack and cause. */
  toJSON(): object {
    return { ...(this as object), message: this.message };
  }
}

/** What holds for records that don't say otherwise. */
export interface Target {
  /** `undefined` where a task decides. */
  readonly indexName: string | undefined;
  readonly action: PushAction;
  readonly maxBytes: number;
}

const emptyBody = byteLength(JSON.stringify({ action: "", records: [] }));

/** Bytes of a request's body without its records. */
export function envelopeBytes(action: PushAction): number {
  // Names of actions are ASCII.
  return emptyBody + action.length;
}

/**
 * Reads a record and what is to be done with it. One that no request can hold, or with which nothing
 * can be done, has a `problem`.
 *
 * @throws {RecordError} where it can't be told which record it is
 */
export function readOperation(given: unknown, position: number, target: Target): Operation {
  try {
    return read(given, position, target);
  } catch (cause) {
    if (cause instanceof RecordError) throw cause;
    // A getter or a proxy of the caller's.
    throw new RecordError("cannot be read", position, undefined, cause);
  }
}

function read(given: unknown, position: number, target: Target): Operation {
  const item = (isObject(given) ? given : {}) as Record<string, unknown>;
  const wrapped = !("objectID" in item) && "record" in item;
  const record = (wrapped ? item["record"] : given) as PushRecord;
  const objectID: unknown = isObject(record) ? record.objectID : undefined;
  if (typeof objectID !== "string" || objectID === "") {
    throw new RecordError("needs an `objectID`, a text that is not empty", position);
  }
  const own = wrapped ? (item as { indexName?: string; action?: PushAction }) : {};
  const { action = target.action } = own;
  const misplaced = indexProblem(own.indexName, target);
  // A record that names no index in a way that fits holds back what goes to the push's own.
  const indexName =
    misplaced === undefined ? (own.indexName ?? target.indexName) : target.indexName;
  // An objectID with a line break may pass for another index's: the two then wait for each other.
  const id = indexName === target.indexName ? objectID : `${indexName}\n${objectID}`;
  const unfit = actionProblem(action);
  let message = misplaced ?? (unfit && `fails: ${unfit}`);
  let bytes = 0;
  let cause: unknown;
  try {
    const json = jsonOf(record, objectID);
    if (json === undefined) message ??= "has no such `objectID` in its JSON: push a plain object";
    else bytes = byteLength(json);
  } catch (error) {
    message ??= "cannot be written as JSON";
    cause = error;
  }
  const whole = message === undefined ? envelopeBytes(action) + bytes : 0;
  if (whole > target.maxBytes) {
    message = `makes a request of ${whole} bytes, more than the ${target.maxBytes} that one may have`;
  }
  const operation = { item: given as PushItem, id, indexName, action, record, bytes };
  if (message === undefined) return operation;
  return { ...operation, problem: new RecordError(message, position, objectID, cause) };
}

/** The records of operations, as they were given. */
export const itemsOf = (operations: readonly Operation[]): PushItem[] =>
  operations.map(({ item }) => item);

/** Why a record's own index cannot be pushed to; `undefined` where it can, or the record has none. */
function indexProblem(indexName: unknown, target: Target): string | undefined {
  if (indexName === undefined || indexName === target.indexName) return undefined;
  if (target.indexName === undefined) return "names an index, but the push goes to a task";
  return typeof indexName === "string" && indexName !== ""
    ? undefined
    : "needs an `indexName` that is a text and not empty, or none";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
