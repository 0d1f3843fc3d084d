import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as index from "../src/index.js";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("exports these values and no other", () => {
  expect(Object.keys(index).sort()).toEqual([
    "CallError",
    "ConnectionError",
    "EventFailedError",
    "HttpError",
    "NotSentError",
    "PaginationError",
    "RecordError",
    "RedirectError",
    "RunFailedError",
    "TimeoutError",
    "UnreadableResponseError",
    "WaitError",
    "WaitTimeoutError",
    "chunkedPush",
    "createIngestionClient",
    "createRateLimiter",
    "pages",
    "paginate",
    "rateLimits",
    "waitForEvent",
    "waitForEvents",
    "waitForRun",
  ]);
});

it("exports every schema of the contract as a type, by name", () => {
  const block = /export type \{([^}]*)\} from "\.\.\/generated\/ingestion\/models\.js"/.exec(
    read("../src/index.ts"),
  )?.[1];
  const exported = block
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const models = [...read("../generated/ingestion/models.ts").matchAll(/^export type (\w+) =/gm)];
  expect(exported?.sort()).toEqual(models.map(([, name]) => name).sort());
});
