import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { createCaller } from "../../src/core/call.js";
import { HttpError, NotSentError, UnreadableResponseError } from "../../src/core/errors.js";
import type { ResponseInfo } from "../../src/core/types.js";
import { json, rejection, targets, thingClient } from "./support.js";

const args = { thingID: "a" };

describe("a call that is refused before it is sent", () => {
  it.each(["method", "verb"])("by a bad path parameter, in a %s", async (surface) => {
    const { client, sent } = thingClient();
    for (const thingID of [undefined, "", ".", ".."]) {
      const call =
        surface === "method"
          ? client.deleteThing({ thingID })
          : client.DELETE("/things/{thingID}", { params: { path: { thingID } } });
      const error = await rejection(call);
      expect(error).toBeInstanceOf(NotSentError);
      expect(error).toMatchObject({
        operation: "deleteThing",
        method: "DELETE",
        outcome: "not-sent",
      });
      expect((error as Error).message).toMatch(
        /^deleteThing was not sent: path parameter `thingID`/,
      );
    }
    expect(sent).toHaveLength(0);
  });

  it.each(["method", "verb"])("by an empty array filter, in a %s", async (surface) => {
    const { client, sent } = thingClient();
    const call =
      surface === "method"
        ? client.listThings({ type: [] })
        : client.GET("/things", { params: { query: { type: [] } } });
    expect(((await rejection(call)) as Error).message).toContain(
      "`type` must be text, number, boolean or non-empty array",
    );
    expect(sent).toHaveLength(0);
  });

  it.each([false, true])("by a body that JSON cannot hold, middleware %s", async (observed) => {
    const { client, sent } = thingClient();
    if (observed) client.use({ onResponse: () => undefined });
    const ring: { ring?: unknown } = {};
    ring.ring = ring;
    for (const body of [ring, { big: 1n }]) {
      expect(await rejection(client.createThing({ body }))).toBeInstanceOf(NotSentError);
    }
    expect(sent).toHaveLength(0);
  });

  it.each([false, true])("by an unfit header, unquoted, middleware %s", async (observed) => {
    const { client, sent } = thingClient();
    if (observed) client.use({ onResponse: () => undefined });
    const headers = { authorization: "Bearer pass\nword" };
    const error = await rejection(client.getThing(args, { headers }));
    expect(error).toBeInstanceOf(NotSentError);
    expect((error as Error).message).toBe("getThing was not sent: `headers` must be plain text");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("pass");
    expect(sent).toHaveLength(0);
  });

  it("by a limit of the client that cannot be kept, when it is made", () => {
    expect(() => thingClient([], {}, { timeoutMs: -1 })).toThrow(
      new TypeError("`timeoutMs` must be above 0, not -1"),
    );
  });

  it("by an option that would send the credentials elsewhere", async () => {
    const { client, sent } = thingClient();
    const options = { baseUrl: "https://evil.test" };
    const errors = [
      await rejection(client.GET("/things", options)),
      await rejection(client.listThings({}, options as object)),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(NotSentError);
      expect(String(error)).toContain("`baseUrl` must be an option of the client");
    }
    expect(sent).toHaveLength(0);
  });
});

describe("the URL", () => {
  it("has arrays comma-joined, undefined left out and everything escaped", async () => {
    const { client, sent } = thingClient();
    const query = { type: ["a b", "c,d"], page: 2, on: false, left: undefined, q: "x&y=é" };
    await client.listThings(query);
    await client.GET("/things", { params: { query } });
    const expected =
      "https://api.example.test/things?type=a%20b,c%2Cd&page=2&on=false&q=x%26y%3D%C3%A9";
    expect(sent.map(({ url }) => url)).toEqual([expected, expected]);
  });

  it("has path parameters escaped to one segment", async () => {
    const { client, sent } = thingClient();
    await client.getThing({ thingID: "a/../b?c#d%2e" });
    expect(sent[0]?.url).toBe("https://api.example.test/things/a%2F..%2Fb%3Fc%23d%252e");
  });
});

