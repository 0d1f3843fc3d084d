import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { operations } from "../generated/ingestion/operations.js";
import { callByPath, callMethod, createCalls, seed, type OperationName } from "../judge/calls.js";
import { createEmulator, serve, type EmulatorServer } from "../src/emulator/index.js";
import { createIngestionClient, type IngestionClient } from "../src/index.js";
import { checkAnswer } from "./emulator/contract.js";

const emulator = createEmulator({ runDurationMs: 0 });
const options = { appId: "APP", apiKey: "key-of-the-app", onDeprecation: "silent" } as const;
const calls = createCalls(
  createIngestionClient({ ...options, baseUrl: "https://emulator.test", fetch: emulator }),
);
let server: EmulatorServer;
let client: IngestionClient;

beforeAll(async () => {
  server = await serve(emulator, { port: 0 });
  client = createIngestionClient({ ...options, baseUrl: server.url });
});
afterAll(() => server.close());

beforeEach(() => {
  emulator.reset();
  emulator.seed(seed);
});

it("covers the whole contract", () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(operations).sort());
  expect(Object.keys(calls)).toHaveLength(56);
});

describe.each(Object.keys(calls) as OperationName[])("%s", (name) => {
  it("is callable as a method", async () => {
    const data = await callMethod(client, name, await calls[name]());
    checkAnswer(name, 200, data);
    expect(emulator.requests.at(-1)).toMatchObject({ operationId: name, status: 200 });
  });

  it("is callable by path", async () => {
    const { data, response } = await callByPath(client, name, await calls[name]());
    expect(response.status).toBe(200);
    checkAnswer(name, 200, data);
    expect(emulator.requests.at(-1)).toMatchObject({ operationId: name, status: 200 });
  });
});
