import { CallError, UnreadableResponseError } from "./errors.js";

/**
 * What may not be there any more the next time: statuses (RFC 9110 sections 15.5.9 and 15.6, RFC 6585
 * section 4) and names of errors.
 */
export const transient = /^(408|429|50[0234]|ConnectionError|TimeoutError)$/;

/**
 * May the same request fare better later? Says nothing about whether repeating it is safe: that
 * depends on the operation and on the error's `outcome`.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof CallError)) return false;
  const { status, name } = error as CallError & { status?: number };
  return error instanceof UnreadableResponseError || transient.test(`${status ?? name}`);
}
