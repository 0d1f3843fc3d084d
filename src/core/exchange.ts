import type { ParseAs } from "openapi-fetch";
import type { VerbArguments } from "./call.js";
import type { CallError, CallErrorFields } from "./errors.js";
import { redact, redactCause } from "./redact.js";
import type { Operation } from "./types.js";

/** What is called. */
export interface Target extends Operation {
  /** operationId, or the route for an endpoint outside the contract. */
  readonly operation: string;
  /** `METHOD /path` */
  readonly route: string;
  readonly acl: readonly string[];
  readonly group: string;
  readonly timeoutMs: number;
  /** The contract gives it more time than others, because it waits on the server. */
  readonly slow: boolean;
}

/** One call, from its arguments to its answer: its options, and how far it has come. */
export interface Exchange extends VerbArguments {
  readonly target: Target;
  /** The path template behind the base URL, until the URL is known. */
  url: string;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly parseAs: ParseAs;
  /** The caller's, where `signal` also ends at the total time limit. */
  callerSignal?: AbortSignal | null | undefined;
  /** A middleware will look at the answer, so that its body must be readable once more. */
  observed?: boolean;
  /** What the body of the last answer held. */
  answer?: unknown;
  /** Requests sent so far. */
  attempts: number;
  /** What the attempts so far met that led to another: statuses and names of errors. */
  readonly met: string[];
  /** An attempt that ended without a refusal may have changed something, whatever the last one met. */
  unsure?: boolean;
  /** Credentials that were sent. */
  readonly secrets: string[];
}

/** Makes the error for an exchange that failed, free of credentials. */
export function failure(
  Type: new (message: string, fields: CallErrorFields) => CallError,
  { target: { operation, method }, url, attempts, met, unsure, secrets }: Exchange,
  message: string,
  { cause, ...fields }: { cause?: unknown } & Record<string, unknown> = {},
): CallError {
  const outcome = attempts ? "unknown" : "not-sent";
  const before = met.length ? ` (attempt ${attempts}, after ${met.join(", ")})` : "";
  return new Type(redact(`${operation} ${message}${before}`, secrets) as string, {
    ...(redact(
      {
        operation,
        method,
        url,
        outcome,
        attempts,
        ...fields,
        ...(unsure && { outcome: "unknown" }),
      },
      secrets,
    ) as CallErrorFields),
    cause: redactCause(cause, secrets),
  });
}
