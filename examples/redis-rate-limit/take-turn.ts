import { type CommandParser, defineScript } from "redis";

/** What Redis answered, in microseconds of its own clock. */
export type Turn =
  /** A request may go, and has been counted. */
  | { readonly granted: true; readonly atUs: number }
  /** None may go before so much time has passed. */
  | { readonly granted: false; readonly waitUs: number };

/** What is asked of a group. */
export interface Ask {
  /** The beginning of the group's keys. In braces, so that a cluster keeps them on one node. */
  readonly key: string;
  /** How many requests may go in any span of `perMs`; `undefined` is no limit. */
  readonly rule: { readonly requests: number; readonly perMs: number } | undefined;
  /** Instead of asking for a turn: let nobody through for so many milliseconds. */
  readonly pauseMs?: number;
}

/**
 * One script for all that is asked, so that Redis does it without anything in between. A list holds
 * when the last requests went, as many as the rule has: the next may go once the first of them is older
 * than the span. Keys expire with their meaning. Numbers are written out as whole ones, since Redis
 * would round them to 14 digits.
 */
export const takeTurn = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
    local went, paused = KEYS[1], KEYS[2]
    local requests, perUs, pauseUs = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
    local time = redis.call("TIME")
    local now = time[1] * 1000000 + time[2]
    local pausedUntil = tonumber(redis.call("GET", paused) or 0)

    if pauseUs > 0 then
      if now + pauseUs > pausedUntil then
        pausedUntil = now + pauseUs
        redis.call("SET", paused, string.format("%.0f", pausedUntil), "PX", math.ceil(pauseUs / 1000))
      end
      return {0, pausedUntil - now}
    end
    if pausedUntil > now then
      return {0, pausedUntil - now}
    end
    if requests > 0 then
      local first = redis.call("LINDEX", went, -requests)
      if first and first + perUs > now then
        return {0, first + perUs - now}
      end
      redis.call("RPUSH", went, string.format("%.0f", now))
      redis.call("LTRIM", went, -requests, -1)
      redis.call("PEXPIRE", went, math.ceil(perUs / 1000))
    end
    return {1, now}
  `,
  parseCommand(parser: CommandParser, { key, rule, pauseMs = 0 }: Ask) {
    parser.pushKey(`${key}:went`);
    parser.pushKey(`${key}:paused`);
    const us = (ms: number): string => String(Math.ceil(ms * 1_000));
    parser.push(String(rule?.requests ?? 0), us(rule?.perMs ?? 0), us(pauseMs));
  },
  transformReply: ([granted, us]: [number, number]): Turn =>
    granted ? { granted: true, atUs: us } : { granted: false, waitUs: us },
});
