import { describe, expect, it, vi } from "vitest";
import type { Event, Run } from "../src/index.js";
import {
  createIngestionClient,
  EventFailedError,
  HttpError,
  RunFailedError,
  WaitTimeoutError,
  waitForEvent,
  waitForEvents,
  waitForRun,
} from "../src/index.js";
import type { Clock } from "../src/core/clock.js";
import { pushSetup } from "./bulk-support.js";
import { rejection } from "./core/support.js";

const body = { action: "addObject" as const, records: [{ objectID: "1" }] };

async function started(setup: ReturnType<typeof pushSetup>) {
  const { runID, eventID } = await setup.client.pushTask({ taskID: "t", body });
  return { runID, eventID: eventID ?? "none" };
}

/** A client whose lookups are answered in turn, the last answer again and again. */
function scripted<T>(answers: (Partial<T> | Error)[]) {
  let calls = 0;
  const answer = async () => {
    const next = answers[Math.min(calls++, answers.length - 1)];
    if (next instanceof Error) throw next;
    return next;
  };
  const client = { getRun: answer, getEvent: answer } as never as Parameters<typeof waitForRun>[0] &
    Parameters<typeof waitForEvent>[0];
  return { client, calls: () => calls };
}

/** Time that passes only by waiting, and the waits. */
function recordingClock() {
  const waits: number[] = [];
  let time = 0;
  const clock: Clock = {
    now: () => time,
    wait: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
  };
  return { clock, waits };
}

const httpError = (status: number) =>
  new HttpError(`failed: ${status}`, {
    operation: "getRun",
    method: "GET",
    url: "/",
    outcome: "unknown",
    attempts: 1,
    ...{ status },
  });

