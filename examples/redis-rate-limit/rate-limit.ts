import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type RateLimit, rateLimits, type RateLimitRule } from "ingestion-fetch";
import type { Ask, Turn } from "./take-turn.js";

/** Options of {@link createRedisRateLimit}. */
export interface RedisRateLimitOptions {
  /** A connected client of `redis`, made with `scripts: { takeTurn }`. */
  readonly redis: { takeTurn(ask: Ask): Promise<Turn> };
  /**
   * By group. Processes that share a budget must agree on it.
   * @default the API's documented limits
   */
  readonly groups?: Readonly<Record<string, RateLimitRule>>;
  /**
   * Begins the names of the keys. Give one to each IP address, since the API counts by these.
   * @default "ingestion-fetch"
   */
  readonly prefix?: string;
}

/** One who waits, and how to let them go. */
interface Waiting {
  readonly go: () => void;
  readonly fail: (error: Error) => void;
}

/**
 * Makes a limiter whose budget is in Redis, for all processes that use the same one: never more
 * requests than a group's rule in any span of its length, by the clock of Redis, and a pause after a
 * 429 is a pause for all. In a process, requests go in order of arrival; between processes, whoever asks
 * first once there is room. Where Redis fails, so does the wait: nothing goes unlimited.
 */
export function createRedisRateLimit({
  redis,
  groups = rateLimits,
  prefix = "ingestion-fetch",
}: RedisRateLimitOptions): RateLimit {
  const queues = new Map<string, ReturnType<typeof createQueue>>();
  const ask = (group: string): Ask => ({ key: `{${prefix}:${group}}`, rule: groups[group] });
  const queueOf = (group: string): ReturnType<typeof createQueue> => {
    const queue = queues.get(group) ?? createQueue(() => redis.takeTurn(ask(group)));
    queues.set(group, queue);
    return queue;
  };
  return {
    acquire: (group, signal) => queueOf(group).wait(signal),
    pause: (group, pauseMs) => {
      // Without a pause, this would take a turn.
      if (pauseMs <= 0) return;
      // One answer must not hold up every later call of all processes for a day.
      const atMost = { ...ask(group), pauseMs: Math.min(pauseMs, 60_000) };
      // Whoever asks next over a broken connection is told of it.
      redis.takeTurn(atMost).catch(() => undefined);
    },
  };
}

/** The requests of one group in this process. The first of them asks; the others stand behind it. */
function createQueue(askForTurn: () => Promise<Turn>): {
  wait: (signal: AbortSignal | null | undefined) => Promise<void>;
} {
  const queue = new Set<Waiting>();
  let serving = false;
  let nap = new AbortController();

  const serve = async (): Promise<void> => {
    serving = true;
    try {
      while (queue.size > 0) {
        const turn = await askForTurn();
        if (turn.granted) {
          const [first] = queue;
          first?.go();
        } else if (queue.size > 0) {
          nap = new AbortController();
          // A timer takes no more than 31 bits; whoever wakes too early asks again.
          const ms = Math.min(Math.ceil(turn.waitUs / 1_000), 2 ** 31 - 1);
          // Rejects where the last one has left.
          await sleep(ms, undefined, nap).catch(() => undefined);
        }
      }
    } catch (error) {
      for (const { fail } of queue) fail(error as Error);
    } finally {
      serving = false;
    }
  };

  return {
    wait: async (signal) => {
      signal?.throwIfAborted();
      await new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          signal?.removeEventListener("abort", onAbort);
          queue.delete(waiting);
          if (queue.size === 0) nap.abort();
        };
        const waiting: Waiting = {
          go: () => {
            leave();
            resolve();
          },
          fail: (error) => {
            leave();
            reject(error);
          },
        };
        const onAbort = (): void => waiting.fail(signal?.reason as Error);
        if (signal) {
          // However many calls wait with one signal, that is no leak.
          setMaxListeners(0, signal);
          signal.addEventListener("abort", onAbort);
        }
        queue.add(waiting);
        if (!serving) void serve();
      });
    },
  };
}
