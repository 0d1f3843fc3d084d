import type { ParseAs } from "openapi-fetch";
import type { CallSettings, VerbArguments } from "./call.js";
import type { CallError, CallErrorFields } from "./errors.js";
import { neverConnected, type Told } from "./never-connected.js";
import { redact, redactCause } from "./redact.js";
import type { Fetch, Operation, RateLimit } from "./types.js";

/** What is called, and all that is known of its calls before they are made. */
export interface Target extends Operation, CallSettings {
  /** operationId, or the route for an endpoint outside the contract. */
  readonly operation: string;
  /** `METHOD /path` */
  readonly route: string;
  readonly acl: readonly string[];
  readonly group: string;
  readonly timeoutMs: number;
  /** The contract gives it more time than others, because it waits on the server. */
  readonly slow: boolean;
  readonly fetch?: Fetch | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly parseAs: ParseAs;
  readonly params: NonNullable<VerbArguments["params"]>;
  /** The path template behind the base URL, until the URL is known. */
  url: string;
  /** Requests sent so far. */
  attempts: number;
}

/** One call, from its arguments to its answer: its options, and how far it has come. */
export interface Exchange extends Omit<VerbArguments, keyof Target>, Target {
  /** What middleware sees, which will look at the answer too: its body must be readable once more. */
  request?: Request;
  /** What the body of the last answer held. */
  answer?: unknown;
  /** What the attempts so far met that led to another: statuses and names of errors. */
  met: string[];
  /** An attempt that ended without a refusal may have changed something, whatever the last one met. */
  unsure?: boolean;
  /** Credentials that were sent, as they are and URL-encoded. */
  secrets: string[];
}

/** A copy that `redactCause` made of what was thrown. */
type Cause = (Told & { cause?: Cause }) | undefined;

/**
 * Makes the error for an exchange that failed, free of credentials.
 *
 * @param message Without it, the innermost cause has the word.
 */
export function failure<T extends CallError>(
  Type: new (message: string, fields: CallErrorFields) => T,
  { operation, method, url, attempts, met, unsure, secrets }: Exchange,
  { cause: thrown, ...fields }: { cause?: unknown } & Record<string, unknown>,
  message?: string,
): T {
  const cause = redactCause(thrown, secrets) as Cause;
  let why: unknown = cause;
  let outcome = attempts ? "unknown" : "not-sent";
  for (let at = cause; at; at = at.cause) {
    why = at.message || why;
    if (neverConnected(at)) outcome = "not-sent";
  }
  const verb = attempts ? "failed" : "was not sent";
  return new Type(
    redact(
      `${operation} ${verb}: ${message ?? (why as string)}${met.length ? ` (attempt ${attempts}, after ${met.join(", ")})` : ""}`,
      secrets,
    ) as string,
    {
      ...(redact(
        {
          operation,
          method,
          url,
          attempts,
          ...fields,
          outcome: unsure ? "unknown" : (fields["outcome"] ?? outcome),
        },
        secrets,
      ) as CallErrorFields),
      ...(cause && { cause }),
    },
  );
}
