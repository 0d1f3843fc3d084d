import { CallError } from "../core/errors.js";
import type { Operation } from "../core/types.js";
import { unfitAnswer } from "../core/unfit-answer.js";

/** A 2xx answer that a state cannot be read from: something in between answers in the API's place. */
export class StatelessAnswerError extends CallError {}

/**
 * An answer of a lookup as it came; `undefined` is one.
 *
 * @param name The lookup's operationId.
 * @throws {StatelessAnswerError} for anything else that is no object: `null`, a text, an array
 */
export function checkAnswer<T>(
  answer: T,
  name: string,
  { operation }: { readonly operation: Operation },
): T {
  const type = answer === null ? "null" : Array.isArray(answer) ? "an array" : typeof answer;
  if (type === "object" || type === "undefined") return answer;
  const message = `${name} was answered without an object: ${type}`;
  throw new StatelessAnswerError(message, unfitAnswer(name, operation));
}
