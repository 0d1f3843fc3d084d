import { afterEach, describe, expect, it, vi } from "vitest";
import { operations } from "../generated/ingestion/operations.js";
import { createIngestionClient } from "../src/ingestion.js";
import { base, recorded } from "./ingestion/recorded.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("deprecation", () => {
  it("is warned of once per operation and client, on both surfaces", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const { client } = recorded({ region: "us" });
    await client.getTaskV1({ taskID: "a" });
    await client.getTaskV1({ taskID: "b" });
    await client.GET("/1/tasks/{taskID}", { params: { path: { taskID: "a" } } });
    await client.GET("/1/tasks");
    expect(warn.mock.calls.map(([text]) => text as string)).toEqual([
      "[ingestion-fetch DEP_CONTRACT] getTaskV1 (GET /1/tasks/{taskID}) is deprecated, use getTask (GET /2/tasks/{taskID})",
      "[ingestion-fetch DEP_CONTRACT] listTasksV1 (GET /1/tasks) is deprecated, use listTasks (GET /2/tasks)",
    ]);
    await recorded({ region: "us" }).client.getTaskV1({ taskID: "a" });
    expect(warn).toHaveBeenCalledTimes(3);
  });

  it("marks exactly the operations with a successor", async () => {
    const notices: string[] = [];
    const { client } = recorded({
      region: "us",
      onDeprecation: (n: { operation: string }) => notices.push(n.operation),
    });
    for (const [name, { path }] of Object.entries(operations)) {
      const args = Object.fromEntries(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key, "a"]),
      );
      await (client[name as keyof typeof operations] as (args: object) => Promise<unknown>)(args);
    }
    expect(notices.sort()).toEqual(
      [
        ...Object.keys(operations).filter((name) => name.endsWith("V1")),
        "getDockerSourceStreams",
      ].sort(),
    );
  });
});

it("passes unknown values and properties through untouched", async () => {
  const run = { runID: "r", status: "paused", brandNew: { deep: [1] } };
  const { client } = recorded({ region: "us" }, () => Response.json(run));
  expect(await client.getRun({ runID: "r" })).toEqual(run);
});

it("sends nothing where there is no `fetch`", async () => {
  const message = "getTask was not sent: `fetch` must be a function";
  const client = createIngestionClient({ ...base, region: "us", fetch: "x" as never });
  await expect(client.getTask({ taskID: "a" })).rejects.toThrow(message);
  vi.stubGlobal("fetch", undefined);
  const older = createIngestionClient({ ...base, region: "us" });
  await expect(older.getTask({ taskID: "a" })).rejects.toThrow(message);
});

it("starts nothing when a client is made", () => {
  vi.useFakeTimers();
  const fetch = vi.fn();
  vi.stubGlobal("fetch", fetch);
  createIngestionClient({ ...base, region: "us" });
  expect(vi.getTimerCount()).toBe(0);
  expect(fetch).not.toHaveBeenCalled();
  vi.useRealTimers();
});
