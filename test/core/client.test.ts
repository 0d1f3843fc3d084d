import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { NotSentError } from "../../src/core/errors.js";
import { json, operations, rejection, thingClient } from "./support.js";

describe("methods", () => {
  it("are plain functions with a name and their table entry", () => {
    const { client } = thingClient();
    for (const [name, operation] of Object.entries(operations)) {
      const method = client[name as keyof typeof operations];
      expect(method.name).toBe(name);
      expect(method).toHaveProperty("operation", operation);
    }
    expect(Object.keys(client)).toEqual(expect.arrayContaining(Object.keys(operations)));
  });

  it("can be taken off the client and spied on", async () => {
    const { client, sent } = thingClient(() => json({ a: 1 }));
    const { getThing } = client;
    expect(await getThing({ thingID: "a" })).toEqual({ a: 1 });
    const spy = vi.spyOn(client, "getThing").mockResolvedValue("spied");
    expect(await client.getThing({ thingID: "a" })).toBe("spied");
    expect(spy).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(1);
  });

  it("send header parameters and grouped arguments", async () => {
    const { client, sent } = thingClient();
    await client.tagThing({ thingID: "a", "If-Match": '"1"', body: { tag: "x" } });
    await client.odd({ path: { id: 1 }, query: { id: 2 }, body: { id: 3 } });
    expect(sent[0]?.headers.get("if-match")).toBe('"1"');
    expect(sent[1]).toMatchObject({
      url: "https://api.example.test/odd/1?id=2",
      init: { body: '{"id":3}' },
    });
  });
});

describe("a call's own fetch", () => {
  it("serves that call in place of the client's, on both surfaces", async () => {
    const { client, sent } = thingClient();
    const own = vi.fn(async (_url: string, _init: RequestInit) => json({ own: true }));
    const path = { thingID: "a" };
    expect(await client.getThing(path, { fetch: own })).toEqual({ own: true });
    const { data } = await client.GET("/things/{thingID}", { params: { path }, fetch: own });
    expect(data).toEqual({ own: true });
    expect(own.mock.calls.map(([url]) => url)).toEqual([
      "https://api.example.test/things/a",
      "https://api.example.test/things/a",
    ]);
    expect(sent).toHaveLength(0);
    await client.getThing(path, { fetch: undefined });
    expect(sent).toHaveLength(1);
  });

  it("serves each attempt, behind middleware and for `custom` too", async () => {
    vi.useFakeTimers();
    const { client, sent } = thingClient();
    const answers = [503, 200, 503, 200, 503, 200];
    const own = vi.fn(async (_url: string, _init: RequestInit) =>
      json({}, { status: answers.shift() ?? 500 }),
    );
    const options = { fetch: own, maxRetries: 1 };
    const calls = (async () => {
      await client.getThing({ thingID: "a" }, options);
      await client.custom("GET", "/b", options);
      client.use({ onRequest: () => undefined });
      await client.getThing({ thingID: "c" }, options);
    })();
    await vi.runAllTimersAsync();
    await calls;
    expect(own.mock.calls.map(([url]) => new URL(url).pathname)).toEqual([
      "/things/a",
      "/things/a",
      "/b",
      "/b",
      "/things/c",
      "/things/c",
    ]);
    expect(sent).toEqual([]);
    vi.useRealTimers();
  });

  it("gets the credentials, of which no error tells", async () => {
    const { client } = thingClient();
    const fetch = async (url: string, init: RequestInit) => {
      throw new Error(`no way to ${url} with ${String(new Headers(init.headers).get("x-key"))}`);
    };
    const error = await rejection(client.getThing({ thingID: "a" }, { fetch }));
    expect(inspect(error)).toContain("no way to https://api.example.test/things/a with [redacted]");
    expect(inspect(error)).not.toContain("secret-key-1");
  });
});

describe("verbs", () => {
  it("know the operation of their route", async () => {
    const onDeprecation = vi.fn();
    const { client } = thingClient(() => json({}), {}, { onDeprecation });
    await client.GET("/old/{thingID}", { params: { path: { thingID: "a" } } });
    await client.request("get", "/old/{thingID}", { params: { path: { thingID: "a" } } });
    await client.oldThing({ thingID: "a" });
    expect(onDeprecation).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ operation: "oldThing", route: "GET /old/{thingID}" }),
    );
  });

  it("reach a route outside the table under its own name", async () => {
    const { client, sent } = thingClient(() => json({}, { status: 418 }));
    const { response } = await client.HEAD("/things");
    expect(response.status).toBe(418);
    expect(sent[0]?.init.method).toBe("HEAD");
  });
});

describe("onDeprecation: throw", () => {
  it("refuses before sending, every time, on both surfaces", async () => {
    const { client, sent } = thingClient(undefined, {}, { onDeprecation: "throw" });
    const path = { thingID: "a" };
    for (const call of [
      () => client.oldThing(path),
      () => client.oldThing(path),
      () => client.GET("/old/{thingID}", { params: { path } }),
    ]) {
      const error = await rejection(call());
      expect(error).toBeInstanceOf(NotSentError);
      expect((error as Error).message).toMatch(
        /DEP_CONTRACT.*use getThing \(GET \/things\/\{thingID\}\)/,
      );
    }
    expect(sent).toHaveLength(0);
  });
});

describe("custom", () => {
  it("sends what the contract does not know, with the same headers and errors", async () => {
    const { client, sent } = thingClient([
      json({ a: 1 }),
      json({ message: "no" }, { status: 404 }),
    ]);
    const body = { x: 1 };
    expect(await client.custom("POST", "/1/new", { query: { type: ["a", "b"] }, body })).toEqual({
      a: 1,
    });
    expect(sent[0]).toMatchObject({
      url: "https://api.example.test/1/new?type=a,b",
      init: { method: "POST", body: '{"x":1}' },
    });
    expect(sent[0]?.headers.get("x-key")).toBe("secret-key-1");
    expect(await rejection(client.custom("GET", "/1/new"))).toMatchObject({
      name: "HttpError",
      message: "GET /1/new failed: 404: no",
      operation: "GET /1/new",
    });
  });

  it("knows no ACL of an endpoint outside the contract", async () => {
    const hint = vi.fn(() => "");
    const { client } = thingClient(() => json({ message: "no" }, { status: 403 }), { hint });
    await rejection(client.custom("GET", "/1/new"));
    await client.GET("/1/new");
    expect(hint).toHaveBeenCalledWith(403, "no", []);
    expect(hint).not.toHaveBeenCalledWith(403, "no", ["read"]);
  });

  it.each([
    "//evil.test/x",
    "https://evil.test/",
    "/\\evil.test",
    "evil",
    "/a/../../x",
    "/a?b=1",
    "/a#b",
    "/\n/evil.test",
    "@evil.test",
  ])("refuses %j, which could lead to another place", async (path) => {
    for (const baseUrl of ["https://api.example.test", ""]) {
      const { client, sent } = thingClient(undefined, { baseUrl });
      expect(await rejection(client.custom("GET", path))).toBeInstanceOf(NotSentError);
      expect(sent).toHaveLength(0);
    }
  });
});
