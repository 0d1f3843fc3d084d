import { rateLimits as contractLimits } from "../../generated/ingestion/operations.js";

/** So many requests in so many milliseconds, whenever they begin. */
export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** Name of a group of operations that share one limit. */
export type RateGroup = keyof typeof contractLimits;

/** Limits by group; a group without one is unlimited. */
export type RateLimits = Readonly<Partial<Record<RateGroup, RateLimit>>>;

/** Counts requests by group. */
export interface RateLimiter {
  /**
   * Counts a request of a group.
   *
   * @returns 0, or the milliseconds until one is let through again; a request that has to wait
   * doesn't count
   */
  readonly take: (group: string, now: number) => number;
}

/** @throws {TypeError} that names the group, for a limit that is no limit. */
export const checkRateLimits = (name: string, limits: RateLimits): void => {
  for (const [group, { requests, perMs }] of Object.entries(limits)) {
    if (!(group in contractLimits)) {
      const known = Object.keys(contractLimits).join(", ");
      throw new TypeError(`\`${name}\` has the unknown group "${group}": known are ${known}.`);
    }
    if (Number.isInteger(requests) && requests > 0 && perMs > 0 && Number.isFinite(perMs)) continue;
    throw new TypeError(
      `\`${name}.${group}\` is ${requests} per ${perMs} ms: give a whole number of requests from 1 on, and milliseconds above 0.`,
    );
  }
};

/**
 * Holds every window of `perMs`, wherever it starts, to its number of requests: a limiter that
 * counts in fixed windows can exceed that at their borders. The API limits by IP address; an emulator
 * has but one for all who call it.
 */
export const createRateLimiter = (limits: boolean | RateLimits): RateLimiter => {
  const rules: RateLimits = typeof limits === "object" ? limits : limits ? contractLimits : {};
  const taken = new Map<string, number[]>();
  return {
    take: (group, now) => {
      const limit = (rules as Readonly<Record<string, RateLimit>>)[group];
      if (!limit) return 0;
      const recent = (taken.get(group) ?? []).filter((time) => time > now - limit.perMs);
      taken.set(group, recent);
      const oldest = recent[recent.length - limit.requests];
      if (oldest !== undefined) return oldest + limit.perMs - now;
      recent.push(now);
      return 0;
    },
  };
};
