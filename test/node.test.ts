import { afterEach, describe, expect, it, test, vi } from "vitest";
import { createEmulator, serve, type Emulator } from "../src/emulator/index.js";
import * as index from "../src/index.js";
import {
  createIngestionClient,
  paginate,
  type IngestionClient,
  type IngestionClientOptions,
} from "../src/index.js";
import * as node from "../src/node.js";
import type { NodeFetch } from "../src/node.js";
import { listen, nodeFetch } from "./node/support.js";

test("has all that the main entry point has, but a client of its own, and its fetch", () => {
  const { createIngestionClient: ours, createNodeFetch, ...rest } = node;
  const { createIngestionClient: other, ...shared } = index;
  expect(ours).not.toBe(other);
  expect(createNodeFetch).toBeTypeOf("function");
  expect(rest).toEqual(shared);
});

describe("its client", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const task = { taskID: "t" };
  const answer = () => listen((_, out) => out.end(JSON.stringify(task)));
  const clientOf = (baseUrl: string, more: Partial<IngestionClientOptions> = {}) =>
    node.createIngestionClient({ ...options, ...more, region: undefined, baseUrl });

  it("goes over node:http, and over the same connection as other such clients", async () => {
    const global = vi.fn();
    vi.stubGlobal("fetch", global);
    const { url, connections, requests } = await answer();
    expect(await clientOf(url).getTask(task)).toEqual(task);
    expect(await clientOf(url, { fetch: undefined }).getTask(task)).toEqual(task);
    expect(requests()).toHaveLength(2);
    expect(connections()).toBe(1);
    expect(global).not.toHaveBeenCalled();
  });

  it("takes another fetch, for all of its calls or for one", async () => {
    const { url, requests } = await answer();
    const mine = vi.fn(() => Promise.resolve(Response.json({ taskID: "mine" })));
    expect(await clientOf(url, { fetch: mine }).getTask(task)).toEqual({ taskID: "mine" });
    expect(await clientOf(url).getTask(task, { fetch: mine })).toEqual({ taskID: "mine" });
    expect(mine).toHaveBeenCalledTimes(2);
    expect(requests()).toEqual([]);
  });

  it("is as particular about its options", () => {
    expect(() => clientOf("ftp://a.test")).toThrow("`baseUrl` must be an http(s) URL");
    const bare = node.createIngestionClient as () => unknown;
    expect(bare).toThrow(new TypeError("`appId` must be given"));
  });
});

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** What a caller gets to see of a call, but for the words in which a platform tells of its failure. */
async function seen(call: Promise<unknown>): Promise<unknown> {
  try {
    return { data: await call };
  } catch (error) {
    if (!(error instanceof Error) || !("outcome" in error)) return { thrown: error };
    const { name, outcome, attempts, status, body, location, timeoutMs, message } = error as Error &
      Record<string, unknown>;
    const told = { name, outcome, attempts, status, body, location, timeoutMs };
    return name === "ConnectionError" ? told : { ...told, message };
  }
}

const options = { appId: "app", apiKey: "key-of-the-app", maxRetries: 0 } as const;

/** Makes the same call through both fetches, and says what they show. */
async function throughBoth(
  baseUrl: string,
  call: (client: IngestionClient) => Promise<unknown>,
  before: () => void = () => undefined,
  more: Partial<IngestionClientOptions> = {},
): Promise<{ node: unknown; platform: unknown }> {
  const results = [];
  for (const fetch of [nodeFetch(), globalThis.fetch]) {
    before();
    const client = createIngestionClient({
      ...options,
      ...more,
      region: undefined,
      baseUrl,
      fetch,
    });
    results.push(await seen(call(client)));
  }
  const [node, platform] = results;
  return { node, platform };
}

