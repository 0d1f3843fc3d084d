import {
  createIngestionClient,
  HttpError,
  NotSentError,
  RedirectError,
  type IngestionClientOptions,
} from "ingestion-fetch";
import * as lite from "ingestion-fetch/lite";
import { beforeEach, expect, inject, test } from "vitest";
import type { RecordedRequest } from "./recorder.js";

// "ingestion-fetch" is dist here: see the browser project in vitest.config.ts.
const recorder = inject("recorderUrl");
const apiKey = "secret-key-of-the-browser-tests";

const clientAt = (baseUrl: string, options: Partial<IngestionClientOptions> = {}) =>
  createIngestionClient({
    appId: "browser",
    apiKey,
    baseUrl,
    ...options,
  } as IngestionClientOptions);

async function recorded(): Promise<RecordedRequest[]> {
  return (await (await fetch(`${recorder}/.recorded`)).json()) as RecordedRequest[];
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => expect.unreachable(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

beforeEach(async () => {
  await recorded();
});

test("the page and the server are of different origins", () => {
  expect(new URL(recorder).origin).not.toBe(window.location.origin);
});

test("creates, reads, lists and deletes across origins", async () => {
  const client = clientAt(recorder);
  const input = { url: "https://example.com/feed.json" };
  const { sourceID } = await client.createSource({ body: { type: "json", name: "feed", input } });
  expect(await client.getSource({ sourceID })).toMatchObject({ sourceID, name: "feed", input });
  const { sources, pagination } = await client.listSources({ type: ["json"] });
  expect(sources.map((source) => source.sourceID)).toContain(sourceID);
  expect(pagination.nbItems).toBeGreaterThan(0);
  const { data, response } = await client.GET("/1/sources/{sourceID}", {
    params: { path: { sourceID } },
  });
  expect(response.status).toBe(200);
  expect(data?.name).toBe("feed");
  await client.deleteSource({ sourceID });
  expect(await rejection(client.getSource({ sourceID }))).toMatchObject({ status: 404 });
});

test("a lite client does the same with the operations that it has", async () => {
  const { createIngestionClient, createSource, getSource } = lite;
  const operations = { createSource, getSource };
  const client = createIngestionClient({ appId: "lite", apiKey, baseUrl: recorder, operations });
  const input = { url: "https://example.com/feed.json" };
  const { sourceID } = await client.createSource({ body: { type: "json", name: "lite", input } });
  expect(await client.getSource({ sourceID })).toMatchObject({ sourceID, name: "lite", input });
  const error = await rejection(client.getSource({ sourceID: "none" }));
  // The errors of the main entry are those of this one.
  expect(error).toBeInstanceOf(HttpError);
});

test("a preflight request asks for both key headers, and the request carries them", async () => {
  await clientAt(recorder).listTasks({ page: 7 });
  const [preflight, request, ...rest] = await recorded();
  expect(rest).toEqual([]);
  expect(preflight).toMatchObject({ method: "OPTIONS", url: "/2/tasks?page=7" });
  const asked = preflight?.headers["access-control-request-headers"];
  expect(String(asked).split(/, ?/)).toEqual(
    expect.arrayContaining(["x-algolia-api-key", "x-algolia-application-id"]),
  );
  expect(request).toMatchObject({
    method: "GET",
    url: "/2/tasks?page=7",
    headers: { "x-algolia-api-key": apiKey, "x-algolia-application-id": "browser" },
  });
});

test("the key stands in no URL, no cookie goes out and no preflight shows the key", async () => {
  const client = clientAt(recorder);
  document.cookie = "session=1";
  await client.listRuns({ status: ["started", "finished"] });
  await rejection(
    client.push({ indexName: apiKey.slice(0, 6), body: { action: "addObject", records: [] } }),
  );
  const requests = await recorded();
  expect(requests.length).toBeGreaterThanOrEqual(3);
  for (const { method, url, headers } of requests) {
    expect(url).not.toContain(apiKey);
    expect(headers["cookie"]).toBeUndefined();
    if (method === "OPTIONS") expect(JSON.stringify(headers)).not.toContain(apiKey);
  }
});

test("a refusal is a typed error with status, message and no key", async () => {
  const error = await rejection(
    clientAt(recorder).getTask({ taskID: "00000000-0000-4000-8000-000000000000" }),
  );
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ operation: "getTask", status: 404, outcome: "refused" });
  expect(String(error)).toMatch(/^HttpError: getTask failed: 404: \S/);
  expect(JSON.stringify(error)).not.toContain(apiKey);
});

test("what cannot be sent is not sent", async () => {
  const error = await rejection(clientAt(recorder).deleteTask({ taskID: ".." }));
  expect(error).toBeInstanceOf(NotSentError);
  expect(await recorded()).toEqual([]);
});

test("an abort rejects with the caller's reason and cuts the connection", async () => {
  const controller = new AbortController();
  const call = rejection(
    clientAt(`${recorder}/.silent`).listTasks({}, { signal: controller.signal }),
  );
  let seen: RecordedRequest[] = [];
  while (!seen.some(({ method }) => method === "GET")) seen = await recorded();
  const reason = new Error("changed my mind");
  controller.abort(reason);
  expect(await call).toBe(reason);
  expect(await (await fetch(`${recorder}/.hung-up`)).json()).toBe(true);
});

test("a redirect is refused and nothing follows it", async () => {
  const error = await rejection(clientAt(`${recorder}/.redirect`).getRun({ runID: "r" }));
  expect(error).toBeInstanceOf(RedirectError);
  const urls = (await recorded()).map(({ method, url }) => `${method} ${url}`);
  expect(urls).toEqual(["OPTIONS /.redirect/1/runs/r", "GET /.redirect/1/runs/r"]);
});
