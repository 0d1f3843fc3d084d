import { describe, expect, it, vi } from "vitest";
import {
  type CallOptions,
  ConnectionError,
  HttpError,
  type Outcome,
  TimeoutError,
  UnreadableResponseError,
} from "../../src/index.js";
import { repeat, type RepeatOptions } from "../../src/push/repeat.js";

const fields = (outcome: Outcome, attempts = 1) => ({
  operation: "push",
  method: "POST",
  url: "/1/push/i",
  outcome,
  attempts,
});
const late = (attempts = 1, outcome: Outcome = "unknown") =>
  new TimeoutError("push timed out", fields(outcome, attempts));
const unreadable = () => new UnreadableResponseError("push failed: not JSON", fields("unknown"));
const http = (status: number, outcome: Outcome) =>
  new HttpError(`push failed: ${status}`, { ...fields(outcome), ...{ status } });

/** Calls that fail with these errors in turn, then work. */
async function attempt(errors: readonly Error[], options: Partial<RepeatOptions> = {}) {
  const waits: number[] = [];
  const given: CallOptions[] = [];
  let time = 0;
  const result = await repeat(
    async (callOptions) => {
      const error = errors[given.length];
      given.push(callOptions);
      if (error) throw error;
      return "done";
    },
    {
      maxRetries: 2,
      idempotent: true,
      callOptions: {},
      clock: {
        now: () => time,
        wait: async (ms) => {
          waits.push(ms);
          time += ms;
        },
      },
      ...options,
    },
  ).catch((error: unknown) => error);
  return { result, calls: given.length, given, waits };
}

describe("repeat", () => {
  it("leaves repeats to the client, which is told what is idempotent", async () => {
    const callOptions = { maxRetryAfterMs: 5, headers: { a: "b" } };
    const { given, waits } = await attempt([], { callOptions });
    expect(given).toEqual([{ ...callOptions, maxRetries: 2, retryUnsafe: true }]);
    expect(waits).toEqual([]);
    const other = await attempt([], { idempotent: false });
    expect(other.given).toEqual([{ maxRetries: 2, retryUnsafe: false }]);
  });

  it.each([http(500, "unknown"), http(429, "refused"), new Error("bug")])(
    "throws what the client has given up: %s",
    async (error) => {
      expect(await attempt([error])).toMatchObject({ result: error, calls: 1, waits: [] });
    },
  );

  it("throws a connection's failure that the client has given up", async () => {
    const error = new ConnectionError("reset", fields("unknown", 3));
    expect(await attempt([error])).toMatchObject({ result: error, calls: 1 });
  });

  it.each([late(), unreadable()])("repeats what is idempotent after %s", async (error) => {
    expect(await attempt([error])).toMatchObject({ result: "done", calls: 2 });
  });

  it.each([late(), unreadable()])(
    "repeats what is not idempotent after %s only where it is told to",
    async (error) => {
      const idempotent = false;
      expect(await attempt([error], { idempotent })).toMatchObject({ result: error, calls: 1 });
      const callOptions = { retryUnsafe: true };
      expect(await attempt([error], { idempotent, callOptions })).toMatchObject({ calls: 2 });
    },
  );

  it("counts all requests, the client's own repeats too", async () => {
    const { result, given } = await attempt([late(2), late(1)]);
    expect(given.map(({ maxRetries }) => maxRetries)).toEqual([2, 0]);
    expect(result).toMatchObject({
      attempts: 3,
      message: "push timed out (after: push timed out)",
    });
  });

  it("ends even where no request is ever sent", async () => {
    const errors = Array.from({ length: 9 }, () => late(0, "not-sent"));
    const { result, calls } = await attempt(errors);
    expect(result).toMatchObject({ attempts: 0, outcome: "not-sent" });
    expect(calls).toBe(3);
  });

  it("says that an earlier request may have been applied, whatever the last one met", async () => {
    const { result } = await attempt([late(), unreadable(), http(400, "refused")]);
    expect(result).toMatchObject({
      status: 400,
      attempts: 3,
      outcome: "unknown",
      message: "push failed: 400 (after: push timed out; push failed: not JSON)",
    });
  });

  it("waits longer from time to time, with some jitter, and says so", async () => {
    const onRetry = vi.fn();
    const errors = Array.from({ length: 6 }, () => late());
    const { waits } = await attempt(errors, { maxRetries: 6, callOptions: { onRetry } });
    for (const [index, full] of [500, 1_000, 2_000, 4_000, 8_000, 8_000].entries()) {
      expect(waits[index]).toBeLessThanOrEqual(full);
      expect(waits[index]).toBeGreaterThan(full * 0.74);
    }
    expect(onRetry.mock.calls).toEqual(
      waits.map((delayMs, n) => [{ operation: "push", attempt: n + 1, delayMs, cause: errors[n] }]),
    );
  });

  it("keeps within the total time", async () => {
    const callOptions = { totalTimeoutMs: 1_000 };
    const { result, given, waits } = await attempt([late(), late(), late()], { callOptions });
    expect(given.map(({ totalTimeoutMs }) => totalTimeoutMs)).toEqual([
      1_000,
      Math.ceil(1_000 - waits[0]!),
    ]);
    expect(waits).toHaveLength(1);
    expect(result).toBeInstanceOf(TimeoutError);
  });

  it("ends with the signal's reason instead of a wait", async () => {
    const { signal } = new AbortController();
    const wait = async (_: number, given?: AbortSignal) => {
      expect(given).toBe(signal);
      throw new Error("enough");
    };
    const clock = { now: () => 0, wait };
    const { result, calls } = await attempt([late()], { callOptions: { signal }, clock });
    expect(result).toMatchObject({ message: "enough" });
    expect(calls).toBe(1);
  });
});
