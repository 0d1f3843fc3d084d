import { expect, test } from "vitest";
import { createFaultQueue, faultyResponse } from "../../src/emulator/faults.js";
import { createHarness } from "./support.js";

const body = { type: "push" as const, name: "P" };

test("faults wait for their operation, first in, first out", () => {
  const queue = createFaultQueue();
  queue.add("a", { status: 500 }, 2);
  queue.add("a", { status: 429 }, 1);
  queue.add("b", { connection: true }, 1);
  expect([1, 2, 3, 4].map(() => queue.take("a"))).toEqual([
    { status: 500 },
    { status: 500 },
    { status: 429 },
    undefined,
  ]);
  queue.clear();
  expect(queue.take("b")).toBeUndefined();
});

test("a body is sent as text or as JSON, and has a message unless told", async () => {
  const html = faultyResponse({ status: 502, body: "<html>" }, {});
  expect(html.headers.get("content-type")).toContain("text/plain");
  expect(await html.text()).toBe("<html>");
  expect(await faultyResponse({ status: 500, body: { a: 1 } }, {}).json()).toEqual({ a: 1 });
  expect(await faultyResponse({ status: 500 }, {}).json()).toEqual({
    message: "Emulated failure with status 500",
  });
  expect(await faultyResponse({ status: 500, body: "" }, {}).text()).toBe("");
  expect(await faultyResponse({ status: 204 }, {}).text()).toBe("");
});

test("headers of a fault come last", () => {
  const fault = { status: 429, headers: { "retry-after": "3", "content-type": "text/html" } };
  const { headers } = faultyResponse(fault, { "x-request-id": "r" });
  expect(headers.get("retry-after")).toBe("3");
  expect(headers.get("content-type")).toBe("text/html");
  expect(headers.get("x-request-id")).toBe("r");
});

test("the next request fails and does nothing, the one after succeeds", async () => {
  const { call, emulator, send } = createHarness();
  emulator.failNext("createSource", { status: 503, headers: { "retry-after": "1" } });
  const failed = await send("createSource", { body });
  expect(failed.status).toBe(503);
  expect(failed.headers.get("retry-after")).toBe("1");
  expect((await call("listSources")).sources).toEqual([]);
  await call("createSource", { body });
  expect((await call("listSources")).sources).toHaveLength(1);
});

test("a broken connection rejects as fetch does", async () => {
  const { call, emulator, send } = createHarness();
  emulator.failNext("createSource", { connection: true }, 2);
  for (let count = 0; count < 2; count += 1) {
    await expect(send("createSource", { body })).rejects.toThrow(TypeError);
  }
  await call("createSource", { body });
  expect(emulator.requests.map(({ status }) => status)).toEqual([0, 0, 200]);
});

test("an applied fault does what was asked and loses the answer", async () => {
  const { call, emulator, send } = createHarness();
  emulator.failNext("createSource", { connection: true, applied: true });
  await expect(send("createSource", { body })).rejects.toThrow(TypeError);
  emulator.failNext("createSource", { status: 500, applied: true });
  expect((await send("createSource", { body })).status).toBe(500);
  expect((await call("listSources")).sources).toHaveLength(2);
});

test("a reset forgets faults", async () => {
  const { call, emulator } = createHarness();
  emulator.failNext("listSources", { status: 500 });
  emulator.reset();
  await call("listSources");
});
