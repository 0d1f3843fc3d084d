import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { operations, server } from "../../generated/ingestion/operations.js";
import { createEmulator } from "../../src/emulator/index.js";
import type { IngestionClient } from "../../src/ingestion.js";
import { createFor } from "../../src/ingestion/create.js";
import type { IngestionClientOptions } from "../../src/ingestion/options.js";
import { rejection } from "../core/support.js";
import { apiKey, base, recorded } from "./recorded.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

const make = (options: object) => () =>
  createFor<IngestionClient>(operations, options as IngestionClientOptions);

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
    const message = `\`region\` must be eu or us${region ? `, not ${region}` : ""}`;
    expect(make({ ...base, region })).toThrow(new TypeError(message));
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
    const client = createFor<IngestionClient>(operations, {
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
