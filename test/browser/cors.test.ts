import {
  createIngestionClient,
  HttpError,
  type DeprecationNotice,
  type ResponseInfo,
} from "ingestion-fetch";
import { expect, inject, test } from "vitest";

const { hiding, exposing } = inject("corsUrls");
const keys = { "x-algolia-application-id": "browser", "x-algolia-api-key": "key-of-the-page" };

/** A client whose notices are kept. */
const listening = (baseUrl: string) => {
  const notices: DeprecationNotice[] = [];
  const client = createIngestionClient({
    appId: "browser",
    apiKey: "key-of-the-page",
    baseUrl,
    onDeprecation: (notice) => notices.push(notice),
  });
  return { client, notices };
};

test("the servers are of another origin than the page", () => {
  for (const url of [hiding, exposing]) {
    expect(new URL(url).origin).not.toBe(window.location.origin);
  }
});

test("what a server doesn't expose reads as absent", async () => {
  const { headers } = await fetch(`${hiding}/2/tasks`, { headers: keys });
  for (const name of ["deprecation", "sunset", "link", "x-request-id"]) {
    expect(headers.get(name), name).toBeNull();
  }
  expect(headers.get("content-type")).toContain("json");
});

test("what a server exposes can be read", async () => {
  const { headers } = await fetch(`${exposing}/2/tasks`, { headers: keys });
  expect(headers.get("deprecation")).toBe("@1767225600");
  expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

test("a deprecation by header reaches onDeprecation only where it is exposed", async () => {
  const hidden = listening(hiding);
  await hidden.client.listTasks();
  expect(hidden.notices).toEqual([]);

  const exposed = listening(exposing);
  await exposed.client.listTasks();
  expect(exposed.notices).toMatchObject([
    {
      code: "DEP_HEADER",
      operation: "listTasks",
      date: new Date("2026-01-01T00:00:00Z"),
      link: "https://example.com/retiring",
    },
    { code: "DEP_SUNSET", operation: "listTasks", date: new Date("2027-01-01T00:00:00Z") },
  ]);
});

test.each([
  ["unseen, so that a 503 may have been applied", hiding, undefined, "unknown"],
  ["seen, so that a 503 is a refusal", exposing, "0", "refused"],
] as const)("Retry-After is %s", async (_, baseUrl, retryAfter, outcome) => {
  const { client } = listening(baseUrl);
  const error: unknown = await client
    .createSource({ body: { type: "push", name: "feed" } })
    .catch((reason: unknown) => reason);
  if (!(error instanceof HttpError)) throw error;
  expect(error.status).toBe(503);
  expect(error.headers["retry-after"]).toBe(retryAfter);
  expect(error.outcome).toBe(outcome);
});

test("the request id is told only where it is exposed", async () => {
  const ids: (string | undefined)[] = [];
  const onResponse = ({ requestId }: ResponseInfo): void => void ids.push(requestId);
  await listening(hiding).client.listSources({}, { onResponse });
  await listening(exposing).client.listSources({}, { onResponse });
  expect(ids).toEqual([undefined, expect.stringMatching(/^[\da-f-]{36}$/)]);
});
