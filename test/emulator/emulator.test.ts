import { getEventListeners } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createHarness, credentials, pushState, type Harness } from "./support.js";

test("it is called like fetch, with a string, a URL or a Request", async () => {
  const fetch: typeof globalThis.fetch = createEmulator();
  const url = "https://data.us.algolia.com/2/tasks";
  for (const input of [url, new URL(url), new Request(url, { headers: credentials })]) {
    const init = input instanceof Request ? undefined : { headers: credentials };
    const response = await fetch(input, init);
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
  }
});

test("two emulators know nothing of each other", async () => {
  const one = createHarness();
  const other = createHarness();
  one.emulator.seed(pushState);
  expect((await other.call("listTasks")).tasks).toEqual([]);
  expect(other.emulator.requests).toHaveLength(1);
});

test("identifiers come from the option", async () => {
  let count = 0;
  const { call } = createHarness({ id: () => `id-${(count += 1)}` });
  const body = { type: "push" as const, name: "P" };
  expect((await call("createSource", { body })).sourceID).toBe("id-1");
  expect((await call("createSource", { body })).sourceID).toBe("id-2");
});

test("without options it uses the system's clock", async () => {
  const emulator: Emulator = createEmulator();
  emulator.seed(pushState);
  const before = Date.now();
  const response = await emulator("/2/tasks/push-task", { headers: credentials });
  const { createdAt } = (await response.json()) as { createdAt: string };
  expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(before - 1000);
  expect(Date.parse(createdAt)).toBeLessThanOrEqual(Date.now());
});

test("an unknown index is empty", () => {
  expect(createEmulator().index("nothing").size).toBe(0);
});

test("a reset forgets runs that have not ended, and identifiers start over", async () => {
  const { call, clock, emulator } = createHarness();
  emulator.seed(pushState);
  const body = { action: "addObject" as const, records: [{ objectID: "1" }] };
  const pushed = await call("push", { path: { indexName: "products" }, body });
  emulator.reset();
  expect(emulator.requests).toEqual([]);
  clock.advance(10_000);
  expect(emulator.index("products").size).toBe(0);
  emulator.seed(pushState);
  const again = await call("push", { path: { indexName: "products" }, body });
  expect(again.runID).toBe(pushed.runID);
});

test("a request that is under way when everything is reset leaves no trace of itself", async () => {
  const waiting: (() => void)[] = [];
  const { call, emulator, send } = createHarness({
    hostility: { latency: 1 },
    wait: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const goOn = async <T>(answer: Promise<T>): Promise<T> => {
    let answered = false;
    void answer.finally(() => (answered = true));
    while (!answered) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return answer;
  };
  const body = { type: "push" as const, name: "P" };
  const first = await goOn(call("createSource", { body }));
  const late = send("createSource", { body });
  emulator.reset();
  emulator.failNext("createSource", { status: 500 });
  expect((await goOn(late)).status).toBe(200);
  expect(emulator.requests).toEqual([]);
  expect((await goOn(call("listSources"))).sources).toEqual([]);
  expect((await goOn(send("createSource", { body }))).status).toBe(500);
  expect((await goOn(call("createSource", { body }))).sourceID).toBe(first.sourceID);
});

test("a thousand requests on one signal leave no listener", async () => {
  const emulator = createEmulator();
  const { signal } = new AbortController();
  for (let count = 0; count < 1000; count += 1) {
    await emulator("/2/tasks", { headers: credentials, signal });
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

/** One step of a random life: an operation on resources that may or may not exist. */
type Step = (harness: Harness) => Promise<{ readonly status: number }>;

/** IDs are `id-1`, `id-2`, … so that a random one is sometimes right. */
const anyID = fc.integer({ min: 1, max: 12 }).map((number) => `id-${number}`);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom("push" as const, "docker" as const).map(
    (type): Step =>
      ({ send }) =>
        send("createSource", {
          body: {
            type,
            name: type,
            ...(type === "docker" && { input: { image: "i", configuration: {} } }),
          },
        }),
  ),
  fc.option(anyID, { nil: undefined }).map(
    (authenticationID): Step =>
      ({ send }) =>
        send("createDestination", {
          body: {
            type: "search",
            name: "D",
            input: { indexName: "i" },
            ...(authenticationID !== undefined && { authenticationID }),
          },
        }),
  ),
  fc.tuple(anyID, anyID, fc.boolean()).map(
    ([sourceID, destinationID, first]): Step =>
      ({ send }) =>
        first
          ? send("createTaskV1", {
              body: { sourceID, destinationID, action: "save", trigger: { type: "subscription" } },
            })
          : send("createTask", { body: { sourceID, destinationID, action: "replace" } }),
  ),
  anyID.map(
    (taskID): Step =>
      ({ send }) =>
        send("runTask", { path: { taskID } }),
  ),
  anyID.map(
    (taskID): Step =>
      ({ send }) =>
        send("disableTask", { path: { taskID } }),
  ),
  anyID.map(
    (taskID): Step =>
      ({ send }) =>
        send("deleteTask", { path: { taskID } }),
  ),
  anyID.map(
    (sourceID): Step =>
      ({ send }) =>
        send("deleteSource", { path: { sourceID } }),
  ),
  anyID.map(
    (sourceID): Step =>
      ({ send }) =>
        send("runSource", { path: { sourceID } }),
  ),
  anyID.map(
    (destinationID): Step =>
      ({ send }) =>
        send("deleteDestination", { path: { destinationID } }),
  ),
  fc.tuple(anyID, anyID).map(
    ([taskID, destinationID]): Step =>
      ({ send }) =>
        send("updateTask", { path: { taskID }, body: { destinationID } }),
  ),
  fc.constant<Step>(({ send }) =>
    send("push", {
      path: { indexName: "i" },
      query: { watch: true },
      body: { action: "addObject", records: [{ objectID: "1" }] },
    }),
  ),
);

test("whatever happens, references point at something and both versions show the same tasks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: "max" }), async (steps) => {
      let count = 0;
      const harness = createHarness({ id: () => `id-${(count += 1)}` });
      for (const act of steps) expect([200, 400, 404]).toContain((await act(harness)).status);
      const query = { itemsPerPage: 100 };
      const { call } = harness;
      const { tasks } = await call("listTasks", { query });
      const first = await call("listTasksV1", { query });
      const sources = (await call("listSources", { query })).sources.map((one) => one.sourceID);
      const destinations = (await call("listDestinations", { query })).destinations;
      expect(first.tasks.map(({ taskID }) => taskID)).toEqual(tasks.map(({ taskID }) => taskID));
      for (const { sourceID, destinationID } of tasks) {
        expect(sources).toContain(sourceID);
        expect(destinations.map((one) => one.destinationID)).toContain(destinationID);
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});
