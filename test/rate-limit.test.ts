import { expect, it } from "vitest";
import { createEmulator, createVirtualClock } from "../src/emulator/index.js";
import { createIngestionClient, createRateLimiter } from "../src/index.js";

/** How many requests of a group go at once, before the first has to wait. */
async function burst(group: string, options: Parameters<typeof createRateLimiter>[0] = {}) {
  const clock = createVirtualClock(0);
  const limiter = createRateLimiter({ ...options, clock });
  let count = 0;
  for (;;) {
    await limiter.acquire(group);
    if (clock.now() > 0) return { count, waitedMs: clock.now() };
    count++;
  }
}

it("keeps to the limits of the contract", async () => {
  expect(await burst("default")).toEqual({ count: 200, waitedMs: 60_000 });
  expect(await burst("observability")).toEqual({ count: 200, waitedMs: 30_000 });
});

it("can be told other limits, group by group", async () => {
  const groups = { default: { requests: 500, perMs: 60_000 }, observability: undefined };
  expect(await burst("default", { groups })).toEqual({ count: 500, waitedMs: 60_000 });
  expect(await burst("observability", { groups })).toEqual({ count: 200, waitedMs: 30_000 });
});

it("refuses an unfit limit, naming it", () => {
  const groups = { observability: { requests: -3, perMs: 1 } };
  expect(() => createRateLimiter({ groups })).toThrow("`groups.observability.requests` must be");
});

it("refuses a limit for a group that no operation is in", () => {
  const groups = { push: { requests: 500, perMs: 60_000 } };
  expect(() => createRateLimiter({ groups } as object)).toThrow(
    new TypeError("`groups` must be rules for default or observability, not push"),
  );
});

it("holds for all clients that share it, by the group of each operation", async () => {
  const clock = createVirtualClock(0);
  const rule = { requests: 3, perMs: 1_000 };
  const rateLimit = createRateLimiter({ groups: { default: rule, observability: rule }, clock });
  const times: Record<string, number[]> = {};
  const fetch = createEmulator({
    onRequest: ({ operationId = "" }) => void (times[operationId] ??= []).push(clock.now()),
  });
  const options = { appId: "APP", apiKey: "KEY", baseUrl: "https://e.test", fetch, rateLimit };
  const [one, other] = [createIngestionClient(options), createIngestionClient(options)];
  for (let n = 0; n < 4; n++) await (n % 2 ? one : other).listSources();
  for (let n = 0; n < 3; n++) await one.listRuns();
  expect(times).toEqual({ listSources: [0, 0, 0, 1_000], listRuns: [1_000, 1_000, 1_000] });
});
