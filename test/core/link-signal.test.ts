import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { endWith, linkSignal } from "../../src/core/link-signal.js";
import { endless, testEndWith } from "./end-with.js";
import { rejection } from "./support.js";

it("tells everybody who still waits, through one listener", () => {
  const controller = new AbortController();
  const { signal } = controller;
  const told: string[] = [];
  const unlinkA = linkSignal(signal, () => told.push("a"));
  const unlinkB = linkSignal(signal, () => told.push("b"));
  const unlinkC = linkSignal(signal, () => told.push("c"));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  unlinkB();
  controller.abort();
  expect(told).toEqual(["a", "c"]);
  unlinkA();
  unlinkC();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it("links again after everybody let go, and keeps signals apart", () => {
  const [one, two] = [new AbortController(), new AbortController()];
  const told: string[] = [];
  linkSignal(one.signal, () => told.push("early"))();
  linkSignal(one.signal, () => told.push("one"));
  linkSignal(two.signal, () => told.push("two"));
  one.abort();
  expect(told).toEqual(["one"]);
});

it("survives a callback that lets go of others", () => {
  const controller = new AbortController();
  const told: string[] = [];
  const unlinks = [1, 2, 3].map((n) =>
    linkSignal(controller.signal, () => {
      told.push(`${n}`);
      for (const unlink of unlinks) unlink();
    }),
  );
  controller.abort();
  expect(told).toEqual(["1"]);
});

describe("endWith", () => {
  testEndWith(endWith);

  it("tells the reader of a stream that somebody else reads", async () => {
    const { signal } = new AbortController();
    const stream = endless();
    stream.getReader();
    const reader = (endWith(signal, stream) as ReadableStream<string>).getReader();
    expect(await rejection(reader.read())).toBeInstanceOf(TypeError);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});
