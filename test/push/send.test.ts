import { describe, expect, it } from "vitest";
import { HttpError, NotSentError, RedirectError, TimeoutError } from "../../src/index.js";
import { createChunker } from "../../src/push/chunks.js";
import { readOperation } from "../../src/push/operation.js";
import { reachOf, sendChunk, type Sending } from "../../src/push/send.js";
import { pushSetup } from "../bulk-support.js";
import { rejection } from "../core/support.js";

function setup(options: Parameters<typeof pushSetup>[0] = {}) {
  const all = pushSetup(options);
  const chunker = createChunker(10, 1_000);
  const target = { indexName: "i", action: "addObject", maxBytes: 1_000 } as const;
  chunker.add(readOperation({ objectID: "1" }, 0, target));
  const [chunk] = chunker.flush();
  const sending: Sending = {
    client: all.client,
    taskID: undefined,
    referenceIndexName: undefined,
    maxRetries: 2,
    waiting: undefined,
    clock: all.clock,
    callOptions: {},
  };
  return { ...all, chunk: chunk!, sending };
}

describe("sendChunk", () => {
  it("tells of the run and its event", async () => {
    const { chunk, sending, emulator } = setup();
    const sent = await sendChunk(chunk, sending);
    const { runID } = sent;
    expect(sent).toMatchObject({ status: "sent", count: 1, indexName: "i", handle: { runID } });
    expect(emulator.requests).toHaveLength(1);
  });

  it("knows no event where a run was skipped, and doesn't mind unless it waits", async () => {
    const { chunk, sending } = setup({ outcome: () => "skipped" });
    expect(await sendChunk(chunk, sending)).toMatchObject({ handle: undefined });
    const error = await rejection(sendChunk(chunk, { ...sending, waiting: {} }));
    expect(error).toMatchObject({ name: "RunFailedError", states: ["skipped"] });
  });

  it("tells that a chunk was accepted before it waits", async () => {
    const { chunk, sending, emulator } = setup();
    emulator.failNext("getEvent", { status: 400 });
    const taken: unknown[] = [];
    const waiting = { ...sending, waiting: {} };
    const error = await rejection(sendChunk(chunk, waiting, (answer) => taken.push(answer)));
    expect(error).toMatchObject({ operation: "getEvent", status: 400 });
    const runID = expect.any(String) as string;
    expect(taken).toEqual([{ runID, handle: { runID, eventID: expect.any(String) as string } }]);
  });

  it("does not tell so of one that was refused", async () => {
    const { chunk, sending, emulator } = setup();
    emulator.failNext("push", { status: 400 });
    const onTaken = () => expect.unreachable("it was refused");
    expect(await rejection(sendChunk(chunk, sending, onTaken))).toMatchObject({ status: 400 });
  });

  it("sends as often as it is told to, whatever the client would do", async () => {
    const { chunk, sending, emulator } = setup();
    emulator.failNext("push", { status: 429, headers: { "retry-after": "0" } }, 9);
    const error = await rejection(sendChunk(chunk, { ...sending, maxRetries: 3 }));
    expect(error).toMatchObject({ status: 429, attempts: 4 });
    expect(emulator.requests).toHaveLength(4);
  });

  it.each([undefined, null, {}, []])("finds no run in the answer %j", async (answer) => {
    const { chunk, sending, client } = setup();
    const { operation } = client.push;
    const push = Object.assign(async () => answer, { operation }) as unknown as typeof client.push;
    const other = { ...sending, client: { ...client, push }, waiting: {} };
    const error = await rejection(sendChunk(chunk, other));
    expect(error).toMatchObject({ name: "CallError", operation: "push", outcome: "unknown" });
    expect(String(error)).toBe(
      `CallError: push was answered without a runID: ${JSON.stringify(answer)}`,
    );
  });

  it("tells an attempt's time limit from a wait's", async () => {
    const { chunk, sending } = setup({ runDurationMs: 60_000 });
    const callOptions = { timeoutMs: 5_000 };
    const sent = await sendChunk(chunk, { ...sending, callOptions, waiting: {} });
    expect(sent.status).toBe("sent");
  });
});

describe("reachOf", () => {
  const fields = {
    operation: "push",
    method: "POST",
    url: "/",
    outcome: "refused" as const,
    attempts: 1,
  };
  it.each([
    [401, "all"],
    [403, "all"],
    [404, "index"],
    [400, "one"],
    [413, "one"],
    [500, "one"],
  ])("is told by the status %d: %s", (status, expected) => {
    const { chunk } = setup();
    const error = new HttpError("failed", { ...fields, ...{ status } });
    expect(reachOf(error, chunk)).toBe(expected);
  });

  it("is told by calls that cannot be sent at all", () => {
    const { chunk } = setup();
    expect(reachOf(new NotSentError("failed", fields), chunk)).toBe("index");
    expect(reachOf(new RedirectError("failed", fields), chunk)).toBe("all");
    expect(reachOf(new TimeoutError("failed", fields), chunk)).toBe("one");
    expect(reachOf(new Error("failed"), chunk)).toBe("one");
  });

  it("stays with a chunk that could not be written", () => {
    const { chunk } = setup();
    const record = chunk.operations[0]?.record as Record<string, unknown>;
    record["itself"] = record;
    expect(reachOf(new NotSentError("failed", fields), chunk)).toBe("one");
  });
});
