import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { limits } from "../../generated/ingestion/operations.js";
import {
  createEmulator,
  createVirtualClock,
  serve,
  type EmulatorOptions,
  type EmulatorServer,
} from "../../src/emulator/index.js";
import { credentials, deferred, pushState } from "./support.js";

const open: EmulatorServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const start = async (options?: EmulatorOptions) => {
  const emulator = createEmulator({ ...createVirtualClock(), ...options });
  const server = await serve(emulator);
  open.push(server);
  return { emulator, ...server };
};

const headers = { ...credentials, "content-type": "application/json" };
const record = (text: string) =>
  JSON.stringify({ action: "addObject", records: [{ objectID: "1", text }] });

test("requests over HTTP reach the emulator, and its answers come back", async () => {
  const { url, port, emulator } = await start();
  expect(url).toBe(`http://127.0.0.1:${port}`);
  const body = JSON.stringify({ type: "push", name: "Ünïcode" });
  const created = await fetch(`${url}/1/sources`, { method: "POST", headers, body });
  expect(created.status).toBe(200);
  expect(created.headers.get("x-request-id")).toBe(emulator.requests[0]?.requestID);
  const listed = await fetch(`${url}/1/sources?type=push,json`, { headers });
  expect(await listed.json()).toMatchObject({ sources: [{ name: "Ünïcode" }] });
  const missing = await fetch(`${url}/1/sources/x%20y`, { headers });
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({ message: 'There is no source "x y".' });
});

test("a page of another origin may ask", async () => {
  const { url } = await start();
  const response = await fetch(`${url}/2/tasks`, {
    method: "OPTIONS",
    headers: { origin: "https://x.test", "access-control-request-method": "POST" },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-headers")).toContain("x-algolia-api-key");
});

test("a body up to the limit is taken, and one beyond is 413 over the same kind of connection", async () => {
  const { url, emulator } = await start({ runDurationMs: 0 });
  emulator.seed(pushState);
  const push = (body: string) => fetch(`${url}/1/push/products`, { method: "POST", headers, body });
  const most = record("x".repeat(limits.pushBytes - record("").length));
  expect((await push(most)).status).toBe(200);
  expect((await push(`${most} `)).status).toBe(413);
  const far = await push(record("x".repeat(limits.pushBytes * 3)));
  expect(far.status).toBe(413);
  expect(await far.json()).toMatchObject({
    message: expect.stringContaining("smaller parts") as string,
  });
  expect((await fetch(`${url}/2/tasks`, { headers })).status).toBe(200);
});

test("a body in chunks arrives whole", async () => {
  const { port, emulator } = await start({ runDurationMs: 0 });
  emulator.seed(pushState);
  const status = await new Promise((resolve, reject) => {
    const options = { port, method: "POST", path: "/1/push/products", headers };
    const message = request(options, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode));
    });
    message.once("error", reject);
    const text = record("éa");
    for (const byte of Buffer.from(text)) message.write(Buffer.from([byte]));
    message.end();
  });
  expect(status).toBe(200);
  expect(emulator.index("products").get("1")).toEqual({ objectID: "1", text: "éa" });
});

test("a broken connection breaks the socket, and the server goes on", async () => {
  const { url, emulator } = await start();
  emulator.failNext("listTasks", { connection: true });
  await expect(fetch(`${url}/2/tasks`, { headers })).rejects.toThrow("fetch failed");
  expect((await fetch(`${url}/2/tasks`, { headers })).status).toBe(200);
});

test("a faulty answer arrives as it is", async () => {
  const { url, emulator } = await start();
  emulator.failNext("listTasks", { status: 502, body: "<html>", headers: { "retry-after": "7" } });
  const response = await fetch(`${url}/2/tasks`, { headers });
  expect(response.status).toBe(502);
  expect(response.headers.get("retry-after")).toBe("7");
  expect(await response.text()).toBe("<html>");
});

test("a client that goes away ends what it waited for", async () => {
  const waiting = deferred<AbortSignal>();
  const { url, emulator } = await start({
    wait: (_, signal) => {
      if (signal) waiting.resolve(signal);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("gone")));
      });
    },
  });
  emulator.seed(pushState);
  const controller = new AbortController();
  const push = fetch(`${url}/1/push/products?watch=true`, {
    method: "POST",
    headers,
    body: record(""),
    signal: controller.signal,
  });
  const signal = await waiting.promise;
  expect(signal.aborted).toBe(false);
  const ended = new Promise((resolve) => signal.addEventListener("abort", resolve));
  controller.abort();
  await expect(push).rejects.toThrow();
  await ended;
});

test("closing frees the port at once, whoever is still connected", async () => {
  const emulator = createEmulator({ wait: () => new Promise(() => undefined) });
  emulator.seed(pushState);
  const { url, port, close } = await serve(emulator);
  await (await fetch(`${url}/2/tasks`, { headers })).text();
  const idle = connect(port, "127.0.0.1");
  await new Promise((resolve) => idle.once("connect", resolve));
  const dropped = new Promise((resolve) => idle.once("close", resolve));
  const watching = fetch(`${url}/1/push/products?watch=true`, {
    method: "POST",
    headers,
    body: record(""),
  });
  const rejected = expect(watching).rejects.toThrow();
  await close();
  await Promise.all([rejected, dropped]);
  const again = await serve(emulator, { port });
  expect(again.port).toBe(port);
  await again.close();
});

test("a port in use is told with a remedy", async () => {
  const { port } = await start();
  await expect(serve(createEmulator(), { port })).rejects.toThrow(
    `The emulator can't listen: port ${port} on 127.0.0.1 is in use: choose another port, or 0 for a free one.`,
  );
});

test("an address of another machine is told with a remedy", async () => {
  await expect(serve(createEmulator(), { host: "192.0.2.1" })).rejects.toThrow(
    "192.0.2.1 is no address of this machine",
  );
});

test("anything shaped like fetch can be served, and what it throws breaks the connection", async () => {
  let calls = 0;
  const server = await serve(() => {
    calls += 1;
    return calls === 1
      ? Promise.resolve(new Response("hello", { status: 201 }))
      : Promise.reject(new Error("no"));
  });
  open.push(server);
  const response = await fetch(server.url);
  expect([response.status, await response.text()]).toEqual([201, "hello"]);
  await expect(fetch(server.url)).rejects.toThrow();
});

test("a body that breaks off breaks the connection", async () => {
  const server = await serve(() =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{"half":')),
          pull: (controller) => controller.error(new Error("broken")),
        }),
      ),
    ),
  );
  open.push(server);
  await expect(fetch(server.url).then((response) => response.text())).rejects.toThrow();
});
