import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { operations, server } from "../generated/ingestion/operations.js";
import { createEmulator } from "../src/emulator/index.js";
import { createIngestionClient } from "../src/ingestion.js";
import type { IngestionClientOptions } from "../src/ingestion/options.js";
import { rejection } from "./core/support.js";

const apiKey = "0123456789abcdef";
const base = { appId: "APP", apiKey };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A client whose requests are recorded and answered with `reply`. */
function recorded(options: object, reply: () => Response = () => Response.json({})) {
  const sent: { url: string; headers: Record<string, string> }[] = [];
  const client = createIngestionClient({
    ...base,
    fetch: async (url: string, init: RequestInit) => {
      sent.push({ url, headers: Object.fromEntries(new Headers(init.headers)) });
      return reply();
    },
    ...options,
  } as IngestionClientOptions);
  return { client, sent };
}

const make = (options: object) => () => createIngestionClient(options as IngestionClientOptions);

describe("region", () => {
  it.each(server.variables.region)("%s chooses the server", async (region) => {
    const { client, sent } = recorded({ region });
    await client.getTask({ taskID: "a" });
    expect(sent).toEqual([
      {
        url: `https://data.${region}.algolia.com/2/tasks/a`,
        headers: { "x-algolia-application-id": "APP", "x-algolia-api-key": apiKey },
      },
    ]);
  });

  it.each([undefined, "de", "US", "", null, "eu.evil.test/"])("%j is refused", (region) => {
    expect(make({ ...base, region })).toThrow(
      "`region` is required and must be one of the following: eu, us",
    );
  });
});

describe("appId and apiKey", () => {
  it.each([
    [{ apiKey }, "`appId` must be given"],
    [{ appId: "", apiKey }, "`appId` must be given"],
    [{ appId: "APP" }, "`apiKey` must be given"],
    [{ appId: "APP", apiKey: "" }, "`apiKey` must be given"],
    [{ appId: "A P", apiKey }, "`appId`"],
    [{ appId: "APP", apiKey: 7 }, "`apiKey`"],
  ])("refuses %j", (options, message) => {
    expect(make({ region: "us", ...options })).toThrow(message);
  });

  it.each(["0123456789abcdef\n", "0123456789\u200babcdef", "0123456789 abcdef"])(
    "refuses a key that no header carries, without quoting it",
    (key) => {
      try {
        make({ appId: "APP", apiKey: key, region: "us" })();
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        expect(inspect(error)).not.toContain("0123456789");
        expect((error as Error).message).toContain("`apiKey`");
      }
    },
  );

  it("never stand in the URL", async () => {
    const { client, sent } = recorded({ region: "us" });
    await client.listTasks({ enabled: true });
    await client.custom("GET", "/1/new", { query: { a: 1 } });
    for (const { url } of sent) expect(url).not.toContain(apiKey);
  });

  it("may be a proxy's business: the key is left out with a baseUrl", async () => {
    const { client, sent } = recorded({ baseUrl: "/api/algolia", apiKey: undefined });
    await client.getTask({ taskID: "a" });
    expect(sent).toEqual([
      { url: "/api/algolia/2/tasks/a", headers: { "x-algolia-application-id": "APP" } },
    ]);
  });
});

describe("a key function", () => {
  it("is asked per attempt and once more after a 401", async () => {
    const keys = [
      "first-short-lived",
      "second-short-lived",
      "third-short-lived",
      "fourth-short-lived",
    ];
    const emulator = createEmulator({ apiKey: "second-short-lived" });
    const asked = vi.fn(() => keys.shift()!);
    const client = createIngestionClient({
      appId: "APP",
      apiKey: asked,
      baseUrl: "https://proxy.test",
      fetch: emulator,
    });
    expect((await client.listTasks()).tasks).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(2);
    const error = await rejection(client.listTasks());
    expect(error).toMatchObject({ name: "HttpError", attempts: 2 });
  });

  it("may be asynchronous, and may not give nothing", async () => {
    const { client, sent } = recorded({ region: "eu", apiKey: async () => "from-a-vault" });
    await client.listTasks();
    expect(sent[0]?.headers["x-algolia-api-key"]).toBe("from-a-vault");
    for (const bad of [undefined, "", "line\nbreak"]) {
      const { client, sent } = recorded({ region: "eu", apiKey: async () => bad });
      expect(await rejection(client.listTasks())).toMatchObject({ name: "NotSentError" });
      expect(sent).toEqual([]);
    }
  });
});

