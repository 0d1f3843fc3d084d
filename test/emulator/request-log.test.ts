import { expect, test } from "vitest";
import {
  createRequestLog,
  publicHeaders,
  type LoggedRequest,
} from "../../src/emulator/request-log.js";
import { createHarness, credentials } from "./support.js";

const entry = (path: string): LoggedRequest => ({
  method: "GET",
  path,
  query: {},
  headers: {},
  body: undefined,
  operationId: undefined,
  status: 404,
  applied: false,
  faults: [],
  requestID: "r",
});

test("the oldest entries go first", () => {
  const log = createRequestLog(2);
  for (const path of ["/a", "/b", "/c"]) log.add(entry(path));
  expect(log.entries.map(({ path }) => path)).toEqual(["/b", "/c"]);
  log.clear();
  expect(log.entries).toEqual([]);
});

test("headers are shown without the key", () => {
  expect(publicHeaders(new Headers({ ...credentials, Accept: "a" }))).toEqual({
    accept: "a",
    "x-algolia-application-id": "APP",
  });
});

test("a request is logged with what it asked and what it got", async () => {
  const { emulator, send } = createHarness();
  const body = { type: "push" as const, name: "P" };
  const reply = await send("createSource", { body });
  await send("listSources", { query: { page: 1, type: "push" } });
  expect(emulator.requests).toMatchObject([
    {
      method: "POST",
      path: "/1/sources",
      query: {},
      body,
      operationId: "createSource",
      status: 200,
      applied: true,
      faults: [],
      requestID: reply.headers.get("x-request-id"),
    },
    { method: "GET", query: { page: "1", type: "push" }, body: undefined, status: 200 },
  ]);
  expect(JSON.stringify(emulator.requests)).not.toContain(credentials["x-algolia-api-key"]);
});

test("a body is logged parsed where a fault or its own faults kept it from being read", async () => {
  const { emulator, send } = createHarness();
  const body = { type: "push" as const, name: "P" };
  emulator.failNext("createSource", { status: 500 });
  emulator.failNext("createSource", { connection: true });
  await send("createSource", { body });
  await send("createSource", { body }).catch(() => undefined);
  const headers = { ...credentials, "content-type": "application/json" };
  await emulator("/1/sources", { method: "POST", body: '{"type":5}', headers });
  expect(emulator.requests).toMatchObject([
    { body, status: 500, applied: false },
    { body, status: 0, applied: false },
    { body: { type: 5 }, status: 400, applied: false },
  ]);
});

test("a body that isn't JSON is logged as it came, an unknown path without an operation", async () => {
  const { emulator } = createHarness();
  const headers = { ...credentials, "content-type": "application/json" };
  await emulator("/1/sources", { method: "POST", body: "{", headers });
  await emulator("/nowhere", { headers });
  expect(emulator.requests).toMatchObject([
    { body: "{", status: 400, applied: false, operationId: "createSource" },
    { path: "/nowhere", status: 404, applied: false, operationId: undefined },
  ]);
});

test("the option onRequest hears of every request, and logSize keeps the log short", async () => {
  const heard: string[] = [];
  const { emulator, send } = createHarness({
    logSize: 1,
    onRequest: ({ operationId }) => heard.push(operationId ?? ""),
  });
  await send("listTasks");
  await send("listSources");
  expect(heard).toEqual(["listTasks", "listSources"]);
  expect(emulator.requests.map(({ operationId }) => operationId)).toEqual(["listSources"]);
});
