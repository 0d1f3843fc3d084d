import { CallError, type CallErrorFields } from "./errors.js";
import { redact } from "./redact.js";
import type { HttpMethod, Operation } from "./types.js";

/** What is called. */
export interface Target {
  /** operationId, or `METHOD /path` for an endpoint outside the contract. */
  readonly name: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly entry?: Operation | undefined;
}

/** One call, from its arguments to its answer. */
export interface Exchange {
  readonly target: Target;
  /** The path template behind the base URL, until the URL is known. */
  url: string;
  readonly signal: AbortSignal | null | undefined;
  readonly timeoutMs: number;
  /** How the body of a 2xx answer is wanted. */
  readonly parseAs: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  /** A middleware will look at the answer, so that its body must be readable once more. */
  readonly observed: boolean;
  /** Requests sent so far. */
  attempts: number;
  /** The text of the last answer. */
  text: string;
  /** Credentials that were sent, and their URL-encoded forms. */
  readonly secrets: Set<string>;
}

/** Makes the error for an exchange that failed, free of credentials. */
export function failure(
  Type: new (message: string, fields: CallErrorFields) => CallError,
  { target: { name, method }, url, attempts, secrets }: Exchange,
  message: string,
  { cause, ...fields }: { cause?: unknown } & Record<string, unknown> = {},
): CallError {
  return new Type(
    redact(`${name} ${message}`, secrets) as string,
    redact(
      {
        operation: name,
        method,
        url,
        outcome: attempts ? "unknown" : "not-sent",
        attempts,
        ...fields,
        // Anything can be thrown, and anything but an error may hold anything.
        cause: cause instanceof Error ? cause : cause && `${cause}`,
      },
      secrets,
    ) as CallErrorFields,
  );
}
