import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
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
  const clock = createVirtualClock();
  const emulator = createEmulator({ ...clock, ...options });
  const server = await serve(emulator);
  open.push(server);
  return { emulator, now: clock.now, ...server };
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

test("a client that takes it for a proxy is answered too", async () => {
  const { port, emulator } = await start({ region: "us" });
  const ask = (path: string) =>
    new Promise((resolve, reject) => {
      const message = request({ port, path, headers }, (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode));
      });
      message.once("error", reject).end();
    });
  expect(await ask("http://data.us.algolia.com/2/tasks?page=1")).toBe(200);
  expect(emulator.requests).toMatchObject([{ path: "/2/tasks", query: { page: "1" } }]);
  expect(await ask("http://data.eu.algolia.com/2/tasks")).toBe(401);
  expect(await ask("//data.us.algolia.com/2/tasks")).toBe(404);
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

/** Reads everything that a raw connection says to a request for the list of tasks. */
const overSocket = async (port: number): Promise<{ text: string; end: string }> => {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8");
  socket.on("data", (data: string) => (text += data));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET /2/tasks HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines.join("")}\r\n`);
  const end = await new Promise<string>((resolve) => {
    socket.once("end", () => resolve("end"));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
  });
  socket.destroy();
  return { text, end };
};

test("a connection that breaks before the answer is reset", async () => {
  const { port, emulator } = await start();
  emulator.failNext("listTasks", { connection: true });
  expect(await overSocket(port)).toEqual({ text: "", end: "ECONNRESET" });
});

test("a connection that breaks amid the body is reset after what came before", async () => {
  const { port, url, emulator } = await start();
  emulator.failNext("listTasks", { spoil: "reset" });
  const { text, end } = await overSocket(port);
  // libuv tells of an end where the last data and the reset arrive together.
  expect(["ECONNRESET", "end"]).toContain(end);
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(text).toContain('{"tasks":');
  expect(text).not.toContain("0\r\n\r\n");
  emulator.failNext("listTasks", { spoil: "reset" });
  const response = await fetch(`${url}/2/tasks`, { headers });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("terminated");
});

test("a truncated body and a slow one end as whole ones do", async () => {
  const { port, url, emulator, now } = await start();
  emulator.failNext("listTasks", { spoil: "truncated" });
  const { text, end } = await overSocket(port);
  expect(end).toBe("end");
  expect(text.endsWith("0\r\n\r\n")).toBe(true);
  emulator.failNext("listTasks", { spoil: "truncated" });
  await expect((await fetch(`${url}/2/tasks`, { headers })).json()).rejects.toThrow(SyntaxError);
  emulator.failNext("listTasks", { spoil: "slow", overMs: 3_600_000 });
  const before = now();
  expect(await (await fetch(`${url}/2/tasks`, { headers })).json()).toMatchObject({ tasks: [] });
  expect(now() - before).toBe(3_600_000);
});

test("a client that goes away amid a slow body ends it", async () => {
  const waiting = deferred<AbortSignal>();
  const { url, emulator } = await start({
    wait: (_, signal) => {
      if (signal) waiting.resolve(signal);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("gone")));
      });
    },
  });
  emulator.failNext("listTasks", { spoil: "slow" });
  const controller = new AbortController();
  const response = await fetch(`${url}/2/tasks`, { headers, signal: controller.signal });
  const signal = await waiting.promise;
  const ended = new Promise((resolve) => signal.addEventListener("abort", resolve));
  controller.abort();
  await expect(response.text()).rejects.toThrow();
  await ended;
});

test("function and server meet the same fate, request by request", async () => {
  const hostility = { faults: 0.6, shiftingPages: { inserts: 0.5 } };
  const { url } = await start({ hostility, seed: 4 });
  const called = createEmulator({ ...createVirtualClock(), hostility, seed: 4 });
  /** What a caller sees: status and body, or that the connection broke. */
  const see = async (fetch: typeof globalThis.fetch, base: string): Promise<string[]> => {
    const seen: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      const seeing = fetch(`${base}/1/sources`, { headers }).then(
        async (response) =>
          `${response.status} ${response.headers.get("retry-after")} ${await response.text().catch(() => "broke")}`,
        () => "broke",
      );
      seen.push(await seeing);
    }
    return seen;
  };
  const overHttp = await see(fetch, url);
  expect(overHttp).toEqual(await see(called, "https://emulator.test"));
  expect(new Set(overHttp).size).toBeGreaterThan(6);
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

test("a client that goes away ends all that it asked for on a connection, without a warning", async () => {
  const warned = vi.fn();
  process.on("warning", warned);
  onTestFinished(() => void process.off("warning", warned));
  const asked = 12;
  const signals: AbortSignal[] = [];
  const waiting = deferred<undefined>();
  const { port } = await start({
    hostility: { latency: 10 },
    wait: (_, signal) => {
      if (signal) signals.push(signal);
      if (signals.length === asked) waiting.resolve(undefined);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("gone")));
      });
    },
  });
  const socket = connect(port, "127.0.0.1");
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET /2/tasks HTTP/1.1\r\nhost: x\r\n${lines.join("")}\r\n`.repeat(asked));
  await waiting.promise;
  const ended = signals.map(
    (signal) => new Promise((resolve) => signal.addEventListener("abort", resolve)),
  );
  socket.destroy();
  await Promise.all(ended);
  expect(warned).not.toHaveBeenCalled();
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