describe("waitForRun", () => {
  it("asks by the `fetch` that it is given", async () => {
    const setup = pushSetup();
    const handle = await started(setup);
    const mine = vi.fn(setup.emulator);
    const options = { clock: setup.clock, fetch: mine };
    const before = setup.emulator.requests.length;
    await waitForRun(setup.client, handle, options);
    await waitForEvents(setup.client, [handle], options);
    expect(mine).toHaveBeenCalledTimes(setup.emulator.requests.length - before);
    expect(mine.mock.calls.length).toBeGreaterThan(1);
  });

  it("follows a run to its end and tells its progress", async () => {
    const setup = pushSetup({ runDurationMs: 20_000 });
    const { runID } = await started(setup);
    const seen: Run[] = [];
    const onProgress = (run: Run) => void seen.push(run);
    const run = await waitForRun(setup.client, { runID }, { clock: setup.clock, onProgress });
    expect(run).toMatchObject({ runID, status: "finished", outcome: "success" });
    expect(seen.map(({ status }) => status)).toEqual(["created", "started", "finished"]);
    expect(seen.at(-1)?.progress).toEqual({ expectedNbOfEvents: 1, receivedNbOfEvents: 1 });
  });

  it("tells progress within one state", async () => {
    const at = (receivedNbOfEvents: number): Partial<Run> => ({
      status: "started",
      progress: { expectedNbOfEvents: 2, receivedNbOfEvents },
    });
    const { client } = scripted<Run>([at(0), at(0), at(1), { status: "finished" }]);
    const onProgress = vi.fn();
    await waitForRun(client, { runID: "r" }, { ...recordingClock(), onProgress });
    expect(onProgress.mock.calls.map(([run]) => run.progress?.receivedNbOfEvents)).toEqual([
      0,
      1,
      undefined,
    ]);
  });

  it("resolves with a skipped run", async () => {
    const setup = pushSetup({ outcome: () => "skipped" });
    const { runID } = await started(setup);
    const run = await waitForRun(setup.client, { runID }, { clock: setup.clock });
    expect(run.status).toBe("skipped");
  });

  it("throws the run that failed, with the states it went through", async () => {
    const setup = pushSetup({ outcome: () => "failure", runDurationMs: 10_000 });
    const { runID } = await started(setup);
    const error = await rejection(waitForRun(setup.client, { runID }, { clock: setup.clock }));
    expect(error).toBeInstanceOf(RunFailedError);
    expect(error).toMatchObject({
      run: { runID, outcome: "failure" },
      states: ["created", "started", "finished"],
      message: `run ${runID} failed: Events have failed.`,
    });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "RunFailedError",
      run: { runID },
    });
  });

  it("asks at growing intervals, up to the longest", async () => {
    const { clock, waits } = recordingClock();
    const { client } = scripted<Run>([
      ...Array.from({ length: 5 }, () => ({ status: "started" as const })),
      { status: "finished" },
    ]);
    await waitForRun(client, { runID: "r" }, { clock, minDelayMs: 100, maxDelayMs: 300 });
    expect(waits).toEqual([100, 150, 225, 300, 300]);
  });

  it("waits through states that it doesn't know, and reports them", async () => {
    const unknown = { status: "paused" as Run["status"] };
    const { client } = scripted<Run>([unknown]);
    const { clock, waits } = recordingClock();
    const error = await rejection(
      waitForRun(client, { runID: "r" }, { clock, timeoutMs: 3_000, maxDelayMs: 1_000 }),
    );
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({
      timeoutMs: 3_000,
      run: unknown,
      states: ["paused"],
      pending: [],
    });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(3_000);
  });

  it("looks once where there is no time to wait", async () => {
    const { client, calls } = scripted<Run>([{ status: "started" }]);
    const options = { clock: recordingClock().clock, timeoutMs: 0 };
    expect(await rejection(waitForRun(client, { runID: "r" }, options))).toBeInstanceOf(
      WaitTimeoutError,
    );
    expect(calls()).toBe(1);
  });

  it("asks through failures that may pass", async () => {
    const setup = pushSetup();
    const { runID } = await started(setup);
    setup.emulator.failNext("getRun", { status: 503 }, 2);
    setup.emulator.failNext("getRun", { connection: true }, 2);
    const options = { clock: setup.clock, maxRetries: 0 };
    const run = await waitForRun(setup.client, { runID }, options);
    expect(run.outcome).toBe("success");
  });

  it("gives up on a server that keeps failing", async () => {
    const { client, calls } = scripted<Run>([httpError(503)]);
    const error = await rejection(waitForRun(client, { runID: "r" }, recordingClock()));
    expect(error).toMatchObject({ name: "HttpError", status: 503 });
    expect(calls()).toBe(5);
  });

  it("names the last failure where the time is up", async () => {
    const { client } = scripted<Run>([{ status: "started" }, httpError(503)]);
    const options = { ...recordingClock(), timeoutMs: 1_000, minDelayMs: 600 };
    const error = await rejection(waitForRun(client, { runID: "r" }, options));
    expect(error).toMatchObject({ name: "WaitTimeoutError", cause: { status: 503 } });
  });

  it("throws what will not pass at once", async () => {
    const setup = pushSetup();
    const error = await rejection(waitForRun(setup.client, { runID: "no-such-run" }, setup));
    expect(error).toMatchObject({ name: "HttpError", status: 404 });
    expect(setup.emulator.requests).toHaveLength(1);
  });

  it("ends with the signal's reason: before the first call, and amid a pause", async () => {
    const setup = pushSetup();
    const { runID } = await started(setup);
    const before = setup.emulator.requests.length;
    const aborted = { signal: AbortSignal.abort(new Error("no need")), clock: setup.clock };
    expect(await rejection(waitForRun(setup.client, { runID }, aborted))).toMatchObject({
      message: "no need",
    });
    expect(setup.emulator.requests).toHaveLength(before);

    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error("enough"));
    const error = await rejection(
      // The platform's clock: the pause of a minute must end at once.
      waitForRun(
        setup.client,
        { runID },
        { signal: controller.signal, onProgress, minDelayMs: 60_000, maxDelayMs: 60_000 },
      ),
    );
    expect(error).toMatchObject({ message: "enough" });
  });

  it("passes the rest of the options on to each call", async () => {
    const setup = pushSetup({ runDurationMs: 2_000 });
    const { runID } = await started(setup);
    await waitForRun(setup.client, { runID }, { clock: setup.clock, headers: { "x-a": "1" } });
    const asked = setup.emulator.requests.filter(({ operationId }) => operationId === "getRun");
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every(({ headers }) => headers["x-a"] === "1")).toBe(true);
  });

  it.each([
    { timeoutMs: -1 },
    { timeoutMs: Number.NaN },
    { minDelayMs: 0 },
    { minDelayMs: -5 },
    { maxDelayMs: 0 },
  ])("refuses $timeoutMs $minDelayMs $maxDelayMs before it asks", async (options) => {
    const { client, calls } = scripted<Run>([{ status: "finished" }]);
    const error = await rejection(waitForRun(client, { runID: "r" }, options));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(Object.keys(options)[0]);
    expect(calls()).toBe(0);
  });
});

