import { rateLimits } from "../generated/ingestion/operations.js";
import { check } from "./core/check.js";
import type { Clock } from "./core/clock.js";
import { createLimiter, type RateLimiter, type RateLimitRule } from "./core/rate-limit.js";

/** Options of {@link createRateLimiter}. */
export interface RateLimiterOptions {
  /**
   * Instead of the API's documented limits: `observability` is about runs and events, `default` about
   * everything else, pushes included.
   * @default { default: { requests: 200, perMs: 60000 }, observability: { requests: 200, perMs: 30000 } }
   */
  groups?:
    Readonly<Partial<Record<keyof typeof rateLimits, RateLimitRule | undefined>>> | undefined;
  /**
   * The longest pause in milliseconds that a 429 brings to its group. A server that asks for a longer one
   * is asked again then, so that one answer doesn't hold up every later call.
   * @default 60000
   */
  maxPauseMs?: number | undefined;
  /**
   * Time, for tests.
   * @default the platform's
   */
  clock?: Clock | undefined;
}

/**
 * Makes a limiter that keeps within the API's rate limits, which hold per IP address: share one among
 * all clients of a process. Requests go in order of arrival, never more than a group's limit in any
 * span of its length; a 429 pauses the whole group. Starts nothing, and leaves no timer behind once
 * nobody waits.
 *
 * A request counts when it is let through. On their way, or while a key function answers, requests may
 * come closer to each other; the server may then answer a few with 429, which are repeated.
 *
 * @throws {TypeError} where a limit is not a whole number of requests per positive milliseconds or for a
 * group that the API doesn't have, or `maxPauseMs` no time.
 * @example
 * ```ts
 * import { createIngestionClient, createRateLimiter } from "ingestion-fetch";
 *
 * const rateLimit = createRateLimiter({ groups: { default: { requests: 500, perMs: 60_000 } } });
 * const client = createIngestionClient({
 *   appId: "APP_ID",
 *   apiKey: "API_KEY",
 *   region: "us",
 *   rateLimit,
 * });
 * ```
 */
export function createRateLimiter({
  groups,
  maxPauseMs,
  clock,
}: RateLimiterOptions = {}): RateLimiter {
  const given = Object.entries(groups ?? {}).filter(([, rule]) => rule !== undefined);
  const known = Object.keys(rateLimits);
  // It would limit nothing, and the group that was meant would keep the default.
  const strange = given.find(([name]) => !known.includes(name));
  check(!strange, "`groups`", `rules for ${known.join(" or ")}`, strange?.[0]);
  return createLimiter({
    groups: { ...rateLimits, ...Object.fromEntries(given) },
    maxPauseMs,
    clock,
  });
}
