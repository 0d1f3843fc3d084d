import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import type { Wait } from "../../src/emulator/clock.js";
import { spoil } from "../../src/emulator/spoilt-body.js";
import { deferred } from "./support.js";

const text = JSON.stringify({ tasks: Array.from({ length: 20 }, (_, n) => ({ n })) });
const whole = (): Response =>
  new Response(text, { status: 201, headers: { "content-type": "application/json", "x-a": "b" } });
const never: Wait = () => Promise.reject(new Error("nothing is to wait"));

/** What arrives of a body, and what it ends with. */
const read = async ({ body }: Response): Promise<{ pieces: string[]; error: unknown }> => {
  const pieces: string[] = [];
  try {
    for await (const piece of body!) pieces.push(new TextDecoder().decode(piece));
    return { pieces, error: undefined };
  } catch (error) {
    return { pieces, error };
  }
};

test("status and headers stay as they are", async () => {
  const { status, headers } = await spoil(whole(), { spoil: "truncated" }, never, undefined);
  expect(status).toBe(201);
  expect(Object.fromEntries(headers)).toEqual({ "content-type": "application/json", "x-a": "b" });
});

test.each([
  [undefined, Math.floor(text.length / 2)],
  [0.25, Math.floor(text.length / 4)],
  [0, 1],
  [1, text.length - 1],
])("a body truncated at %s ends there, as if it were whole", async (at, length) => {
  const fault = { spoil: "truncated", ...(at !== undefined && { at }) } as const;
  const response = await spoil(whole(), fault, never, undefined);
  const { pieces, error } = await read(response);
  expect(error).toBeUndefined();
  expect(pieces.join("")).toBe(text.slice(0, length));
});

test("a body that is reset arrives in part and then fails as a broken connection does", async () => {
  const { pieces, error } = await read(await spoil(whole(), { spoil: "reset" }, never, undefined));
  expect(pieces.join("")).toBe(text.slice(0, text.length / 2));
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toContain("broke the connection");
});

test("a slow body comes in pieces, each after its part of the time", async () => {
  const waits: number[] = [];
  const wait: Wait = (ms) => {
    waits.push(ms);
    return Promise.resolve();
  };
  const response = await spoil(whole(), { spoil: "slow", overMs: 500 }, wait, undefined);
  expect(waits).toEqual([]);
  const { pieces, error } = await read(response);
  expect(error).toBeUndefined();
  expect(pieces.join("")).toBe(text);
  expect(pieces).toHaveLength(10);
  expect(waits).toEqual(Array.from({ length: 10 }, () => 50));
});

test("a slow body takes a second unless told, and an empty one is empty", async () => {
  const waits: number[] = [];
  const wait: Wait = (ms) => {
    waits.push(ms);
    return Promise.resolve();
  };
  await read(await spoil(whole(), { spoil: "slow" }, wait, undefined));
  expect(waits.reduce((sum, ms) => sum + ms)).toBeCloseTo(1000);
  const empty = await spoil(new Response(null), { spoil: "slow" }, wait, undefined);
  expect(await empty.text()).toBe("");
});

/** A wait that lasts until it is given up. */
const endless = () => {
  const waiting = deferred<AbortSignal>();
  const wait: Wait = (_, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
      waiting.resolve(signal!);
    });
  return { wait, waiting: waiting.promise };
};

test("an abort ends a slow body with the caller's reason, and leaves no listener", async () => {
  const controller = new AbortController();
  const { wait, waiting } = endless();
  const body = read(await spoil(whole(), { spoil: "slow" }, wait, controller.signal));
  await waiting;
  const reason = new Error("enough");
  controller.abort(reason);
  expect((await body).error).toBe(reason);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  const late = await spoil(whole(), { spoil: "slow" }, never, controller.signal);
  expect((await read(late)).error).toBe(reason);
});

test("a slow body that nobody reads any more waits no longer", async () => {
  const { wait, waiting } = endless();
  const response = await spoil(whole(), { spoil: "slow" }, wait, undefined);
  const reader = response.body!.getReader();
  const reading = reader.read();
  const signal = await waiting;
  await reader.cancel();
  expect(signal.aborted).toBe(true);
  expect(await reading).toEqual({ done: true, value: undefined });
});
