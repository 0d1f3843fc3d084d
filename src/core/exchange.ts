import { CallError, type CallErrorFields } from "./errors.js";
import { redact, redactCause } from "./redact.js";
import type { Operation, OperationDefaults } from "./types.js";

/** What is called. */
export interface Target extends Operation, Omit<OperationDefaults, keyof Operation> {
  /** operationId, or the route for an endpoint outside the contract. */
  readonly operation: string;
  /** `METHOD /path` */
  readonly route: string;
  readonly acl: readonly string[];
  readonly timeoutMs: number;
}

/** One call, from its arguments to its answer. */
export interface Exchange {
  readonly target: Target;
  /** The path template behind the base URL, until the URL is known. */
  url: string;
  readonly signal: AbortSignal | null | undefined;
  readonly timeoutMs: number;
  /** As what the body of a 2xx answer is read. */
  readonly parseAs: "text" | "blob" | "arrayBuffer" | "stream";
  /** A middleware will look at the answer, so that its body must be readable once more. */
  readonly observed: boolean;
  /** Requests sent so far. */
  attempts: number;
  /** Credentials that were sent, and their URL-encoded forms. */
  readonly secrets: Set<string>;
}

/** Makes the error for an exchange that failed, free of credentials. */
export function failure(
  Type: new (message: string, fields: CallErrorFields) => CallError,
  { target: { operation, method }, url, attempts, secrets }: Exchange,
  message: string,
  { cause, ...fields }: { cause?: unknown } & Record<string, unknown> = {},
): CallError {
  const outcome = attempts ? "unknown" : "not-sent";
  return new Type(redact(`${operation} ${message}`, secrets) as string, {
    ...(redact(
      { operation, method, url, outcome, attempts, ...fields },
      secrets,
    ) as CallErrorFields),
    cause: redactCause(cause, secrets),
  });
}
