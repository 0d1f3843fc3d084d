import { expect, test } from "vitest";
import { createHarness, pushState } from "./support.js";

const path = { taskID: "push-task" };
const body = { action: "addObject" as const, records: [{ objectID: "1" }] };
const hour = 3_600_000;

const seeded = (...options: Parameters<typeof createHarness>) => {
  const harness = createHarness(...options);
  harness.emulator.seed(pushState);
  return harness;
};

test("runs are listed newest first, by status, type and task", async () => {
  const { call, clock, emulator } = seeded();
  emulator.seed({
    tasks: [
      { taskID: "other", sourceID: "push-source", destinationID: "products", action: "save" },
    ],
  });
  const ids: string[] = [];
  ids.push((await call("runTask", { path })).runID);
  clock.advance(1000);
  ids.push((await call("pushTask", { path, body })).runID);
  clock.advance(500);
  ids.push((await call("runTask", { path: { taskID: "other" } })).runID);
  const listed = async (query: Record<string, string>): Promise<number[]> => {
    const { runs } = await call("listRuns", { query });
    return runs.map(({ runID }) => ids.indexOf(runID));
  };
  expect(await listed({})).toEqual([2, 1, 0]);
  expect(await listed({ order: "asc" })).toEqual([0, 1, 2]);
  expect(await listed({ status: "finished" })).toEqual([0]);
  expect(await listed({ status: "created,started" })).toEqual([2, 1]);
  expect(await listed({ type: "push,update" })).toEqual([2, 1]);
  expect(await listed({ taskID: "other" })).toEqual([2]);
  expect(await listed({ taskID: "nobody" })).toEqual([]);
  expect(await listed({ sort: "status", order: "asc" })).toEqual([2, 0, 1]);
  expect(await listed({ sort: "updatedAt", order: "asc" })).toEqual([0, 1, 2]);
});

test("the list of runs is about the last seven days unless told", async () => {
  const { call, clock } = seeded();
  const { runID } = await call("runTask", { path });
  clock.advance(7 * 24 * hour);
  const recent = await call("listRuns");
  expect(recent.runs.map((run) => run.runID)).toEqual([runID]);
  expect(recent.window).toEqual({
    startDate: "2026-01-01T00:00:00.000Z",
    endDate: "2026-01-08T00:00:00.000Z",
  });
  clock.advance(1);
  expect((await call("listRuns")).runs).toEqual([]);
  const query = { startDate: "2025-12-31T23:00:00-02:00", endDate: "2026-01-02" };
  const asked = await call("listRuns", { query });
  expect(asked.runs).toEqual([]);
  expect(asked.window).toEqual({
    startDate: "2026-01-01T01:00:00.000Z",
    endDate: "2026-01-02T00:00:00.000Z",
  });
  const wide = { query: { startDate: "2026-01-01" } };
  expect((await call("listRuns", wide)).runs).toHaveLength(1);
});

test("the list of events is about the last three hours unless told", async () => {
  const { call, clock } = seeded();
  const { runID } = await call("runTask", { path });
  clock.advance(3 * hour + 250);
  const events = async (query: Record<string, string> = {}) =>
    (await call("listEvents", { path: { runID }, query })).events.map(({ type }) => type);
  expect(await events()).toEqual(["record", "fetch"]);
  clock.advance(1);
  expect(await events()).toEqual(["record"]);
  const startDate = "2026-01-01T00:00:00Z";
  expect(await events({ startDate })).toEqual(["record", "fetch"]);
  expect(await events({ startDate, type: "fetch,log" })).toEqual(["fetch"]);
  expect(await events({ startDate, sort: "type", order: "asc" })).toEqual(["fetch", "record"]);
  expect(await events({ startDate, status: "succeeded" })).toHaveLength(2);
  expect(await events({ startDate, status: "failed,critical" })).toEqual([]);
});

test("a window ends where it is told to, its end included", async () => {
  const { call, clock } = seeded();
  const { runID } = await call("runTask", { path });
  clock.advance(hour);
  const startDate = "2025-12-31T00:00:00Z";
  const runs = async (endDate: string) =>
    (await call("listRuns", { query: { startDate, endDate } })).runs.length;
  const events = async (endDate: string) =>
    (await call("listEvents", { path: { runID }, query: { startDate, endDate } })).events.length;
  expect(await runs("2025-12-31T23:59:59.999Z")).toBe(0);
  expect(await runs("2026-01-01T00:00:00Z")).toBe(1);
  expect(await events("2026-01-01T00:00:00.249Z")).toBe(0);
  expect(await events("2026-01-01T00:00:00.250Z")).toBe(1);
});

test("a bad window is refused", async () => {
  const { call, refusal } = seeded();
  const { runID } = await call("runTask", { path });
  for (const date of ["yesterday", "1767225600", "2026-13-01", ""]) {
    const query = { startDate: date };
    const message = `400 startDate "${date}" is not a date in RFC 3339 form`;
    expect(await refusal("listRuns", { query })).toMatch(message);
    expect(await refusal("listEvents", { path: { runID }, query })).toMatch(message);
  }
  const query = { startDate: "2026-01-02", endDate: "2026-01-01" };
  expect(await refusal("listRuns", { query })).toBe("400 startDate is after endDate: swap them.");
});

test("an unknown run is 404, and so is another run's event", async () => {
  const { call, clock, refusal } = seeded();
  expect(await refusal("getRun", { path: { runID: "x" } })).toBe('404 There is no run "x".');
  expect(await refusal("listEvents", { path: { runID: "x" } })).toBe('404 There is no run "x".');
  const one = await call("pushTask", { path, body });
  const other = await call("pushTask", { path, body });
  clock.advance(1000);
  const event = { runID: one.runID, eventID: other.eventID ?? "" };
  expect(await refusal("getEvent", { path: event })).toMatch("404 There is no event");
});
