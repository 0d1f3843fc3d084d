import { drawMs } from "./durations.js";
import { kindsOf, type FaultKind } from "./fault-shares.js";
import type { Fault } from "./faults.js";
import type { Hostility, RetryAfter } from "./hostility.js";

/** What awaits a request. */
export interface Fate {
  readonly latencyMs: number;
  readonly fault: Fault | undefined;
  /** The header of a refusal that lasts for so long, if it is to have one. */
  readonly retryAfter: (ms: number, now: number) => Readonly<Record<string, string>>;
  /** Numbers for what comes and goes before a list is read, whichever requests are dealt with first. */
  readonly shift: () => number;
}

const html = "<!doctype html><title>Bad gateway</title><h1>The origin is taking a break</h1>";

/** The `Retry-After` header for a wait, as the options write it. */
const createRetryAfter = (
  { form = "seconds", share = 1 }: RetryAfter,
  random: () => number,
): Fate["retryAfter"] => {
  const given = random() < share;
  const asDate = form === "date" || (form === "either" && random() < 0.5);
  return (ms, now) => {
    if (!given) return {};
    // A date has no fraction of a second: rounded up, or the caller comes back too early.
    const seconds = Math.ceil((asDate ? now + ms : ms) / 1000);
    return {
      "retry-after": asDate ? new Date(seconds * 1000).toUTCString() : String(seconds),
    };
  };
};

/** Draws the fate of each request, in the order in which they arrive. */
export const createFates = (
  hostility: Hostility,
  random: () => number,
  now: () => number,
): (() => Omit<Fate, "shift">) => {
  const {
    latency = 0,
    applied: appliedShare = 0.5,
    retryAfter = {},
    slowBodyMs = 1000,
  } = hostility;
  const kinds = kindsOf(hostility.faults ?? 0);

  const faultOf = (kind: FaultKind | undefined, header: Fate["retryAfter"]): Fault | undefined => {
    if (kind === undefined) return undefined;
    const applied = random() < appliedShare;
    switch (kind) {
      case "connection":
        return { connection: true, applied };
      case "html": {
        const headers = { "content-type": "text/html; charset=utf-8" };
        return { status: random() < 0.5 ? 200 : 502, body: html, headers, applied };
      }
      case "slow":
        return { spoil: kind, overMs: drawMs(slowBodyMs, random) };
      case "reset":
      case "truncated":
        return { spoil: kind, at: random() };
      default: {
        const busy = kind === 429 || kind === 503;
        const headers = busy ? header((retryAfter.seconds ?? 1) * 1000, now()) : {};
        const refused = (kind < 500 && kind !== 408) || "retry-after" in headers;
        return { status: kind, headers, applied: applied && !refused };
      }
    }
  };

  return () => {
    const latencyMs = drawMs(latency, random);
    const header = createRetryAfter(retryAfter, random);
    const chance = random();
    const kind = kinds.find(({ upTo }) => chance < upTo)?.kind;
    return { latencyMs, fault: faultOf(kind, header), retryAfter: header };
  };
};
