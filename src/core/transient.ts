import { ConnectionError, HttpError, TimeoutError, UnreadableResponseError } from "./errors.js";

/** RFC 9110 sections 15.5.9 and 15.6, RFC 6585 section 4. */
const transientStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];

/**
 * May the same request fare better later? Says nothing about whether repeating it is safe: that
 * depends on the operation and on the error's `outcome`.
 */
export function isTransient(error: unknown): boolean {
  return (
    error instanceof ConnectionError ||
    error instanceof TimeoutError ||
    error instanceof UnreadableResponseError ||
    (error instanceof HttpError && transientStatuses.includes(error.status))
  );
}
