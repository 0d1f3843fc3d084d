import fc from "fast-check";
import { expect, test } from "vitest";
import { rateLimits } from "../../generated/ingestion/operations.js";
import {
  checkRateLimits,
  createRateLimiter,
  type RateLimits,
} from "../../src/emulator/rate-limits.js";
import { createHarness } from "./support.js";

test("no window of the length holds more requests than the limit, wherever it starts", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60, size: "max" }),
      (requests, perMs, gaps) => {
        const { take } = createRateLimiter({ default: { requests, perMs } });
        const passed: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const before = passed.filter((time) => time > now - perMs).length;
          const waitMs = take("default", now);
          if (waitMs === 0) passed.push(now);
          // It lets through whatever it can, and its wait is as long as it must be.
          expect(waitMs === 0).toBe(before < requests);
          if (waitMs > 0) {
            const until = (ms: number) =>
              passed.filter((time) => time > now + ms - perMs).length < requests;
            expect([until(waitMs - 1), until(waitMs)]).toEqual([false, true]);
          }
        }
      },
    ),
    { seed: 1 },
  );
});

test("groups are counted each for itself, and one without a limit is unlimited", () => {
  const { take } = createRateLimiter({ observability: { requests: 1, perMs: 10 } });
  expect(take("observability", 0)).toBe(0);
  expect(take("observability", 4)).toBe(6);
  for (let count = 0; count < 1000; count += 1) expect(take("default", 0)).toBe(0);
});

test("nothing is limited unless told", () => {
  const { take } = createRateLimiter(false);
  for (let count = 0; count < 1000; count += 1) expect(take("default", 0)).toBe(0);
});

test("the contract's limits are enforced, and over when the wait is", async () => {
  const { call, clock, emulator, send } = createHarness({ hostility: { rateLimits: true } });
  const { requests, perMs } = rateLimits.observability;
  for (let count = 0; count < requests; count += 1) await call("listRuns");
  const { status, body, headers } = await send("listRuns");
  expect([status, body]).toEqual([
    429,
    { message: 'Too many requests of the group "observability": slow down.' },
  ]);
  expect(headers.get("retry-after")).toBe(String(perMs / 1000));
  expect(emulator.requests.at(-1)).toMatchObject({ faults: ["rate-limit"], applied: false });
  await call("listTasks");
  clock.advance(perMs - 1);
  expect((await send("getRun", { path: { runID: "x" } })).headers.get("retry-after")).toBe("1");
  clock.advance(1);
  await call("listRuns");
});

test("who is refused for another reason has been counted, who asks for nothing has not", async () => {
  const hostility = { rateLimits: { default: { requests: 2, perMs: 1000 } } };
  const { emulator, send } = createHarness({ hostility });
  await emulator("/nowhere");
  await emulator("/2/tasks", { method: "OPTIONS" });
  expect((await emulator("/2/tasks")).status).toBe(401);
  expect((await send("getTask", { path: { taskID: "x" } })).status).toBe(404);
  expect((await send("listTasks")).status).toBe(429);
  emulator.reset();
  expect((await send("listTasks")).status).toBe(200);
});

test.each<[RateLimits, string]>([
  [
    { everything: { requests: 1, perMs: 1 } } as RateLimits,
    'has the unknown group "everything": known are def',
  ],
  [{ default: { requests: 0, perMs: 1 } }, "`limits.default` is 0 per 1 ms: give a whole number"],
  [{ default: { requests: 1.5, perMs: 1 } }, "`limits.default` is 1.5 per 1 ms"],
  [{ observability: { requests: 1, perMs: 0 } }, "`limits.observability` is 1 per 0 ms"],
  [{ default: { requests: 1, perMs: Infinity } }, "milliseconds above 0"],
])("%j are no limits", (limits, message) => {
  expect(() => checkRateLimits("limits", limits)).toThrow(TypeError);
  expect(() => checkRateLimits("limits", limits)).toThrow(message);
});
