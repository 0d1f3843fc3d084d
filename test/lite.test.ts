import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { operations as table } from "../generated/ingestion/operations.js";
import { createEmulator } from "../src/emulator/index.js";
import { chunkedPush, HttpError, paginate, waitForRun } from "../src/index.js";
import * as lite from "../src/lite.js";
import { requireBuild } from "./build.js";
import { rejection } from "./core/support.js";

const { createIngestionClient, ...entries } = lite;
const options = { appId: "APP", apiKey: "0123456789abcdef", baseUrl: "https://lite.test" };

describe("the operations", () => {
  it("are those of the table, entry by entry, without the deprecated ones", () => {
    const current = Object.entries(table).filter(([, entry]) => !("deprecated" in entry));
    expect(entries).toEqual(Object.fromEntries(current));
    expect(current.length).toBeLessThan(Object.keys(table).length);
  });
});

describe("a client", () => {
  const { createSource, createDestination, createTask, listTasks, pushTask, getRun } = lite;

  it("has the methods that it was given, `custom` and middleware, and no verbs", () => {
    const client = createIngestionClient({ ...options, operations: { createSource, listTasks } });
    expect(Object.keys(client).sort()).toEqual(
      ["createSource", "custom", "eject", "listTasks", "use"].sort(),
    );
    expect(client.listTasks.operation).toBe(listTasks);
  });

  it("does with the helpers of the main entry what a whole client does", async () => {
    const operations = { createSource, createDestination, createTask, listTasks, pushTask, getRun };
    const client = createIngestionClient({
      ...options,
      fetch: createEmulator(),
      operations: { ...operations, push: lite.push, getEvent: lite.getEvent },
    });
    const { sourceID } = await client.createSource({ body: { type: "push", name: "movies" } });
    const { destinationID } = await client.createDestination({
      body: { type: "search", name: "movies", input: { indexName: "movies" } },
    });
    const body = { sourceID, destinationID, action: "save" as const };
    const { taskID } = await client.createTask({ body });
    const listed: string[] = [];
    for await (const task of paginate(client.listTasks, {})) listed.push(task.taskID);
    expect(listed).toEqual([taskID]);
    const records = [{ objectID: "1" }, { objectID: "2" }];
    const summary = await chunkedPush(client, { taskID, records, waitForEvents: true }).summary;
    expect(summary).toMatchObject({ sent: 2, total: 2 });
    const { runID } = await client.pushTask({ taskID, body: { action: "addObject", records } });
    expect((await waitForRun(client, { runID })).outcome).toBe("success");
  });

  it("repeats and fails as a whole client does", async () => {
    const fetch = vi.fn(async () => Response.json({ message: "no" }, { status: 429 }));
    const { getTask } = lite;
    const client = createIngestionClient({ ...options, fetch, operations: { getTask } });
    const retries = { maxRetries: 1, onRetry: vi.fn(), totalTimeoutMs: 10_000 };
    const error = await rejection(client.getTask({ taskID: "a" }, retries));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ operation: "getTask", status: 429, attempts: 2 });
    expect(retries.onRetry).toHaveBeenCalledOnce();
  });

  it("reaches everything else by `custom`", async () => {
    const client = createIngestionClient({
      ...options,
      fetch: createEmulator(),
      operations: { getRun },
    });
    expect(await client.custom("GET", "/2/tasks")).toMatchObject({ tasks: [] });
  });
});

describe("bad input", () => {
  const rule = "`operations` must be an object of operations that ingestion-fetch/lite exports";
  const { getTask, listTasks } = lite;
  it.each([
    [undefined, ""],
    [null, ""],
    [{}, ""],
    [[], ""],
    ["getTask", ", not { 0: string }"],
    [getTask, ", not { path: string }"],
    [[getTask, listTasks], ", not { 0: object }"],
    [{ getTask, listTasks: undefined }, ", not { listTasks: undefined }"],
    [{ getTask: true }, ", not { getTask: boolean }"],
    [lite, ", not { createIngestionClient: function }"],
  ])("operations: %j", (operations, instead) => {
    const make = () => createIngestionClient({ ...options, operations } as never);
    expect(make).toThrow(new TypeError(rule + instead));
  });

  it("is not where an object has no prototype", () => {
    const operations = Object.assign(Object.create(null) as object, { getTask });
    const client = createIngestionClient({ ...options, operations });
    expect(client.getTask.operation).toBe(getTask);
  });

  it("is refused as by a whole client", () => {
    const make = (bad: object) => () =>
      createIngestionClient({ ...options, operations: { getTask }, ...bad });
    expect(make({ appId: "" })).toThrow("`appId` must be given");
    expect(make({ region: "us" })).toThrow("`region` must be left out beside `baseUrl`");
    expect(make({ maxRetries: -1 })).toThrow("`maxRetries` must be a whole number, not -1");
    expect(() => createIngestionClient(undefined as never)).toThrow(TypeError);
  });
});

describe("in a bundle", () => {
  beforeAll(() => requireBuild());

  it("are only the operations that a program names", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { createIngestionClient, getTask } from "ingestion-fetch/lite";
          export default createIngestionClient({ appId: "a", operations: { getTask } });`,
        resolveDir: fileURLToPath(new URL("..", import.meta.url)),
      },
      // Without the repository's `paths`, the name leads to dist, as `exports` says.
      tsconfigRaw: {},
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
    });
    const paths = new Set(outputFiles[0]?.text.match(/"\/[12]\/[^"]*"/g));
    expect([...paths]).toEqual(['"/2/tasks/{taskID}"']);
  });
});
