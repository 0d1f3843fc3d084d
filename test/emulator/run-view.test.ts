import { expect, test } from "vitest";
import { limits } from "../../generated/ingestion/operations.js";
import { createHarness, pushState } from "./support.js";

const path = { taskID: "push-task" };
const body = { action: "addObject" as const, records: [{ objectID: "1" }] };

const seeded = (...options: Parameters<typeof createHarness>) => {
  const harness = createHarness(...options);
  harness.emulator.seed(pushState);
  return harness;
};

test("a run is created, started and finished as the clock moves", async () => {
  const { call, clock } = seeded({ runDurationMs: 1000 });
  const { runID, createdAt } = await call("runTask", { path });
  const look = () => call("getRun", { path: { runID } });
  const seen = [await look()];
  for (let step = 0; step < 4; step += 1) {
    clock.advance(250);
    seen.push(await look());
  }
  expect(seen.map(({ status, progress }) => [status, progress?.receivedNbOfEvents])).toEqual([
    ["created", 0],
    ["started", 0],
    ["started", 1],
    ["started", 1],
    ["finished", 2],
  ]);
  expect(seen[0]).not.toHaveProperty("startedAt");
  expect(seen[1]).not.toHaveProperty("outcome");
  expect(seen.at(-1)).toEqual({
    runID,
    appID: "APP",
    taskID: "push-task",
    type: "reindex",
    status: "finished",
    outcome: "success",
    reasonCode: "ok",
    progress: { expectedNbOfEvents: 2, receivedNbOfEvents: 2 },
    createdAt,
    startedAt: "2026-01-01T00:00:00.100Z",
    finishedAt: "2026-01-01T00:00:01.000Z",
  });
});

test("an event doesn't exist, then is started, then has its end", async () => {
  const { call, clock, refusal } = seeded({ runDurationMs: 1000, outcome: () => "critical" });
  const { runID, eventID = "" } = await call("pushTask", { path, body });
  const event = { runID, eventID };
  expect(await refusal("getEvent", { path: event })).toBe(`404 There is no event "${eventID}".`);
  clock.advance(500);
  expect(await call("getEvent", { path: event })).toMatchObject({ status: "started", data: null });
  clock.advance(500);
  expect(await call("getEvent", { path: event })).toEqual({
    ...event,
    type: "record",
    batchSize: 1,
    status: "critical",
    data: { message: "A critical failure occurred." },
    publishedAt: "2026-01-01T00:00:00.500Z",
  });
});

test("watching waits for the end and answers with the events", async () => {
  const { call, clock, emulator } = seeded({ runDurationMs: 7000 });
  const start = clock.now();
  const answer = await call("pushTask", { path, body, query: { watch: true } });
  expect(clock.now() - start).toBe(7000);
  expect(answer.events).toMatchObject([{ eventID: answer.eventID, status: "succeeded" }]);
  expect(answer).not.toHaveProperty("message");
  expect(emulator.index("products").size).toBe(1);
});

test("without watch, the answer comes at once and without events", async () => {
  const { call, clock } = seeded({ runDurationMs: 7000 });
  const start = clock.now();
  const answer = await call("pushTask", { path, body, query: { watch: false } });
  expect(clock.now()).toBe(start);
  expect(Object.keys(answer).sort()).toEqual(["createdAt", "eventID", "runID"]);
});

test("watching ends where the contract's limit ends it", async () => {
  const { call, clock } = seeded({ runDurationMs: limits.watchMs * 2 });
  const start = clock.now();
  const answer = await call("pushTask", { path, body, query: { watch: true } });
  expect(clock.now() - start).toBe(limits.watchMs);
  expect(answer.message).toBe(
    `The run takes longer than ${limits.watchMs} ms: follow it with getRun.`,
  );
});

test("a run without duration is over at once", async () => {
  const { call } = seeded({ runDurationMs: 0 });
  const { runID } = await call("runTask", { path });
  expect((await call("getRun", { path: { runID } })).status).toBe("finished");
});