describe("baseUrl", () => {
  it("excludes region", () => {
    expect(make({ ...base, region: "us", baseUrl: "https://proxy.test" })).toThrow(
      /`region`.*`baseUrl`/,
    );
  });

  it.each([
    ["https://proxy.test/api/", "https://proxy.test/api/2/tasks/a"],
    ["http://localhost:8787", "http://localhost:8787/2/tasks/a"],
    ["http://api.localhost", "http://api.localhost/2/tasks/a"],
    ["http://127.0.0.1:1/", "http://127.0.0.1:1/2/tasks/a"],
    ["http://[::1]:1", "http://[::1]:1/2/tasks/a"],
    ["/api", "/api/2/tasks/a"],
    ["", "/2/tasks/a"],
  ])("%j leads to %s", async (baseUrl, url) => {
    const { client, sent } = recorded({ baseUrl });
    await client.getTask({ taskID: "a" });
    expect(sent[0]?.url).toBe(url);
  });

  it.each([
    "http://proxy.test",
    "http://127.0.0.1.evil.test",
    "http://localhost.evil.test",
    "HTTP://proxy.test",
  ])("%s would show the key, unless that is allowed", async (baseUrl) => {
    expect(make({ ...base, baseUrl })).toThrow(/`baseUrl`.*https.*`allowInsecure`/);
    expect(make({ ...base, baseUrl, allowInsecure: true })).not.toThrow();
    expect(make({ appId: "APP", baseUrl })).not.toThrow();
  });

  it("that is relative is as secure as the page", () => {
    vi.stubGlobal("location", { href: "http://shop.test/page" });
    expect(make({ ...base, baseUrl: "/api" })).toThrow("`allowInsecure`");
    vi.stubGlobal("location", { href: "http://localhost:3000/" });
    expect(make({ ...base, baseUrl: "/api" })).not.toThrow();
  });

  it.each([
    "ftp://proxy.test",
    "https://user:pass@proxy.test",
    "https://proxy.test?x=1",
    "https://proxy.test/#top",
    "https://",
    "javascript:alert(1)",
    "https://user:pass@[proxy",
    null,
    new URL("https://proxy.test"),
  ])("%s is refused by name, without its password", (baseUrl) => {
    const refused = make({ ...base, baseUrl });
    expect(refused).toThrow(TypeError);
    expect(refused).toThrow(/^`baseUrl` must be an http\(s\) URL/);
    expect(refused).not.toThrow(/pass/);
  });
});

describe("help in messages", () => {
  it("names the ACL on a 403", async () => {
    const { client } = recorded({ region: "us" }, () =>
      Response.json({ message: "Method not allowed with this API key" }, { status: 403 }),
    );
    expect(((await rejection(client.getTask({ taskID: "a" }))) as Error).message).toBe(
      "getTask failed: 403: Method not allowed with this API key (the API key needs the ACL addObject, deleteIndex, editSettings)",
    );
  });

  it("says on a 401 that names the region what region means", async () => {
    const answer = (message: string) => () => Response.json({ message }, { status: 401 });
    const wrong = recorded({ region: "us" }, answer("Application is in another region"));
    expect(((await rejection(wrong.client.listTasks())) as Error).message).toMatch(
      /^listTasks failed: 401: Application is in another region \(.*analytics region/,
    );
    const other = recorded({ region: "us" }, answer("Invalid Application-ID or API key"));
    expect(((await rejection(other.client.listTasks())) as Error).message).toBe(
      "listTasks failed: 401: Invalid Application-ID or API key",
    );
  });

  it("never shows the key that a server repeats", async () => {
    const { client } = recorded({ region: "us" }, () =>
      Response.json({ message: `Bad key ${apiKey}` }, { status: 403, headers: { echo: apiKey } }),
    );
    const error = await rejection(client.getTask({ taskID: apiKey }));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(apiKey);
    expect(JSON.stringify(error)).not.toContain(apiKey);
  });
});

describe("deprecation", () => {
  it("is warned of once per operation and client, on both surfaces", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const { client } = recorded({ region: "us" });
    await client.getTaskV1({ taskID: "a" });
    await client.getTaskV1({ taskID: "b" });
    await client.GET("/1/tasks/{taskID}", { params: { path: { taskID: "a" } } });
    await client.GET("/1/tasks");
    expect(warn.mock.calls.map(([text]) => text as string)).toEqual([
      "[ingestion-fetch DEP_CONTRACT] getTaskV1 (GET /1/tasks/{taskID}) is deprecated, use getTask (GET /2/tasks/{taskID}) instead",
      "[ingestion-fetch DEP_CONTRACT] listTasksV1 (GET /1/tasks) is deprecated, use listTasks (GET /2/tasks) instead",
    ]);
    await recorded({ region: "us" }).client.getTaskV1({ taskID: "a" });
    expect(warn).toHaveBeenCalledTimes(3);
  });

  it("marks exactly the operations with a successor", async () => {
    const notices: string[] = [];
    const { client } = recorded({
      region: "us",
      onDeprecation: (n: { operation: string }) => notices.push(n.operation),
    });
    for (const [name, { path }] of Object.entries(operations)) {
      const args = Object.fromEntries(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key, "a"]),
      );
      await (client[name as keyof typeof operations] as (args: object) => Promise<unknown>)(args);
    }
    expect(notices.sort()).toEqual(
      [
        ...Object.keys(operations).filter((name) => name.endsWith("V1")),
        "getDockerSourceStreams",
      ].sort(),
    );
  });
});

it("passes unknown values and properties through untouched", async () => {
  const run = { runID: "r", status: "paused", brandNew: { deep: [1] } };
  const { client } = recorded({ region: "us" }, () => Response.json(run));
  expect(await client.getRun({ runID: "r" })).toEqual(run);
});

it("sends nothing where there is no `fetch`", async () => {
  const message = "getTask was not sent: `fetch` must be a function";
  const client = createIngestionClient({ ...base, region: "us", fetch: "x" as never });
  await expect(client.getTask({ taskID: "a" })).rejects.toThrow(message);
  vi.stubGlobal("fetch", undefined);
  const older = createIngestionClient({ ...base, region: "us" });
  await expect(older.getTask({ taskID: "a" })).rejects.toThrow(message);
});

it("starts nothing when a client is made", () => {
  vi.useFakeTimers();
  const fetch = vi.fn();
  vi.stubGlobal("fetch", fetch);
  createIngestionClient({ ...base, region: "us" });
  expect(vi.getTimerCount()).toBe(0);
  expect(fetch).not.toHaveBeenCalled();
  vi.useRealTimers();
});
