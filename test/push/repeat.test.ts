import { describe, expect, it } from "vitest";
import { ConnectionError, HttpError, type Outcome, TimeoutError } from "../../src/index.js";
import { repeat, type RepeatOptions } from "../../src/push/repeat.js";

const fields = (outcome: Outcome) => ({
  operation: "push",
  method: "POST",
  url: "/1/push/i",
  outcome,
  attempts: 1,
});
const http = (status: number, outcome: Outcome, headers: Record<string, string> = {}) =>
  new HttpError(`push failed: ${status}`, { ...fields(outcome), ...{ status, headers } });

/** Calls that fail with these errors in turn, then work. */
async function attempt(errors: readonly Error[], options: Partial<RepeatOptions> = {}) {
  const waits: number[] = [];
  let calls = 0;
  const result = await repeat(
    async () => {
      const error = errors[calls++];
      if (error) throw error;
      return "done";
    },
    {
      maxRetries: 2,
      idempotent: true,
      signal: undefined,
      clock: { now: () => 0, wait: async (ms) => void waits.push(ms) },
      ...options,
    },
  ).catch((error: unknown) => error);
  return { result, calls, waits };
}

describe("repeat", () => {
  it.each([
    http(500, "unknown"),
    http(503, "refused"),
    http(408, "unknown"),
    new TimeoutError("late", fields("unknown")),
    new ConnectionError("reset", fields("unknown")),
  ])("repeats what is idempotent after %s", async (error) => {
    expect(await attempt([error])).toMatchObject({ result: "done", calls: 2 });
  });

  it.each([
    [http(429, "refused"), 2],
    [http(503, "refused"), 2],
    [new ConnectionError("refused", fields("not-sent")), 2],
    [http(500, "unknown"), 1],
    [new TimeoutError("late", fields("unknown")), 1],
    [new ConnectionError("reset", fields("unknown")), 1],
  ])("after %s, sends what is not idempotent %d time(s)", async (error, calls) => {
    expect(await attempt([error], { idempotent: false })).toMatchObject({ calls });
  });

  it.each([http(400, "refused"), http(401, "refused"), new Error("bug")])(
    "doesn't repeat after %s",
    async (error) => {
      expect(await attempt([error])).toMatchObject({ result: error, calls: 1, waits: [] });
    },
  );

  it("throws the last failure once the retries are used up", async () => {
    const errors = [500, 502, 504].map((status) => http(status, "unknown"));
    expect(await attempt(errors)).toMatchObject({ result: errors[2], calls: 3 });
    expect(await attempt(errors, { maxRetries: 0 })).toMatchObject({ result: errors[0], calls: 1 });
  });

  it("waits longer from time to time, with some jitter", async () => {
    const errors = Array.from({ length: 6 }, () => http(500, "unknown"));
    const { waits } = await attempt(errors, { maxRetries: 6 });
    for (const [index, full] of [500, 1_000, 2_000, 4_000, 8_000, 8_000].entries()) {
      expect(waits[index]).toBeLessThanOrEqual(full);
      expect(waits[index]).toBeGreaterThan(full * 0.74);
    }
  });

  it("waits as long as the server asks, unless that is too long", async () => {
    const asks = (seconds: string) => http(429, "refused", { "retry-after": seconds });
    expect(await attempt([asks("7")])).toMatchObject({ result: "done", waits: [7_000] });
    const error = asks("61");
    expect(await attempt([error])).toMatchObject({ result: error, waits: [] });
  });

  it("ends with the signal's reason instead of a wait", async () => {
    const { signal } = new AbortController();
    const wait = async (_: number, given?: AbortSignal) => {
      expect(given).toBe(signal);
      throw new Error("enough");
    };
    const clock = { now: () => 0, wait };
    const { result, calls } = await attempt([http(500, "unknown")], { signal, clock });
    expect(result).toMatchObject({ message: "enough" });
    expect(calls).toBe(1);
  });
});