describe("a client sees the same of the emulator through it as through the platform's fetch", () => {
  const reason = new Error("enough");
  type Case = [
    name: string,
    prepare: (emulator: Emulator) => void,
    call: (client: IngestionClient) => Promise<unknown>,
    expected: object,
  ];

  it.each<Case>([
    [
      "a list",
      () => undefined,
      (client) => client.listSources({ itemsPerPage: 10 }),
      { data: { sources: [{ name: "Ünïcode" }] } },
    ],
    [
      "pages, one after the other",
      () => undefined,
      async (client) => {
        const names: string[] = [];
        for await (const { name } of paginate(client.listSources, {})) names.push(name);
        return names;
      },
      { data: ["Ünïcode"] },
    ],
    [
      "a write and its reading",
      () => undefined,
      async (client) => {
        const { updatedAt: _, ...rest } = await client.updateSource({
          sourceID: "source",
          body: { name: "Ünïcode" },
        });
        return rest;
      },
      { data: { sourceID: "source" } },
    ],
    [
      "a refusal",
      () => undefined,
      (client) => client.getSource({ sourceID: "none" }),
      { name: "HttpError", status: 404, outcome: "refused" },
    ],
    [
      "a server's failure",
      (emulator) => emulator.failNext("listSources", { status: 503 }),
      (client) => client.listSources(),
      { name: "HttpError", status: 503 },
    ],
    [
      "a page of HTML",
      (emulator) => emulator.failNext("listSources", { status: 200, body: "<html>" }),
      (client) => client.listSources(),
      { name: "UnreadableResponseError", outcome: "unknown" },
    ],
    [
      "a connection that breaks",
      (emulator) => emulator.failNext("listSources", { connection: true }),
      (client) => client.listSources(),
      { name: "ConnectionError", outcome: "unknown" },
    ],
    [
      "a connection that breaks amid the body",
      (emulator) => emulator.failNext("listSources", { spoil: "reset" }),
      (client) => client.listSources(),
      { name: "ConnectionError", outcome: "unknown" },
    ],
    [
      "JSON cut short",
      (emulator) => emulator.failNext("listSources", { spoil: "truncated" }),
      (client) => client.listSources(),
      { name: "UnreadableResponseError", outcome: "unknown" },
    ],
    [
      "a body that takes too long",
      (emulator) => emulator.failNext("listSources", { spoil: "slow", overMs: 60_000 }),
      (client) => client.listSources({}, { timeoutMs: 100 }),
      { name: "TimeoutError", timeoutMs: 100, outcome: "unknown" },
    ],
    [
      "an abort amid the body",
      (emulator) => emulator.failNext("listSources", { spoil: "slow", overMs: 60_000 }),
      async (client) => {
        const controller = new AbortController();
        const call = client.listSources({}, { signal: controller.signal });
        setTimeout(() => controller.abort(reason), 50);
        return call;
      },
      { thrown: reason },
    ],
    [
      "a retry after a broken connection",
      (emulator) => emulator.failNext("listSources", { connection: true }),
      (client) => client.listSources({}, { maxRetries: 1 }),
      { data: { sources: [{ name: "Ünïcode" }] } },
    ],
    [
      "a streamed answer",
      () => undefined,
      async (client) => {
        const { data } = await client.GET("/1/sources", { parseAs: "stream" });
        return new Response(data).json();
      },
      { data: { sources: [{ name: "Ünïcode" }] } },
    ],
    [
      "an answer that a middleware looks at",
      () => undefined,
      async (client) => {
        client.use({
          async onResponse({ response }) {
            return new Response((await response.text()).replace("Ünïcode", "other"), response);
          },
        });
        return client.listSources();
      },
      { data: { sources: [{ name: "other" }] } },
    ],
    [
      "headers",
      (emulator) =>
        emulator.failNext("listSources", { status: 429, headers: { "retry-after": "7" } }),
      async (client) => {
        const told: unknown[] = [];
        await client
          .listSources({}, { onResponse: ({ headers, status }) => told.push(headers, status) })
          .catch(() => undefined);
        const [headers, status] = told as [Record<string, string>, number];
        return [status, headers["retry-after"], headers["content-type"], Object.keys(headers)];
      },
      { data: [429, "7", "application/json; charset=utf-8", expect.arrayContaining(["date"])] },
    ],
  ])("%s", async (_, prepare, call, expected) => {
    const emulator = createEmulator();
    emulator.seed({ sources: [{ sourceID: "source", type: "push", name: "Ünïcode" }] });
    const server = await serve(emulator);
    closers.push(server.close);
    const { node, platform } = await throughBoth(server.url, call, () => prepare(emulator));
    expect(node).toMatchObject(expected);
    expect(node).toEqual(platform);
  });
});

describe("and the same of stranger servers", () => {
  it.each<[string, number, Record<string, string>, string, object]>([
    ["a redirect", 301, { location: "/x" }, "", { name: "RedirectError", outcome: "unknown" }],
    ["one that keeps the method", 307, {}, "moved", { name: "RedirectError", outcome: "refused" }],
    ["no content", 204, {}, "", { data: undefined }],
    ["an empty body", 200, {}, "", { data: undefined }],
    ["too few bytes", 200, { "content-length": "99" }, "{", { name: "ConnectionError" }],
    ["an empty failure", 500, {}, "", { name: "HttpError", status: 500 }],
    ["a byte order mark", 200, {}, '\ufeff{"a":1}', { data: { a: 1 } }],
  ])("%s", async (_, status, headers, body, expected) => {
    const { url } = await listen((message, out) => {
      out.writeHead(status, headers).end(body);
      if (headers["content-length"]) out.once("finish", () => message.socket.end());
    });
    const call = (client: IngestionClient) => client.getSource({ sourceID: "s" });
    const { node, platform } = await throughBoth(url, call);
    expect(node).toMatchObject(expected);
    expect(node).toEqual(platform);
  });

  it("none at all", async () => {
    const { url, server } = await listen(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const call = (client: IngestionClient) =>
      client.createSource({ body: { type: "push", name: "n" } });
    const { node, platform } = await throughBoth(url, call);
    expect(node).toMatchObject({ name: "ConnectionError", outcome: "not-sent", attempts: 1 });
    expect(node).toEqual(platform);
  });
});

describe("a client knows whether a request", () => {
  const calling = (baseUrl: string, fetch: NodeFetch, more: object = {}) =>
    seen(createIngestionClient({ ...options, ...more, baseUrl, fetch }).runTask({ taskID: "t" }));

  it("never left: an option is refused, or the fetch has been closed", async () => {
    const { url, requests } = await listen((_, out) => out.end("{}"));
    expect(await calling(url, nodeFetch(), { dispatcher: {} })).toMatchObject({
      outcome: "not-sent",
    });
    const fetch = nodeFetch();
    await fetch.close();
    expect(await calling(url, fetch)).toMatchObject({ outcome: "not-sent" });
    expect(requests()).toEqual([]);
  });

  it("left: the fetch was closed before the answer", async () => {
    const fetch = nodeFetch();
    const { url } = await listen(() => void fetch.close());
    expect(await calling(url, fetch)).toMatchObject({ outcome: "unknown" });
  });
});
