import { getEventListeners, once } from "node:events";
import { Agent, type ServerResponse } from "node:http";
import { createServer } from "node:net";
import { describe, expect, it, test, vi } from "vitest";
import { exchange } from "../../src/node/exchange.js";
import { outgoing } from "../../src/node/outgoing.js";
import { deferred, listen, nodeFetch, open, rejection } from "./support.js";

const reason = new Error("enough");

/** A server that answers each connection's first bytes with a text, and then does as told. */
const raw = (text: string, then: "end" | "reset" | "stay") => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => {
      socket.write(text, () => {
        if (then === "end") socket.end();
        if (then === "reset") socket.resetAndDestroy();
      });
    });
  });
  return open(server).then((port) => `http://127.0.0.1:${port}/`);
};

describe("an abort", () => {
  it("before the answer rejects with the reason, and ends the connection", async () => {
    const arrived = deferred<ServerResponse>();
    const { url } = await listen((_, out) => arrived.resolve(out));
    const controller = new AbortController();
    const response = rejection(nodeFetch()(url, { signal: controller.signal }));
    const closed = once(await arrived.promise, "close");
    controller.abort(reason);
    expect(await response).toBe(reason);
    await closed;
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it.each([
    ["text", (response: Response) => response.text()],
    ["stream", (response: Response) => response.body!.pipeTo(new WritableStream())],
  ])("amid the body ends its reading as %s", async (_, read) => {
    const closed = deferred<undefined>();
    const { url } = await listen((_, out) => {
      out.on("close", () => closed.resolve(undefined));
      out.write("half");
    });
    const controller = new AbortController();
    const response = await nodeFetch()(url, { signal: controller.signal });
    const reading = rejection(read(response));
    controller.abort(reason);
    expect(await reading).toBe(reason);
    await closed.promise;
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("ends the stream that is being sent", async () => {
    const { url } = await listen((message) => message.resume());
    const cancelled = deferred<unknown>();
    const controller = new AbortController();
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(Buffer.from("some")),
      cancel: cancelled.resolve,
    });
    const response = rejection(
      nodeFetch()(url, { method: "POST", body, signal: controller.signal }),
    );
    controller.abort(reason);
    expect(await response).toBe(reason);
    await cancelled.promise;
  });

  it("after the end is none, and one signal serves any number of exchanges", async () => {
    const { url } = await listen((_, out) => out.end("all"));
    const controller = new AbortController();
    const fetch = nodeFetch();
    const warned = vi.fn();
    process.on("warning", warned);
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => fetch(url, { signal: controller.signal })),
    );
    const texts = await Promise.all(responses.map((response) => response.text()));
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    controller.abort(reason);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warned);
    expect(texts).toEqual(Array.from({ length: 20 }, () => "all"));
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("a failure", () => {
  it.each<[string, string, "end" | "reset", object]>([
    ["an end before the answer", "", "end", { code: "ECONNRESET" }],
    ["a reset before the answer", "", "reset", { code: "ECONNRESET" }],
    ["an answer that is not HTTP", "SSH-2.0\r\n", "end", { code: "HPE_INVALID_CONSTANT" }],
  ])("by %s is told", async (_, text, then, cause) => {
    const error = await rejection(nodeFetch()(await raw(text, then)));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "fetch failed", cause });
  });

  it.each<[string, string, "end" | "reset" | "stay", object]>([
    ["too few bytes", "content-length: 9\r\n\r\nhalf", "end", { code: "ECONNRESET" }],
    ["a reset", "content-length: 9\r\n\r\nhalf", "reset", { code: "ECONNRESET" }],
    [
      "a chunk cut short",
      "transfer-encoding: chunked\r\n\r\n9\r\nh",
      "end",
      { code: "ECONNRESET" },
    ],
    ["a chunk without a size", "transfer-encoding: chunked\r\n\r\n1\r\nh\r\nno\r\n", "stay", {}],
  ])("amid the body, %s, is told", async (_, text, then, cause) => {
    const response = await nodeFetch()(await raw(`HTTP/1.1 200 OK\r\n${text}`, then));
    expect(response.status).toBe(200);
    const error = await rejection(response.text());
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "terminated", cause });
  });

  it("to connect has the platform's code", async () => {
    const { url, server } = await listen(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    expect(await rejection(nodeFetch()(url))).toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });

  it("of the stream that is being sent is the cause", async () => {
    const { url } = await listen((message) => message.resume());
    const body = new ReadableStream({ pull: (stream) => stream.error(reason) });
    const error = await rejection(nodeFetch()(url, { method: "POST", body }));
    expect(error).toMatchObject({ message: "fetch failed", cause: reason });
  });

  it("of a stream that gives no bytes says so", async () => {
    const { url } = await listen((message) => message.resume());
    const body = new ReadableStream({ pull: (stream) => stream.enqueue({ not: "bytes" }) });
    expect(await rejection(nodeFetch()(url, { method: "POST", body }))).toMatchObject({
      cause: { code: "ERR_INVALID_ARG_TYPE" },
    });
  });

  it("that nobody looks at goes by", async () => {
    const url = await raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", "stay");
    const fetch = nodeFetch();
    const response = await fetch(url);
    await fetch.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await rejection(response.text())).toMatchObject({ message: "fetch failed" });
  });
});

