import { expectTypeOf, it } from "vitest";
import {
  type Event,
  type IngestionClient,
  type Run,
  waitForEvent,
  waitForEvents,
  waitForRun,
  type WaitTimeoutError,
} from "../src/index.js";

declare const client: IngestionClient;
declare const late: WaitTimeoutError;

it("knows what is waited for", () => {
  expectTypeOf(waitForRun(client, { runID: "r" })).toEqualTypeOf<Promise<Run>>();
  const handle = { runID: "r", eventID: "e" };
  expectTypeOf(waitForEvent(client, handle)).toEqualTypeOf<Promise<Event>>();
  expectTypeOf(waitForEvents(client, [handle])).toEqualTypeOf<Promise<Event[]>>();
  void waitForEvents(client, late.pending);
});

it("takes the options of each call, and those of the wait", async () => {
  const { signal } = new AbortController();
  void waitForRun(client, { runID: "r" }, { signal, headers: { "x-a": "1" }, timeoutMs: 5 });
  // @ts-expect-error misspelt
  void waitForRun(client, { runID: "r" }, { timeout: 5 });
  // @ts-expect-error an event needs its run
  void waitForEvent(client, { eventID: "e" });
  void waitForRun(client, await client.runTask({ taskID: "t" }), {
    onProgress: (run) => expectTypeOf(run).toEqualTypeOf<Run>(),
  });
});
