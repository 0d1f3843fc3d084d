import { type Clock, systemClock } from "./clock.js";
import { checkCount, checkMs } from "./count.js";
import { linkSignal } from "./link-signal.js";
import type { RateLimit } from "./types.js";

/** So many requests in any span of so many milliseconds. */
export interface RateLimitRule {
  /** From 1 on. */
  readonly requests: number;
  /** Milliseconds, from 1 on. */
  readonly perMs: number;
}

/** What a limiter keeps to. */
export interface LimiterOptions {
  /** By name. A group without a rule is not limited, but a 429 pauses it too. */
  readonly groups: Readonly<Record<string, RateLimitRule>>;
  /**
   * The longest pause in milliseconds that a 429 brings to its group. A server that asks for a longer one
   * is asked again then, so that one answer doesn't hold up every later call.
   * @default 60000
   */
  readonly maxPauseMs?: number | undefined;
  /** @default the platform's */
  readonly clock?: Clock | undefined;
}

/** A limiter; {@link RateLimit} is as much of it as a client needs. */
export interface RateLimiter extends RateLimit {
  readonly acquire: (group: string, signal?: AbortSignal | null) => Promise<void>;
  /** Lets no request of the group through for so many milliseconds, `maxPauseMs` at most. */
  readonly pause: (group: string, delayMs: number) => void;
}

/**
 * Makes a limiter that lets requests of a group through in order of arrival, never more than its rule
 * in any span of its length: not in the seconds around the turn of a minute either, where a server
 * that counts by the minute would allow twice as many. What it lets through is what counts: on their
 * way, requests come closer to each other or fall back.
 *
 * @throws {TypeError} where a rule is not a whole number of requests per positive milliseconds, or
 * `maxPauseMs` no time
 */
export function createLimiter({
  groups: rules,
  maxPauseMs = 60_000,
  clock = systemClock,
}: LimiterOptions): RateLimiter {
  checkMs("maxPauseMs", maxPauseMs);
  for (const [group, { requests, perMs }] of Object.entries(rules)) {
    checkCount(`groups.${group}.requests`, requests, 1);
    checkMs(`groups.${group}.perMs`, perMs, 1);
  }
  const groups = new Map<string, Group>();
  const find = (name: string): Group => {
    const group = groups.get(name) ?? createGroup(rules[name], clock);
    groups.set(name, group);
    return group;
  };
  return {
    acquire: (group, signal) => find(group).acquire(signal),
    pause: (group, delayMs) => {
      checkMs("delayMs", delayMs);
      find(group).pause(Math.min(delayMs, maxPauseMs));
    },
  };
}

interface Group {
  readonly acquire: (signal: AbortSignal | null | undefined) => Promise<void>;
  readonly pause: (delayMs: number) => void;
}

function createGroup(rule: RateLimitRule | undefined, clock: Clock): Group {
  /** When the last requests went, as many as the rule has. */
  const sent: number[] = [];
  const queue = new Set<() => void>();
  let pausedUntil = -Infinity;
  let serving = false;
  /** Ends the wait for the next turn. */
  let nap = new AbortController();

  const freeAt = (): number =>
    rule && sent.length >= rule.requests
      ? Math.max(pausedUntil, (sent[0] as number) + rule.perMs)
      : pausedUntil;
  const note = (): void => {
    if (!rule) return;
    sent.push(clock.now());
    if (sent.length > rule.requests) sent.shift();
  };
  const serve = async (): Promise<void> => {
    serving = true;
    while (queue.size > 0) {
      const left = freeAt() - clock.now();
      if (left > 0) {
        nap = new AbortController();
        // Rejects where everybody has left the queue.
        await clock.wait(left, nap.signal).catch(() => undefined);
      } else {
        const [first] = queue;
        note();
        first?.();
      }
    }
    serving = false;
  };

  return {
    acquire: async (signal) => {
      signal?.throwIfAborted();
      if (queue.size === 0 && freeAt() <= clock.now()) {
        note();
        return;
      }
      await new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          unlink?.();
          queue.delete(go);
          if (queue.size === 0) nap.abort();
        };
        const go = (): void => {
          leave();
          resolve();
        };
        const unlink =
          signal &&
          linkSignal(signal, () => {
            leave();
            reject(signal.reason as Error);
          });
        queue.add(go);
        if (!serving) void serve();
      });
    },
    pause: (delayMs) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + delayMs);
    },
  };
}
