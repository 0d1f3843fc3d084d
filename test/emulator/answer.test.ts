import { expect, test } from "vitest";
import { limits } from "../../generated/ingestion/operations.js";
import { checkAnswer } from "./contract.js";
import { createHarness, credentials, pushState } from "./support.js";

const { emulator } = createHarness({
  appId: "APP",
  apiKey: { KEY: ["addObject", "deleteIndex", "editSettings"], WEAK: [] },
});

const jsonType = { "content-type": "application/json" };
const push = { method: "POST", body: '{"action":"clear","records":[]}' };

const cases: [status: number, path: string, init: RequestInit][] = [
  [200, "/2/tasks", {}],
  [400, "/2/tasks?nobody=1", {}],
  [400, "/2/tasks/%E0%A4", {}],
  [400, "/2/tasks/search", { method: "POST", body: "{", headers: jsonType }],
  [400, "/2/tasks/search", { method: "POST" }],
  [401, "/2/tasks", { headers: { "x-algolia-api-key": "WRONG" } }],
  [401, "/2/tasks", { headers: { "x-algolia-application-id": "WRONG" } }],
  [401, "/2/tasks", { headers: { "x-algolia-api-key": "" } }],
  [403, "/2/tasks", { headers: { "x-algolia-api-key": "WEAK" } }],
  [404, "/2/tasks/nobody", {}],
  [404, "/nowhere", {}],
  [404, "/1/push/nothing", { ...push, headers: jsonType }],
  [405, "/2/tasks", { method: "DELETE" }],
  [413, "/1/push/i", { method: "POST", body: "x".repeat(limits.pushBytes + 1), headers: jsonType }],
  [415, "/1/push/i", { ...push, headers: { "content-type": "text/csv" } }],
];

test.each(cases)("%i for %s", async (status, path, init) => {
  const headers = { ...credentials, ...(init.headers as Record<string, string> | undefined) };
  const response = await emulator(path, { ...init, headers });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toMatch("application/json");
  expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  const last = emulator.requests.at(-1);
  expect(last).toMatchObject({ status, requestID: response.headers.get("x-request-id") });
  checkAnswer(last?.operationId as "getTask" | undefined, status, await response.json());
});

test("405 lists the methods that there are", async () => {
  const response = await emulator("/2/tasks", { method: "DELETE", headers: credentials });
  expect(response.headers.get("allow")).toBe("GET, POST");
});

test("credentials are checked before the request's content", async () => {
  const response = await emulator("/2/tasks?nobody=1");
  expect(response.status).toBe(401);
});

test("a body of exactly the limit is read", async () => {
  const harness = createHarness({ runDurationMs: 0 });
  harness.emulator.seed(pushState);
  const frame = JSON.stringify({ action: "addObject", records: [{ objectID: "1", text: "" }] });
  const text = "x".repeat(limits.pushBytes - frame.length);
  const body = { action: "addObject" as const, records: [{ objectID: "1", text }] };
  await harness.call("pushTask", { path: { taskID: "push-task" }, body });
  expect(harness.emulator.index("products").get("1")).toEqual({ objectID: "1", text });
});

test("an aborted request rejects with the signal's reason and isn't answered", async () => {
  const { emulator, send } = createHarness();
  const reason = new Error("enough");
  await expect(send("listTasks", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const request = new Request("https://data.us.algolia.com/2/tasks", {
    signal: AbortSignal.abort(reason),
  });
  await expect(emulator(request)).rejects.toBe(reason);
  expect(emulator.requests).toEqual([]);
});

test("an abort ends a watch, and what was pushed stays pushed", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const harness = createHarness({
    wait: (_, signal) => {
      controller.abort(reason);
      signal?.throwIfAborted();
      return Promise.resolve();
    },
  });
  harness.emulator.seed(pushState);
  await expect(
    harness.send("pushTask", {
      path: { taskID: "push-task" },
      query: { watch: true },
      body: { action: "addObject", records: [{ objectID: "1" }] },
      signal: controller.signal,
    }),
  ).rejects.toBe(reason);
  expect(harness.emulator.requests.at(-1)?.status).toBe(0);
  harness.clock.advance(1000);
  expect(harness.emulator.index("products").size).toBe(1);
});
