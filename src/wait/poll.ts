import { type Clock, systemClock } from "../core/clock.js";
import { checkMs } from "../core/count.js";
import { withinLimit } from "../core/time-limit.js";
import { isTransient } from "../core/transient.js";
import type { CallOptions } from "../core/types.js";
import { StatelessAnswerError } from "./answer.js";

/** How long to wait, and how often to ask; the rest goes to each call. */
export interface WaitOptions extends Omit<CallOptions, "timeoutMs"> {
  /**
   * Milliseconds that the whole wait may take, with the repeats of its calls and what a rate limiter
   * makes them wait. Calls under way then have a second to finish.
   * @default 3600000
   */
  timeoutMs?: number | undefined;
  /**
   * Milliseconds between the first two calls; each further pause is half as long again. In a wait for
   * several events that is about each of them, and a pause lasts longer where it isn't one's turn yet.
   * @default 500
   */
  minDelayMs?: number | undefined;
  /**
   * The longest pause between two calls, in milliseconds.
   * @default 5000
   */
  maxDelayMs?: number | undefined;
  /**
   * Time, for tests: the emulator's `createVirtualClock()` lets a wait take no time.
   * @default the platform's
   */
  clock?: Clock | undefined;
}

/** When a wait ends, and how it asks until then. */
export interface Timing {
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** By the clock. */
  readonly deadline: number;
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
  readonly callOptions: CallOptions;
}

/** Reads the options of a wait that starts now. */
export function startTiming(options: WaitOptions): Timing {
  const {
    timeoutMs = 3_600_000,
    minDelayMs = 500,
    maxDelayMs = 5_000,
    clock = systemClock,
    ...callOptions
  } = options;
  checkMs("timeoutMs", timeoutMs);
  checkMs("minDelayMs", minDelayMs, 1);
  checkMs("maxDelayMs", maxDelayMs, 1);
  const deadline = clock.now() + timeoutMs;
  return { timeoutMs, clock, deadline, minDelayMs, maxDelayMs, callOptions };
}

/** What calls have to finish when the time is up, in milliseconds: the last one may see the end. */
const graceMs = 1_000;

/** A server that fails this often in a row is not waited for any longer. */
const toleratedFailures = 5;

/** What there is to ask, and when the answer is the last. */
export interface Question<T> {
  /** Resolves to `undefined` where there is nothing to see yet. */
  readonly ask: (options: CallOptions) => Promise<T | undefined>;
  readonly isOver: (value: T) => boolean;
  readonly onValue: (value: T, before: T | undefined) => void;
}

/** How asking ended. */
export interface Reply<T> {
  /** The last answer, if there was any. */
  readonly value: T | undefined;
  /** Whether it is the last there will be; else the time was up. */
  readonly over: boolean;
  /** The error of the last call, where it failed. */
  readonly cause?: unknown;
}

/** Asks once. Resolves to how asking ended, or to the milliseconds after which to ask again. */
export type Turn<R extends object> = () => Promise<R | number>;

/** The turns of one question, at growing intervals. Failures that may pass are asked through. */
export function turnsOf<T>(
  { ask, isOver, onValue }: Question<T>,
  { clock, deadline, minDelayMs, maxDelayMs, callOptions }: Timing,
): Turn<Reply<T>> {
  const signal = callOptions.signal ?? undefined;
  const timeIsUp = new Error("the wait's time is up");
  let delay = minDelayMs;
  let failures = 0;
  let cause: unknown;
  let value: T | undefined;
  return async () => {
    signal?.throwIfAborted();
    let seen: T | undefined;
    try {
      const left = deadline + graceMs - clock.now();
      if (left <= 0) return { value, over: false, cause };
      // Whatever limits of its own the call has. A stub's method may answer without a promise.
      seen = await withinLimit(
        signal,
        left,
        async (controller) => ask({ ...callOptions, signal: controller.signal }),
        () => timeIsUp,
      );
      failures = 0;
      cause = undefined;
    } catch (error) {
      if (error === timeIsUp) return { value, over: false, cause };
      const mayPass = isTransient(error) || error instanceof StatelessAnswerError;
      if (!mayPass || ++failures >= toleratedFailures) throw error;
      cause = error;
    }
    if (seen !== undefined) {
      onValue(seen, value);
      value = seen;
      if (isOver(seen)) return { value, over: true };
    }
    const rest = deadline - clock.now();
    if (rest <= 0) return { value, over: false, cause };
    const pause = Math.min(delay, maxDelayMs, rest);
    delay = Math.min(delay * 1.5, maxDelayMs);
    return pause;
  };
}

/** Takes one turn after the other, from now on, until the answer is the last one or the time is up. */
export async function takeTurns<R extends object>(
  turn: Turn<R>,
  { clock, callOptions }: Timing,
): Promise<R> {
  for (;;) {
    const result = await turn();
    if (typeof result !== "number") return result;
    await clock.wait(result, callOptions.signal ?? undefined);
  }
}

/** Asks at once, and then at growing intervals, until the answer is the last one or the time is up. */
export function poll<T>(question: Question<T>, timing: Timing): Promise<Reply<T>> {
  return takeTurns(turnsOf(question, timing), timing);
}
