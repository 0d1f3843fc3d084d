import { getEventListeners } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type CallError,
  ConnectionError,
  NotSentError,
  RedirectError,
  TimeoutError,
  UnreadableResponseError,
} from "../../src/core/errors.js";
import { json, rejection, thingClient, withKey } from "./support.js";

const args = { thingID: "a" };
const never = () => new Promise<Response>(() => undefined);

const closers: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const close of closers.splice(0)) close();
});

/** A real server on loopback, for what only a socket can do. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function realClient(baseUrl: string) {
  return thingClient([(sent) => fetch(sent.url, sent.init)], { baseUrl }).client;
}

describe("what is sent", () => {
  it("is fetch(url, init) with a manual redirect, an abort signal and no Request", async () => {
    const { client, sent } = thingClient();
    await client.createThing({ body: { x: 1 } });
    const [{ url, init, headers } = {} as never] = sent;
    expect(url).toBe("https://api.example.test/things");
    expect(init).toMatchObject({ method: "POST", body: '{"x":1}', redirect: "manual" });
    expect(init.signal).toBeInstanceOf(AbortSignal);
    expect(Object.fromEntries(headers)).toEqual({
      "content-type": "application/json",
      "x-key": "secret-key-1",
    });
  });

  it("does not hand the caller's signal on", async () => {
    const { client, sent } = thingClient();
    const { signal } = new AbortController();
    await client.getThing(args, { signal });
    expect(sent[0]?.init.signal).not.toBe(signal);
  });

  it.each([
    ["https://a.test", ", not https://a.test"],
    [null, ""],
    [5, ", not 5"],
  ])("is nothing where `fetch` is %j, and no key is asked for", async (fetch, instead) => {
    const authenticate = vi.fn(async () => undefined);
    const { client, sent } = thingClient(undefined, { authenticate });
    const onRetry = vi.fn();
    const options = { fetch: fetch as never, maxRetries: 2, onRetry };
    const refused = { outcome: "not-sent", attempts: 0 };
    for (const call of [client.getThing(args, options), client.custom("GET", "/x", options)]) {
      const error = await rejection(call);
      expect(error).toBeInstanceOf(NotSentError);
      expect(error).toMatchObject(refused);
      expect(String(error)).toContain(` was not sent: \`fetch\` must be a function${instead}`);
    }
    expect(onRetry).not.toHaveBeenCalled();
    expect(authenticate).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
  });
});

describe("the caller's signal", () => {
  it("rejects with the caller's reason, before sending and while waiting", async () => {
    const { client, sent } = thingClient(never);
    const reason = new Error("enough");
    expect(await rejection(client.getThing(args, { signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    );
    expect(sent).toHaveLength(0);
    const controller = new AbortController();
    const call = rejection(client.getThing(args, { signal: controller.signal }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    controller.abort(reason);
    expect(await call).toBe(reason);
    expect(sent[0]?.init.signal?.aborted).toBe(true);
  });

  it("rejects with a reason of null too", async () => {
    const { client, sent } = thingClient(never);
    const controller = new AbortController();
    const call = rejection(client.getThing(args, { signal: controller.signal, maxRetries: 2 }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    controller.abort(null);
    expect(await call).toBeNull();
    expect(sent).toHaveLength(1);
  });

  it("has no listener left after the call, whatever its end", async () => {
    const { signal } = new AbortController();
    const replies = [json({}), json({}, { status: 500 }), () => Promise.reject(new Error("x"))];
    const { client } = thingClient(replies);
    await client.getThing(args, { signal });
    await rejection(client.getThing(args, { signal }));
    await rejection(client.getThing(args, { signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("serves 10,000 calls, a hundred at a time, without a warning", async () => {
    const warnings: Error[] = [];
    const listener = (warning: Error) => warnings.push(warning);
    process.on("warning", listener);
    closers.push(() => process.off("warning", listener));
    const { signal } = new AbortController();
    const { client } = thingClient(() => json({}));
    for (let batch = 0; batch < 100; batch++) {
      await Promise.all(Array.from({ length: 100 }, () => client.getThing(args, { signal })));
    }
    // Node emits a warning in a later tick.
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
  });
});

describe("timeoutMs", () => {
  it("limits the wait for an answer", async () => {
    vi.useFakeTimers();
    const { client } = thingClient(never);
    const call = rejection(client.getThing(args, { timeoutMs: 50 }));
    await vi.advanceTimersByTimeAsync(50);
    expect(await call).toBeInstanceOf(TimeoutError);
    expect(await call).toMatchObject({
      message: "getThing failed: timed out after 50 ms",
      timeoutMs: 50,
      outcome: "unknown",
      attempts: 1,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("limits the body too, and ends the connection", async () => {
    let closed = false;
    const url = await listen((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"half":');
      response.on("close", () => (closed = true));
    });
    // Long enough for a busy machine to have connected, or there would be nothing to end.
    const error = await rejection(realClient(url).getThing(args, { timeoutMs: 1_000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    await vi.waitFor(() => expect(closed).toBe(true), 10_000);
  });

  it("comes from the call, the client, the operation or the default, in this order", async () => {
    vi.useFakeTimers();
    const limit = async (method: "getThing" | "watchThing", options = {}, ofClient = {}) => {
      const { client } = thingClient(never, {}, ofClient);
      const call = rejection(client[method](args, options));
      await vi.runAllTimersAsync();
      return ((await call) as TimeoutError).timeoutMs;
    };
    expect(await limit("getThing")).toBe(25_000);
    expect(await limit("watchThing")).toBe(180_000);
    expect(await limit("watchThing", {}, { timeoutMs: 7 })).toBe(7);
    expect(await limit("watchThing", { timeoutMs: 8 }, { timeoutMs: 7 })).toBe(8);
  });

  it("sets no timer for Infinity and for more than a timer holds", async () => {
    vi.useFakeTimers();
    const { client } = thingClient(() => {
      expect(vi.getTimerCount()).toBe(0);
      return json({});
    });
    await client.getThing(args, { timeoutMs: Number.POSITIVE_INFINITY });
    await client.getThing(args, { timeoutMs: 2 ** 31 });
  });

  it.each([0, -1, Number.NaN])("refuses %d", async (timeoutMs) => {
    const { client, sent } = thingClient();
    const error = await rejection(client.getThing(args, { timeoutMs }));
    expect(error).toBeInstanceOf(NotSentError);
    expect((error as Error).message).toContain(`\`timeoutMs\` must be above 0, not ${timeoutMs}`);
    expect(sent).toHaveLength(0);
  });

  it("says that nothing was sent where the key function hangs", async () => {
    vi.useFakeTimers();
    const { client } = thingClient([], { authenticate: () => new Promise(() => undefined) });
    const call = rejection(client.getThing(args));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await call).toMatchObject({ name: "TimeoutError", outcome: "not-sent", attempts: 0 });
  });
});

describe("a connection that fails", () => {
  it("is not-sent where nobody listens", async () => {
    const url = await listen(() => undefined);
    for (const close of closers.splice(0)) close();
    const error = await rejection(realClient(url).getThing(args));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "not-sent", attempts: 1, method: "GET" });
    expect((error as Error).message).toContain("ECONNREFUSED");
  });

  it("is unknown where it broke before or in the answer", async () => {
    const before = await listen((request) => request.socket.destroy());
    expect(await rejection(realClient(before).getThing(args))).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
    });
    const within = await listen((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      setImmediate(() => response.destroy());
    });
    expect(await rejection(realClient(within).getThing(args))).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
    });
  });

  it("is told even where the platform's error is its own cause", async () => {
    const { client } = thingClient(() => {
      const error = new Error("round and round");
      error.cause = error;
      throw error;
    });
    expect(await rejection(client.getThing(args))).toMatchObject({
      message: "getThing failed: round and round",
      outcome: "unknown",
    });
  });

  it("shows no credential, even where the platform's error carries the request", async () => {
    const config = { headers: { "x-key": "secret-key-1" } };
    const { client } = thingClient(() => {
      throw Object.assign(
        new TypeError("bad: secret-key-1", { cause: new Error("secret-key-1") }),
        config,
      );
    });
    const error = (await rejection(client.getThing({ thingID: "secret-key-1" }))) as CallError;
    expect(error).toBeInstanceOf(ConnectionError);
    for (const text of [
      inspect(error, { depth: 9, showHidden: true }),
      JSON.stringify(error),
      error.stack,
    ]) {
      expect(text).not.toContain("secret-key-1");
    }
    expect((error.cause as Error).message).toBe("bad: [redacted]");
  });
});

describe("a redirect", () => {
  it.each([
    [301, "unknown"],
    [302, "unknown"],
    [303, "unknown"],
    [307, "refused"],
    [308, "refused"],
  ])("of status %i is refused with outcome %s", async (status, outcome) => {
    let followed = false;
    const target = await listen((_, response) => {
      followed = true;
      response.end();
    });
    const url = await listen((_, response) =>
      response.writeHead(status, { location: target }).end(),
    );
    const error = await rejection(realClient(url).getThing(args));
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ status, location: target, outcome });
    expect(followed).toBe(false);
  });

  it("leaves no body behind that keeps its connection", async () => {
    const cancel = vi.fn();
    const { client } = thingClient(
      () => new Response(new ReadableStream({ cancel }), { status: 302 }),
    );
    expect(await rejection(client.getThing(args))).toBeInstanceOf(RedirectError);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("is all that is told where its body is being read or broken", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    closers.push(() => process.off("unhandledRejection", unhandled));
    const read = () => {
      const response = new Response("x", { status: 302 });
      response.body?.getReader();
      return response;
    };
    const broken = () =>
      new Response(new ReadableStream({ start: (control) => control.error(new Error("x")) }), {
        status: 302,
      });
    for (const reply of [read, broken]) {
      const { client } = thingClient(reply);
      expect(await rejection(client.getThing(args))).toBeInstanceOf(RedirectError);
    }
    // Node tells in a later turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("is unknown where the browser hides it", async () => {
    const opaque = Object.defineProperties(new Response(), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
    });
    const { client } = thingClient(() => opaque);
    expect(await rejection(client.getThing(args))).toMatchObject({
      name: "RedirectError",
      status: 0,
      outcome: "unknown",
    });
  });

  it("is not what a 304 is", async () => {
    const { client } = thingClient(() => new Response(null, { status: 304 }));
    expect(await rejection(client.getThing(args))).toMatchObject({
      name: "HttpError",
      status: 304,
    });
  });
});

describe("the body of an answer", () => {
  it.each([
    ["null", null],
    ["", undefined],
    ['"text"', "text"],
    ["0", 0],
  ])("that is %j is read as %j", async (text, data) => {
    const { client } = thingClient(() => new Response(text));
    expect(await client.getThing(args)).toBe(data);
  });

  it("may be missing", async () => {
    const { client } = thingClient(() => new Response(null, { status: 204 }));
    expect(await client.getThing(args)).toBeUndefined();
  });

  it.each(["<html>Sign in</html>", '{"cut": "sho'])("that is %j is unreadable", async (text) => {
    const { client } = thingClient(() => new Response(text, { headers: { "x-request-id": "r1" } }));
    const error = await rejection(client.getThing(args));
    expect(error).toBeInstanceOf(UnreadableResponseError);
    expect(error).toMatchObject({ status: 200, body: text, outcome: "unknown", requestId: "r1" });
  });

  it("is unreadable in the same way behind a middleware and in a verb", async () => {
    const { client } = thingClient(() => new Response("<html>"));
    expect(await rejection(client.GET("/things"))).toBeInstanceOf(UnreadableResponseError);
    client.use({ onResponse: () => undefined });
    expect(await rejection(client.getThing(args))).toMatchObject({
      name: "UnreadableResponseError",
      body: "<html>",
    });
  });

  it.each(["text", "blob", "arrayBuffer", "stream"] as const)(
    "comes as %s from a verb",
    async (parseAs) => {
      for (const observed of [false, true]) {
        const { client } = thingClient(() => new Response("not json"));
        if (observed) client.use({ onResponse: () => undefined });
        const { data } = await client.GET("/things", { parseAs });
        expect(await new Response(data as BodyInit).text()).toBe("not json");
      }
    },
  );

  it("can be read again where a real content-length makes openapi-fetch call json()", async () => {
    const { client } = thingClient(() => json({ a: 1 }, { headers: { "content-length": "7" } }));
    expect(await client.getThing(args)).toEqual({ a: 1 });
  });
});

describe("a streamed body", () => {
  const listenSlowly = () =>
    listen((_, response) => {
      response.writeHead(200);
      response.write("first");
      response.on("error", () => undefined);
    });

  it("ends when the caller's signal aborts", async () => {
    const client = realClient(await listenSlowly());
    const controller = new AbortController();
    const options = { parseAs: "stream", signal: controller.signal, timeoutMs: 1000 };
    const { data } = await client.GET("/things", options);
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("first");
    controller.abort(new Error("enough"));
    expect(await rejection(reader.read())).toBeInstanceOf(Error);
  });

  it("ends with the signal even where fetch does not hear of it", async () => {
    const endless = () =>
      new Response(new ReadableStream({ start: (control) => control.enqueue(new Uint8Array(9)) }));
    const { client } = thingClient(endless);
    const controller = new AbortController();
    const options = { parseAs: "stream", signal: controller.signal };
    const { data } = await client.GET("/things", options);
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    controller.abort(new Error("enough"));
    expect(await rejection(reader.read())).toMatchObject({ message: "enough" });
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("lets go of the caller's signal at its end", async () => {
    const { client } = thingClient(() => new Response("all"));
    const { signal } = new AbortController();
    const { data } = await client.GET("/things", { parseAs: "stream", signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    expect(await new Response(data as ReadableStream).text()).toBe("all");
    // Node 24 lets go one tick after the end.
    await vi.waitFor(() => expect(getEventListeners(signal, "abort")).toHaveLength(0));
  });

  it("shares one listener with any number of others", async () => {
    const { client } = thingClient(() => new Response(new ReadableStream()));
    const controller = new AbortController();
    const { signal } = controller;
    const calls = Array.from({ length: 12 }, () =>
      client.GET("/things", { parseAs: "stream", signal }),
    );
    const streams = (await Promise.all(calls)).map(({ data }) => data as ReadableStream);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    const readings = streams.map((stream) => rejection(stream.getReader().read()));
    controller.abort(new Error("enough"));
    for (const error of await Promise.all(readings)) {
      expect(error).toMatchObject({ message: "enough" });
    }
    await vi.waitFor(() => expect(getEventListeners(signal, "abort")).toHaveLength(0));
  });

  it("lets go of the caller's signal where it is cancelled", async () => {
    const client = realClient(await listenSlowly());
    const { signal } = new AbortController();
    const { data } = await client.GET("/things", { parseAs: "stream", signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await (data as ReadableStream).cancel();
    await vi.waitFor(() => expect(getEventListeners(signal, "abort")).toHaveLength(0));
  });

  it("ends when the caller's signal aborts, under a limit for the whole call too", async () => {
    const client = realClient(await listenSlowly());
    const controller = new AbortController();
    const options = { parseAs: "stream", signal: controller.signal, totalTimeoutMs: 60_000 };
    const { data } = await client.GET("/things", options);
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    controller.abort(new Error("enough"));
    expect(await rejection(reader.read())).toMatchObject({ message: "enough" });
    await vi.waitFor(() => expect(getEventListeners(controller.signal, "abort")).toHaveLength(0));
  });
});

describe("the key function", () => {
  it("is asked at each attempt, and refuses the call where it fails", async () => {
    const { client, sent } = thingClient(() => json({}), {
      authenticate: () => Promise.reject(new Error("vault is sealed")),
    });
    const error = await rejection(client.getThing(args));
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ outcome: "not-sent", attempts: 0 });
    expect((error as Error).message).toContain("vault is sealed");
    expect(sent).toHaveLength(0);
  });

  it("sends nothing where it answers after the call's end", async () => {
    let give!: (key: string) => void;
    const { client, sent } = thingClient(() => json({}), {
      authenticate: withKey(() => new Promise((resolve) => (give = resolve))),
    });
    const controller = new AbortController();
    const call = rejection(client.getThing(args, { signal: controller.signal }));
    await vi.waitFor(() => expect(give).toBeTypeOf("function"));
    controller.abort(new Error("enough"));
    expect(await call).toMatchObject({ message: "enough" });
    give("late-secret");
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toHaveLength(0);
  });
});

it("gives middleware the platform's own answer, unread", async () => {
  const url = await listen((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"a":1}');
  });
  const client = realClient(url);
  const seen: unknown[] = [];
  client.use({
    async onResponse({ response }) {
      seen.push(response.url, response.bodyUsed, await response.clone().text());
    },
  });
  expect(await client.getThing(args)).toEqual({ a: 1 });
  expect(seen).toEqual([`${url}/things/a`, false, '{"a":1}']);
});
