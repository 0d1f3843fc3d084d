import { checkDuration, type Duration } from "./durations.js";
import { checkShare, checkShares, type FaultShares } from "./fault-shares.js";
import { checkNames } from "./names.js";
import { checkRateLimits, type RateLimits } from "./rate-limits.js";
import type { ShiftingPages } from "./strangers.js";

/** How a 429 or a 503 says when to come back (RFC 9110 section 10.2.3). */
export interface RetryAfter {
  /** What an emulated one asks for; an enforced rate limit knows for itself. @default 1 */
  readonly seconds?: number;
  /** Seconds, an HTTP date, or now one and now the other. @default "seconds" */
  readonly form?: "seconds" | "date" | "either";
  /** How many of them say it at all, from 0 to 1. @default 1 */
  readonly share?: number;
}

/**
 * What makes an emulator hostile. Everything is drawn from the emulator's `seed` when a request
 * arrives, so that the same requests in the same order meet the same fate. `OPTIONS` requests and
 * unknown paths are spared.
 */
export interface Hostility {
  /**
   * From the request to the beginning of its answer. Half of it passes before anything is done and
   * half after, so that a caller who gives up can have been too early or too late. @default 0
   */
  readonly latency?: Duration;
  /** How many requests fail in which way, or how many fail at all, in every way alike. @default 0 */
  readonly faults?: number | FaultShares;
  /**
   * How many of the failing requests are done all the same, from 0 to 1. A 429, a 503 with
   * `Retry-After` and other 4xx statuses never are; a spoilt body always is. @default 0.5
   */
  readonly applied?: number;
  /** @default seconds, on every 429 and 503 */
  readonly retryAfter?: RetryAfter;
  /** How long a slow body takes. @default 1000 */
  readonly slowBodyMs?: Duration;
  /** Answers 429 above these limits by group; `true` for the contract's. @default none */
  readonly rateLimits?: boolean | RateLimits;
  /** Lets lists change while they are read. @default not at all */
  readonly shiftingPages?: ShiftingPages;
}

const names: Record<keyof Hostility, true> = {
  latency: true,
  faults: true,
  applied: true,
  retryAfter: true,
  slowBodyMs: true,
  rateLimits: true,
  shiftingPages: true,
};
const retryAfterNames: Record<keyof RetryAfter, true> = { seconds: true, form: true, share: true };
const shiftNames: Record<keyof ShiftingPages, true> = { inserts: true, deletes: true };

/** @throws {TypeError} that names the option and its remedy, for what makes no sense. */
export const checkHostility = (hostility: Hostility): void => {
  const { latency = 0, faults = 0, applied = 0, slowBodyMs = 0 } = hostility;
  const { retryAfter = {}, shiftingPages = {} } = hostility;
  checkNames("hostility", hostility, Object.keys(names));
  checkNames("hostility.retryAfter", retryAfter, Object.keys(retryAfterNames));
  checkNames("hostility.shiftingPages", shiftingPages, Object.keys(shiftNames));
  checkDuration("hostility.latency", latency);
  checkDuration("hostility.slowBodyMs", slowBodyMs);
  checkShares("hostility.faults", faults);
  checkShare("hostility.applied", applied);
  checkShare("hostility.retryAfter.share", retryAfter.share ?? 1);
  const { seconds = 1, form = "seconds" } = retryAfter;
  if (!["seconds", "date", "either"].includes(form)) {
    throw new TypeError(
      `\`hostility.retryAfter.form\` is "${form as string}": give seconds, date or either.`,
    );
  }
  if (!(Number.isInteger(seconds) && seconds >= 0)) {
    throw new TypeError(
      `\`hostility.retryAfter.seconds\` is ${seconds}: give a whole number from 0 on.`,
    );
  }
  checkShare("hostility.shiftingPages.inserts", shiftingPages.inserts ?? 0);
  checkShare("hostility.shiftingPages.deletes", shiftingPages.deletes ?? 0);
  if (typeof hostility.rateLimits === "object") {
    checkRateLimits("hostility.rateLimits", hostility.rateLimits);
  }
};