test.each<[string, BodyInit | null, string]>([
  ["a text", "grün \u{1f33f}", "grün \u{1f33f}"],
  ["bytes", new Uint8Array([104, 105]), "hi"],
  ["nothing", null, ""],
  ["a Blob", new Blob(["bl", "ob"]), "blob"],
  ["parameters", new URLSearchParams({ a: "b c" }), "a=b+c"],
  ["a stream", new Response("streamed").body, "streamed"],
  ["a stream of megabytes", new Blob(["x".repeat(5e6)]).stream(), "x".repeat(5e6)],
])("%s arrives as it was sent", async (_, body, text) => {
  const { url } = await listen((message, out) => message.pipe(out));
  for (const method of ["POST", "DELETE"]) {
    // A stream can be sent once.
    const sent = body instanceof ReadableStream && method === "DELETE" ? "again" : body;
    const response = await nodeFetch()(url, { method, body: sent });
    expect(await response.text()).toBe(sent === "again" ? "again" : text);
  }
});

describe("an answer without a body", () => {
  it.each([
    ["HEAD", 200],
    ["GET", 204],
    ["GET", 205],
    ["GET", 304],
    ["DELETE", 204],
  ])("to %s, %i, has none, and leaves the connection for the next", async (method, status) => {
    // Node takes the answer to a HEAD without a length for one that lasts until the connection ends.
    const headers = method === "HEAD" ? { "content-length": "7" } : {};
    const { url, connections } = await listen((_, out) => out.writeHead(status, headers).end());
    const fetch = nodeFetch();
    for (let count = 0; count < 3; count++) {
      const response = await fetch(url, { method });
      expect(response.status).toBe(status);
      expect(response.body).toBeNull();
      expect(response.bodyUsed).toBe(false);
      expect([await response.text(), await response.text()]).toEqual(["", ""]);
      // The socket is free once the exchange has had its last tick.
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(connections()).toBe(1);
  });

  it("is not the same as an empty one", async () => {
    const { url } = await listen((_, out) => out.end());
    const response = await nodeFetch()(url);
    expect(response.body).toBeInstanceOf(ReadableStream);
    expect(await response.text()).toBe("");
  });
});

test("nothing is held of an exchange that has ended in any way", async () => {
  const { url } = await listen((_, out) => out.end("all"));
  const broken = await raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf", "reset");
  const agent = new Agent();
  const underWay = new Set<(reason: unknown) => void>();
  const begin = (to: string, init: RequestInit = {}): Promise<Response> => {
    const answer = exchange(outgoing(to, init), agent, init.signal, underWay);
    expect(underWay.size).toBe(1);
    return answer;
  };
  const controller = new AbortController();
  const ways: (() => Promise<unknown>)[] = [
    async () => (await begin(url)).text(),
    async () => (await begin(url)).body!.cancel(),
    () => begin(url, { method: "HEAD" }),
    async () => rejection((await begin(broken)).text()),
    () => rejection(begin("http://127.0.0.1:1/")),
    () => {
      const answer = rejection(begin(url, { signal: controller.signal }));
      controller.abort(reason);
      return answer;
    },
  ];
  for (const way of ways) {
    await way();
    expect(underWay.size).toBe(0);
  }
});

test("redirects are answers", async () => {
  const { url, requests } = await listen((_, out) => out.writeHead(302, { location: "/b" }).end());
  const response = await nodeFetch()(`${url}/a`, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([302, "/b"]);
  expect(response.type).toBe("basic");
  expect(requests()).toEqual(["GET /a"]);
});

test("what follows a whole answer doesn't undo it", async () => {
  const url = await raw("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nallSSH-2.0\r\n", "stay");
  expect(await (await nodeFetch()(url)).text()).toBe("all");
});

test("interim answers are passed over, and an upgrade is a failure", async () => {
  const { url } = await listen((_, out) => {
    out.writeProcessing();
    out.writeEarlyHints({ link: "</a>; rel=preload" });
    out.end("final");
  });
  expect(await (await nodeFetch()(url)).text()).toBe("final");
  const other = await raw("HTTP/1.1 101 S\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n", "stay");
  expect(await rejection(nodeFetch()(other))).toMatchObject({ message: "fetch failed" });
});

test.each(["101", "099", "000"])(
  "a status of %s ends nothing, and is a failure",
  async (status) => {
    const url = await raw(`HTTP/1.1 ${status} S\r\ncontent-length: 0\r\n\r\n`, "stay");
    expect(await rejection(nodeFetch()(url))).toMatchObject({
      message: "fetch failed",
      cause: { message: `the server answered with the status ${+status}, which ends nothing` },
    });
  },
);

describe("a connection that nobody waits for any more is ended", () => {
  it.each([
    ["an answer came before the request was through", "413 X\r\ncontent-length: 3\r\n\r\nall"],
    ["one without a body did", "204 X\r\n\r\n"],
    ["a body comes where none may be", "205 X\r\ncontent-length: 9\r\n\r\n"],
  ])("when %s", async (_, answer) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => socket.pause().write(`HTTP/1.1 ${answer}`));
    });
    const url = `http://127.0.0.1:${await open(server)}/`;
    const agent = new Agent({ keepAlive: true });
    const body = answer.startsWith("205") ? "x" : "x".repeat(2e7);
    const response = await nodeFetch({ agent })(url, { method: "POST", body });
    expect(await response.text()).toBe(answer.includes("all") ? "all" : "");
    await vi.waitFor(() => expect([agent.sockets, agent.freeSockets]).toEqual([{}, {}]));
  });
});

test("a cancelled body ends the connection, unless it had arrived", async () => {
  const { url, connections } = await listen((message, out) => {
    out.write("some", () => message.url === "/all" && out.end());
  });
  const fetch = nodeFetch();
  await (await fetch(`${url}/half`)).body!.cancel();
  const before = connections();
  const response = await fetch(`${url}/all`);
  expect(connections()).toBe(before + 1);
  expect(await response.text()).toBe("some");
});

test("codings are asked for and taken off", async () => {
  const { gzipSync } = await import("node:zlib");
  const { url, connections } = await listen((message, out) => {
    out.writeHead(200, { "content-encoding": "gzip" });
    out.end(gzipSync(String(message.headers["accept-encoding"])));
  });
  const fetch = nodeFetch();
  expect(await (await fetch(url)).text()).toBe("gzip, br");
  expect(await (await fetch(url)).text()).toBe("gzip, br");
  expect(connections()).toBe(1);
});