describe("what reaches fetch", () => {
  it("are RequestInit's fields and unknown ones of client and call, on methods and verbs", async () => {
    const dispatcher = {};
    const options = { cache: "reload" as const, next: { revalidate: 60 } };
    const ofClient = { cache: "no-store", credentials: "omit", dispatcher } as const;
    const { client, sent } = thingClient(undefined, {}, ofClient);
    await client.getThing(args, options);
    await client.GET("/things", options);
    client.use({ onRequest: () => undefined });
    await client.getThing(args, options);
    expect(sent).toHaveLength(3);
    for (const { init } of sent) {
      expect(init).toMatchObject({
        cache: "reload",
        credentials: "omit",
        next: { revalidate: 60 },
      });
      expect(init["dispatcher"]).toBe(dispatcher);
    }
  });

  it("are headers of client and call; null takes one away", async () => {
    const { client, sent } = thingClient(
      undefined,
      {},
      { headers: { "x-team": "a", "x-app": "b" } },
    );
    await client.getThing(args, { headers: { "x-team": null, "x-call": "c" } });
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      "x-app": "b",
      "x-call": "c",
      "x-key": "secret-key-1",
    });
  });

  it("is the fetch of the moment", async () => {
    const caller = createCaller({}, {});
    const patched = vi.spyOn(globalThis, "fetch").mockResolvedValue(json({ patched: true }));
    try {
      expect(await caller.call(targets.listThings, {}, true)).toEqual({ patched: true });
    } finally {
      patched.mockRestore();
    }
  });
});

describe("an answer outside 2xx", () => {
  it("throws from a method and resolves from a verb", async () => {
    const { client } = thingClient(() => json({ message: "No such thing" }, { status: 404 }));
    const error = await rejection(client.getThing(args));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      message: "getThing failed: 404: No such thing",
      status: 404,
      body: { message: "No such thing" },
      url: "https://api.example.test/things/a",
      operation: "getThing",
      outcome: "refused",
      attempts: 1,
    });
    const answer = await client.GET("/things/{thingID}", { params: { path: args } });
    expect(answer).toMatchObject({ error: { message: "No such thing" } });
    expect(answer.data).toBeUndefined();
    expect(answer.response.status).toBe(404);
  });

  it.each([
    ["an empty 500", () => new Response("", { status: 500 }), undefined],
    [
      "an empty 500 with a length",
      () => new Response(null, { status: 500, headers: { "content-length": "0" } }),
      undefined,
    ],
    ["an HTML 502", () => new Response("<html>", { status: 502 }), "<html>"],
    [
      "a code alone",
      () => json({ error: { code: "E" } }, { status: 400 }),
      { error: { code: "E" } },
    ],
  ])("is told by its status for %s", async (_, reply, body) => {
    const { client } = thingClient(reply);
    for (const observed of [false, true]) {
      if (observed) client.use({ onResponse: () => undefined });
      const error = (await rejection(client.getThing(args))) as HttpError;
      expect(error).toBeInstanceOf(HttpError);
      expect(error.body).toEqual(body);
    }
  });

  it("shows no key that the server repeats, on either surface", async () => {
    const { client } = thingClient((sent) =>
      json(
        { message: `Bad key ${sent.headers.get("x-key")}` },
        { status: 403, headers: { echo: "secret-key-1" } },
      ),
    );
    const error = (await rejection(client.getThing(args))) as HttpError;
    expect(JSON.stringify(error)).not.toContain("secret-key-1");
    expect(error.message).toBe("getThing failed: 403: Bad key [redacted]");
    const answer = await client.GET("/things");
    expect(answer.error).toEqual({ message: "Bad key [redacted]" });
  });

  it("shows no part of a key in an answer that cannot be read", async () => {
    const { client } = thingClient(() => new Response(`{"a":secret-key-1${"z".repeat(50)}`));
    const error = (await rejection(client.getThing(args))) as Error;
    expect(error).toMatchObject({ name: "UnreadableResponseError" });
    expect(inspect(error)).not.toContain("secret");
  });

  it("carries the hint of the API", async () => {
    const hint = vi.fn(() => " (ask for more)");
    const { client } = thingClient(() => json({ message: "no" }, { status: 403 }), { hint });
    expect(await rejection(client.getThing(args))).toMatchObject({
      message: "getThing failed: 403: no (ask for more)",
    });
    expect(hint).toHaveBeenCalledWith(403, "no", ["read"]);
  });
});

describe("onResponse", () => {
  it("hears of an answer that cannot be read", async () => {
    const onResponse = vi.fn();
    const { client } = thingClient(new Response("<html>"), {}, { onResponse });
    expect(await rejection(client.getThing(args))).toBeInstanceOf(UnreadableResponseError);
    expect(onResponse).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 200 }));
  });

  it("hears of every answer that ends a call, the client's first", async () => {
    const heard: [string, ResponseInfo][] = [];
    const { client } = thingClient(
      [json({}, { headers: { "x-request-id": "r1" } }), json({}, { status: 404 }), json({})],
      {},
      { onResponse: (info) => heard.push(["client", info]) },
    );
    const onResponse = (info: ResponseInfo) => heard.push(["call", info]);
    await client.getThing(args, { onResponse });
    await rejection(client.getThing(args));
    await client.GET("/things", { onResponse });
    expect(heard.map(([who, { operation, status }]) => [who, operation, status])).toEqual([
      ["client", "getThing", 200],
      ["call", "getThing", 200],
      ["client", "getThing", 404],
      ["client", "listThings", 200],
      ["call", "listThings", 200],
    ]);
    expect(heard[0]?.[1]).toMatchObject({
      requestId: "r1",
      attempts: 1,
      headers: { "x-request-id": "r1" },
    });
  });
});

