import type { PushAction } from "./types.js";

/**
 * What can be done to a record, and whether doing it twice is the same as doing it once. Partial
 * updates may count up, so they are not.
 */
const idempotence = {
  addObject: true,
  updateObject: true,
  deleteObject: true,
  partialUpdateObject: false,
  partialUpdateObjectNoCreate: false,
} as const satisfies Record<PushAction, boolean>;

/** Is doing it twice the same as doing it once? */
export function isIdempotent(action: PushAction): boolean {
  return idempotence[action];
}

/** Why an action cannot be pushed chunk by chunk; `undefined` where it can. */
export function actionProblem(action: unknown): string | undefined {
  if (typeof action === "string" && Object.hasOwn(idempotence, action)) return undefined;
  return action === "delete" || action === "clear"
    ? `\`action\` ${action} is about a whole index: use client.push`
    : `\`action\` must be one of ${Object.keys(idempotence).join(", ")}, not ${JSON.stringify(action)}`;
}
