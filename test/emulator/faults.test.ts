import { expect, test } from "vitest";
import { createFaultQueue, faultName, faultyResponse } from "../../src/emulator/faults.js";
import { createHarness, credentials } from "./support.js";

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
  expect(queue.take("b")).toEqual({ connection: true });
});

test("a fault can last for ever, or not begin, but not for half a request", () => {
  const queue = createFaultQueue();
  queue.add("a", { status: 500 }, 0);
  queue.add("a", { status: 429 }, Infinity);
  for (let count = 0; count < 1000; count += 1) expect(queue.take("a")).toEqual({ status: 429 });
  for (const times of [-1, 0.5, Number.NaN]) {
    expect(() => queue.add("a", { status: 500 }, times)).toThrow(
      new TypeError(`\`times\` is ${times}: give a whole number from 0 on, or Infinity.`),
    );
  }
});

test("a fault has a name in the log", () => {
  expect(faultName({ status: 500 })).toBe("status");
  expect(faultName({ status: 200, headers: { "content-type": "text/html" } })).toBe("html");
  expect(faultName({ connection: true })).toBe("connection");
  expect(faultName({ spoil: "slow" })).toBe("slow-body");
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

test("what is no fault, or no operation's, is refused at once", () => {
  const { emulator } = createHarness();
  const failNext = emulator.failNext as (operationId: string, fault: object) => void;
  for (const fault of [{}, { status: 99 }, { status: "503" }, { spoil: "broken" }]) {
    expect(() => failNext("listTasks", fault)).toThrow(`No fault is ${JSON.stringify(fault)}`);
  }
  expect(() => failNext("listTasks", undefined as never)).toThrow("No fault is {}");
  expect(() => failNext("listTask", { status: 503 })).toThrow('No operation is called "listTask"');
});

test.each([
  [{ spoil: "truncated", at: 1.5 }, "`at` is 1.5: give a share from 0 to 1."],
  [{ spoil: "reset", at: Number.NaN }, "`at` is NaN: give a share from 0 to 1."],
  [{ spoil: "slow", overMs: -1 }, "`overMs` is -1: give milliseconds from 0 to 2147483647."],
  [{ spoil: "slow", overMs: Infinity }, "`overMs` is Infinity: give milliseconds"],
  [{ spoil: "slow", overMs: 2 ** 31 }, "`overMs` is 2147483648: give milliseconds"],
] as const)("%j is out of bounds", (fault, message) => {
  const { emulator } = createHarness();
  expect(() => emulator.failNext("listTasks", fault)).toThrow(message);
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

test("a spoilt body belongs to an answer that was meant well", async () => {
  const { emulator, clock } = createHarness();
  const ask = async () => emulator("/1/sources", { headers: credentials });
  const honest = await (await ask()).text();
  emulator.failNext("listSources", { spoil: "truncated" });
  const truncated = await ask();
  expect(truncated.status).toBe(200);
  expect(await truncated.text()).toBe(honest.slice(0, honest.length / 2));
  emulator.failNext("listSources", { spoil: "reset" });
  await expect((await ask()).text()).rejects.toThrow(TypeError);
  emulator.failNext("listSources", { spoil: "slow", overMs: 400 });
  const start = clock.now();
  expect(await (await ask()).text()).toBe(honest);
  expect(clock.now() - start).toBe(400);
  expect(emulator.requests.map(({ status, faults }) => [status, ...faults])).toEqual([
    [200],
    [200, "truncated-body"],
    [200, "reset-body"],
    [200, "slow-body"],
  ]);
});

test("an applied fault hides a refusal too", async () => {
  const { emulator, send } = createHarness();
  emulator.failNext("getSource", { status: 502, applied: true });
  expect((await send("getSource", { path: { sourceID: "x" } })).status).toBe(502);
  expect(emulator.requests).toMatchObject([{ applied: false, faults: ["status"] }]);
});

test("a reset forgets faults", async () => {
  const { call, emulator } = createHarness();
  emulator.failNext("listSources", { status: 500 });
  emulator.reset();
  await call("listSources");
});
