import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.js";
import { checkHostility, type Hostility } from "../../src/emulator/hostility.js";
import { createHarness, credentials, pushState } from "./support.js";

test("everything that makes sense is taken", () => {
  expect(() => checkHostility({})).not.toThrow();
  expect(() =>
    checkHostility({
      latency: { p50: 10, p99: 100 },
      faults: { statuses: { 500: 0.1 }, reset: 0.1 },
      applied: 1,
      retryAfter: { seconds: 0, form: "either", share: 0 },
      slowBodyMs: { uniform: [1, 2] },
      rateLimits: { default: { requests: 1, perMs: 1 } },
      shiftingPages: { inserts: 1, deletes: 0 },
    }),
  ).not.toThrow();
});

test.each<[Hostility, string]>([
  [{ latency: -1 }, "`hostility.latency` is -1"],
  [{ slowBodyMs: Infinity }, "`hostility.slowBodyMs` is"],
  [{ faults: 1.5 }, "`hostility.faults` is 1.5"],
  [{ faults: { html: -1 } }, "`hostility.faults.html` is -1"],
  [{ applied: 2 }, "`hostility.applied` is 2"],
  [{ retryAfter: { share: -1 } }, "`hostility.retryAfter.share` is -1"],
  [{ retryAfter: { seconds: 0.5 } }, "`hostility.retryAfter.seconds` is 0.5: give a whole number"],
  [{ retryAfter: { seconds: -1 } }, "`hostility.retryAfter.seconds` is -1"],
  [{ shiftingPages: { inserts: 2 } }, "`hostility.shiftingPages.inserts` is 2"],
  [{ shiftingPages: { deletes: 2 } }, "`hostility.shiftingPages.deletes` is 2"],
  [
    { rateLimits: { default: { requests: 0, perMs: 1 } } },
    "`hostility.rateLimits.default` is 0 per 1 ms",
  ],
  [{ fault: 0.1 } as Hostility, '`hostility` has the unknown "fault": known are latency, faults,'],
  [{ retryAfter: { after: 1 } as object }, '`hostility.retryAfter` has the unknown "after"'],
  [
    { shiftingPages: { insert: 1 } as object },
    '`hostility.shiftingPages` has the unknown "insert"',
  ],
  [{ retryAfter: { form: "iso" as never } }, '`hostility.retryAfter.form` is "iso": give seconds,'],
])("%j is refused when the emulator is made", (hostility, message) => {
  expect(() => createEmulator({ hostility })).toThrow(TypeError);
  expect(() => createEmulator({ hostility })).toThrow(message);
});

test("half of the latency passes before anything is done and half after", async () => {
  const waits: [ms: number, records: number][] = [];
  const { emulator, send } = createHarness({
    runDurationMs: 0,
    hostility: { latency: 60 },
    wait: (ms) => {
      waits.push([ms, emulator.index("products").size]);
      return Promise.resolve();
    },
  });
  emulator.seed(pushState);
  const body = { action: "addObject" as const, records: [{ objectID: "1" }] };
  expect((await send("pushTask", { path: { taskID: "push-task" }, body })).status).toBe(200);
  expect(waits).toEqual([
    [30, 0],
    [30, 1],
  ]);
});

test("refusals take as long as answers; unknown paths and preflights are spared", async () => {
  const { clock, emulator, send } = createHarness({ hostility: { latency: 60, faults: 1 } });
  const start = clock.now();
  expect((await emulator("/2/tasks")).status).toBe(401);
  expect(clock.now() - start).toBe(60);
  expect((await emulator("/nowhere", { headers: credentials })).status).toBe(404);
  expect((await emulator("/2/tasks", { method: "OPTIONS" })).status).toBe(204);
  expect(clock.now() - start).toBe(60);
  await send("getTask", { path: { taskID: "x" } }).catch(() => undefined);
  expect(clock.now() - start).toBe(120);
});

test.each([
  ["on the way there", 1, false],
  ["on the way back", 2, true],
])("a caller who gives up %s has reached this much", async (_, wait, applied) => {
  const controller = new AbortController();
  const reason = new Error("too slow");
  let count = 0;
  const { emulator, send } = createHarness({
    hostility: { latency: 10 },
    wait: (_ms, signal) => {
      count += 1;
      if (count === wait) controller.abort(reason);
      signal?.throwIfAborted();
      return Promise.resolve();
    },
  });
  const body = { type: "push" as const, name: "P" };
  await expect(send("createSource", { body, signal: controller.signal })).rejects.toBe(reason);
  expect(emulator.requests).toMatchObject([
    { operationId: "createSource", status: 0, applied, faults: [] },
  ]);
});