describe("waitForEvent", () => {
  it("takes a 404 for not yet", async () => {
    const setup = pushSetup({ runDurationMs: 8_000 });
    const handle = await started(setup);
    const onProgress = vi.fn<(event: Event) => void>();
    const event = await waitForEvent(setup.client, handle, { clock: setup.clock, onProgress });
    expect(event).toMatchObject({ ...handle, status: "succeeded" });
    expect(onProgress.mock.calls.map(([{ status }]) => status)).toEqual(["started", "succeeded"]);
    expect(setup.emulator.requests[1]).toMatchObject({ operationId: "getEvent", status: 404 });
  });

  it("says of an event that never came that it was not found", async () => {
    const setup = pushSetup();
    const handle = { runID: "no-such-run", eventID: "e" };
    const error = await rejection(
      waitForEvent(setup.client, handle, { clock: setup.clock, timeoutMs: 10_000 }),
    );
    expect(error).toMatchObject({
      name: "WaitTimeoutError",
      message: "event e did not end within 10000 ms: not found yet",
      pending: [{ ...handle, event: undefined, states: [] }],
    });
  });

  it.each(["failure", "critical"] as const)("throws an event after a %s", async (outcome) => {
    const setup = pushSetup({ outcome: () => outcome });
    const handle = await started(setup);
    const error = await rejection(waitForEvent(setup.client, handle, { clock: setup.clock }));
    expect(error).toBeInstanceOf(EventFailedError);
    const status = outcome === "failure" ? "failed" : "critical";
    expect(error).toMatchObject({ event: { ...handle, status }, states: ["started", status] });
  });

  it("waits through `retried` and through states that it doesn't know", async () => {
    const status = (state: string | null) => ({ status: state as Event["status"] });
    const { client } = scripted<Event>(
      ["created", null, "retried", "dozing", "succeeded"].map(status),
    );
    const states: unknown[] = [];
    const onProgress = (event: Event) => void states.push(event.status);
    await waitForEvent(client, { runID: "r", eventID: "e" }, { ...recordingClock(), onProgress });
    expect(states).toEqual(["created", null, "retried", "dozing", "succeeded"]);
  });
});

