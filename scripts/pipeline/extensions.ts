import type { Document } from "./openapi.js";
import type { OperationDescription } from "./describe.js";

/** One group of `x-rate-limits`; operations join it by tag. */
export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
  readonly tags?: readonly string[];
}

/** Milliseconds of one attempt where the contract has no `x-timeouts`. */
const fallbackTimeoutMs = 25_000;

export const readRateLimits = (document: Document): Record<string, RateLimit> =>
  (document["x-rate-limits"] as Record<string, RateLimit> | undefined) ?? {};

/** `x-limits` of the root, or nothing. */
export const readLimits = (document: Document): Record<string, number> | undefined =>
  document["x-limits"] as Record<string, number> | undefined;

/** Schema name to the terminal values of its status properties, from `x-terminal-states`. */
export const readTerminalStates = (document: Document): Record<string, Record<string, string[]>> =>
  Object.fromEntries(
    Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => {
      const states = schema["x-terminal-states"] as Record<string, string[]> | undefined;
      return states ? [[name, states]] : [];
    }),
  );

/** The ACL that most operations need; the first one met wins a tie. */
const commonAcl = (operations: readonly OperationDescription[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { acl } of operations) {
    const key = JSON.stringify(acl ?? []);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? (JSON.parse(first[0]) as string[]) : [];
};

export interface Defaults {
  readonly acl: readonly string[];
  readonly timeoutMs: number;
  readonly group: string;
}

/** What holds for the operations that say nothing else. */
export const readDefaults = (
  document: Document,
  operations: readonly OperationDescription[],
): Defaults => ({
  acl: commonAcl(operations),
  timeoutMs: (document["x-timeouts"] as { read?: number } | undefined)?.read ?? fallbackTimeoutMs,
  group: "default",
});
