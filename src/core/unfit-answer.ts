import type { CallErrorFields } from "./errors.js";
import type { Operation } from "./types.js";

/** What an error tells of a call that succeeded, with an answer that is of no use to who asked. */
export function unfitAnswer(operation: string, { method, path }: Operation): CallErrorFields {
  return { operation, method, url: path, outcome: "unknown", attempts: 1 };
}