describe("any wait", () => {
  const answering = (...bodies: string[]) => {
    let asked = 0;
    const client = createIngestionClient({
      appId: "APP",
      apiKey: "key-of-the-app",
      baseUrl: "https://emulator.test",
      fetch: async () => new Response(bodies[Math.min(asked++, bodies.length - 1)]),
    });
    return { client, asked: () => asked };
  };
  const handle = { runID: "r", eventID: "e" };

  it.each(["null", "[]", '"started"'])(
    "asks through the answer %s, up to four times",
    async (body) => {
      const end = '{ "status": "succeeded" }';
      const passing = answering(body, body, body, body, end);
      const options = recordingClock();
      expect(await waitForEvent(passing.client, handle, options)).toEqual({ status: "succeeded" });
      const lasting = answering(body);
      const message = expect.stringMatching(/^getEvent was answered without an object: /) as string;
      const error = { name: "CallError", operation: "getEvent", message };
      expect(await rejection(waitForEvents(lasting.client, [handle], options))).toMatchObject(
        error,
      );
      expect(lasting.asked()).toBe(5);
      expect(await rejection(waitForRun(answering(body).client, handle, options))).toMatchObject({
        operation: "getRun",
      });
    },
  );

  it("refuses a handle that names nothing before it asks", async () => {
    const { client, asked } = answering("{}");
    for (const wrong of [undefined, null, "r", {}, { runID: "", eventID: "e" }]) {
      for (const wait of [waitForRun, waitForEvent]) {
        const error = await rejection(wait(client, wrong as typeof handle));
        expect(error).toBeInstanceOf(TypeError);
        expect((error as Error).message).toContain("`handle`");
      }
    }
    expect(asked()).toBe(0);
  });

  it("refuses a callback that is none before it asks", async () => {
    const { client, asked } = answering("{}");
    const options = { onProgress: 5 as never };
    const waits = [
      waitForRun(client, handle, options),
      waitForEvent(client, handle, options),
      waitForEvents(client, [handle], options),
    ];
    for (const wait of waits) {
      const error = new TypeError("`onProgress` must be a function, not 5");
      expect(await rejection(wait)).toEqual(error);
    }
    expect(asked()).toBe(0);
  });
});

