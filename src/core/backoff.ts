/**
 * Milliseconds to wait before the next attempt, where the server asked for nothing: half a second,
 * doubled up to eight, less up to a quarter, so that clients do not come back in step.
 */
export function backoffMs(retries: number): number {
  return Math.min(8_000, 500 * 2 ** retries) * (1 - Math.random() / 4);
}