describe("middleware", () => {
  it("sees a whole Request without the credentials and a whole Response", async () => {
    const seen: unknown[] = [];
    const { client, sent } = thingClient(() => json({ a: 1 }));
    client.use({
      async onRequest({ request }) {
        expect(request).toBeInstanceOf(Request);
        expect(request.headers.get("x-key")).toBeNull();
        request.headers.set("x-more", "1");
        seen.push(await request.clone().json());
      },
      async onResponse({ request, response }) {
        expect(request.headers.get("x-key")).toBeNull();
        seen.push(await response.clone().json());
        expect(response.url).toBe("");
        const { body, ...rest } = response;
        return new Response(body, { ...rest, status: 201 });
      },
    });
    const { data, response } = await client.POST("/things", { body: { b: 2 } });
    expect(data).toEqual({ a: 1 });
    expect(response.status).toBe(201);
    expect(seen).toEqual([{ b: 2 }, { a: 1 }]);
    expect(sent[0]?.headers.get("x-more")).toBe("1");
    expect(new TextDecoder().decode(sent[0]?.init.body as ArrayBuffer)).toBe('{"b":2}');
  });

  it("may replace the request, answer itself, and be taken away", async () => {
    const { client, sent } = thingClient(() => json({ from: "server" }));
    const replace = {
      onRequest: ({ request }: { request: Request }) =>
        new Request(request.url.replace("things", "others"), request),
    };
    client.use(replace);
    expect(await client.getThing(args)).toEqual({ from: "server" });
    expect(sent[0]?.url).toBe("https://api.example.test/others/a");
    client.eject(replace);
    await client.getThing(args);
    expect(sent[1]?.url).toBe("https://api.example.test/things/a");
    const answer = await client.GET("/things", {
      middleware: [{ onRequest: () => json({ from: "cache" }) }],
    });
    expect(answer.data).toEqual({ from: "cache" });
    expect(sent).toHaveLength(2);
  });

  it("may not take the credentials to another origin", async () => {
    const { client, sent } = thingClient();
    for (const elsewhere of [
      "https://evil.test/things/a",
      "https://api.example.test.evil.test/things",
      "http://api.example.test/things",
    ]) {
      const onRequest = ({ request }: { request: Request }) => new Request(elsewhere, request);
      const error = await rejection(client.GET("/things", { middleware: [{ onRequest }] }));
      expect(error).toBeInstanceOf(NotSentError);
      expect((error as Error).message).toContain(elsewhere);
    }
    expect(sent).toHaveLength(0);
  });

  it("is left by an abort and by the total limit, even where it hangs", async () => {
    const { client, sent } = thingClient();
    client.use({ onRequest: () => new Promise(() => undefined) });
    const controller = new AbortController();
    const { signal } = controller;
    const calls = [client.getThing(args, { signal }), client.GET("/things", { signal })];
    const ends = Promise.all(calls.map(rejection));
    const limited = rejection(client.getThing(args, { totalTimeoutMs: 1 }));
    await new Promise((resolve) => setImmediate(resolve));
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await ends).toEqual([reason, reason]);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(await limited).toMatchObject({ name: "TimeoutError", outcome: "not-sent" });
    expect(sent).toHaveLength(0);
  });

  it("may answer with a body that never ends: the call can be ended all the same", async () => {
    const { client } = thingClient();
    client.use({ onResponse: () => new Response(new ReadableStream()) });
    const controller = new AbortController();
    const { signal } = controller;
    const ends = Promise.all([client.getThing(args, { signal })].map(rejection));
    const limited = rejection(client.getThing(args, { totalTimeoutMs: 5 }));
    await new Promise((resolve) => setTimeout(resolve));
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await ends).toEqual([reason]);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(await limited).toMatchObject({ name: "TimeoutError" });
  });

  it("works on an answer that must not have a body", async () => {
    const { client } = thingClient(() => new Response(null, { status: 204 }));
    client.use({ onResponse: ({ response }) => new Response(null, response) });
    expect(await client.deleteThing(args)).toBeUndefined();
  });
});