describe("waitForEvents", () => {
  it("returns the events in the order of their handles", async () => {
    const setup = pushSetup();
    const handles = [await started(setup), await started(setup), await started(setup)];
    const onProgress = vi.fn();
    const stored = JSON.parse(JSON.stringify(handles)) as typeof handles;
    const events = await waitForEvents(setup.client, stored, { clock: setup.clock, onProgress });
    expect(events.map(({ eventID }) => eventID)).toEqual(handles.map(({ eventID }) => eventID));
    expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual([
      { ended: 1, total: 3 },
      { ended: 2, total: 3 },
      { ended: 3, total: 3 },
    ]);
  });

  it("is done at once without handles", async () => {
    const setup = pushSetup();
    expect(await waitForEvents(setup.client, [])).toEqual([]);
    expect(setup.emulator.requests).toEqual([]);
  });

  it("waits for all of them before it throws those that failed", async () => {
    let runs = 0;
    const setup = pushSetup({ outcome: () => (++runs === 2 ? "failure" : "success") });
    const handles = [await started(setup), await started(setup), await started(setup)];
    const error = (await rejection(
      waitForEvents(setup.client, handles, { clock: setup.clock, concurrency: 1 }),
    )) as EventFailedError;
    expect(error).toBeInstanceOf(EventFailedError);
    expect(error.event.eventID).toBe(handles[1]?.eventID);
    expect(error.observed.map(({ event }) => event?.status)).toEqual([
      "succeeded",
      "failed",
      "succeeded",
    ]);
  });

  it("can go on with those that were pending when the time was up", async () => {
    const setup = pushSetup({ runDurationMs: 10_000 });
    const handles = [await started(setup)];
    setup.clock.advance(9_500);
    handles.push(await started(setup));
    const error = (await rejection(
      waitForEvents(setup.client, handles, { clock: setup.clock, timeoutMs: 2_000 }),
    )) as WaitTimeoutError;
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error.observed).toHaveLength(2);
    expect(error.pending.map(({ eventID }) => eventID)).toEqual([handles[1]?.eventID]);
    const events = await waitForEvents(setup.client, error.pending, { clock: setup.clock });
    expect(events.map(({ status }) => status)).toEqual(["succeeded"]);
  });

  it.each([1, 4])(
    "tells of events that have ended while others never come, %d at a time",
    async (n) => {
      const { clock } = recordingClock();
      let open = 0;
      let most = 0;
      const client = {
        getEvent: async ({ eventID }: { eventID: string }) => {
          most = Math.max(most, ++open);
          await Promise.resolve();
          open--;
          if (eventID.startsWith("never")) throw httpError(404);
          return { eventID, status: "succeeded" };
        },
      } as never as Parameters<typeof waitForEvents>[0];
      const named = (name: string, count: number) =>
        Array.from({ length: count }, (_, k) => ({ runID: "r", eventID: `${name}${k}` }));
      const told: number[] = [];
      const onProgress = () => void told.push(clock.now());
      const error = (await rejection(
        waitForEvents(client, [...named("never", 4), ...named("ended", 50)], {
          clock,
          concurrency: n,
          onProgress,
          timeoutMs: 60_000,
        }),
      )) as WaitTimeoutError;
      expect(error).toBeInstanceOf(WaitTimeoutError);
      expect(error.pending.map(({ eventID }) => eventID)).toEqual(
        named("never", 4).map(({ eventID }) => eventID),
      );
      expect(told).toHaveLength(50);
      // No later than the first pause, which moves this clock on while calls are under way.
      expect(Math.max(...told)).toBeLessThanOrEqual(500);
      expect(most).toBe(n);
    },
  );

  it("asks about each event at growing intervals of its own", async () => {
    const { clock } = recordingClock();
    const asked: Record<string, number[]> = { a: [], b: [] };
    const client = {
      getEvent: async ({ eventID }: { eventID: string }) => {
        asked[eventID]?.push(clock.now());
        return { eventID, status: "started" };
      },
    } as never as Parameters<typeof waitForEvents>[0];
    const handles = Object.keys(asked).map((eventID) => ({ runID: "r", eventID }));
    const options = { clock, minDelayMs: 100, maxDelayMs: 200, timeoutMs: 700, concurrency: 1 };
    expect(await rejection(waitForEvents(client, handles, options))).toMatchObject({
      message: "event a and 1 more did not end within 700 ms: started",
    });
    const times = [0, 100, 250, 450, 650, 700];
    expect(asked).toEqual({ a: times, b: times });
  });

  it("asks about no more than `concurrency` at a time, and about none after a failure", async () => {
    const handles = Array.from({ length: 6 }, (_, n) => ({ runID: "r", eventID: `e${n}` }));
    const open: ((error: Error) => void)[] = [];
    const client = {
      getEvent: (_: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          open.push(reject);
          signal.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    } as never as Parameters<typeof waitForEvents>[0];
    const waiting = rejection(waitForEvents(client, handles, { concurrency: 3 }));
    expect(open).toHaveLength(3);
    open[1]?.(httpError(403));
    expect(await waiting).toMatchObject({ status: 403 });
    expect(open).toHaveLength(3);
  });

  it("ends with the signal's reason", async () => {
    const { client, calls } = scripted<Event>([{ status: "started" }]);
    const handles = [{ runID: "r", eventID: "e" }];
    const aborted = { signal: AbortSignal.abort(new Error("no need")) };
    expect(await rejection(waitForEvents(client, handles, aborted))).toMatchObject({
      message: "no need",
    });
    expect(calls()).toBe(0);
    const controller = new AbortController();
    const waiting = rejection(waitForEvents(client, handles, { signal: controller.signal }));
    controller.abort(new Error("enough"));
    expect(await waiting).toMatchObject({ message: "enough" });
  });

  it("refuses a handle before it asks about any", async () => {
    const { client, calls } = scripted<Event>([{ status: "succeeded" }]);
    const handle = { runID: "r", eventID: "e" };
    for (const wrong of [undefined, null, {}, { runID: "r" }, { runID: "r", eventID: "" }]) {
      const handles = [handle, handle, wrong as typeof handle];
      const error = await rejection(waitForEvents(client, handles, { concurrency: 1 }));
      expect(error).toBeInstanceOf(TypeError);
      expect((error as Error).message).toContain("`handles[2]`");
    }
    expect(calls()).toBe(0);
  });

  it.each([0, -1, 1.5])("refuses the concurrency %d", async (concurrency) => {
    const { client } = scripted<Event>([]);
    expect(await rejection(waitForEvents(client, [], { concurrency }))).toBeInstanceOf(TypeError);
  });
});
