import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";
import { createHarness, credentials, pushState } from "./support.js";

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

test("a thousand requests on one signal leave no listener", async () => {
  const emulator = createEmulator();
  const { signal } = new AbortController();
  for (let count = 0; count < 1000; count += 1) {
    await emulator("/2/tasks", { headers: credentials, signal });
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
