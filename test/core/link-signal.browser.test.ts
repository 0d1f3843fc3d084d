import { getEventListeners } from "node:events";
import { expect, it, vi } from "vitest";
import { endWith, linkSignal } from "../../src/core/link-signal.browser.js";
import { rejection } from "./support.js";

it("calls when the signal aborts, until it is let go", () => {
  const controller = new AbortController();
  const [kept, gone] = [vi.fn(), vi.fn()];
  const unlink = linkSignal(controller.signal, kept);
  linkSignal(controller.signal, gone)();
  controller.abort();
  expect(kept).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
  unlink();
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

const endless = () => new ReadableStream({ start: (body) => body.enqueue("part") });

it("ends a stream when the signal aborts", async () => {
  const controller = new AbortController();
  const reader = (endWith(controller.signal, endless()) as ReadableStream<string>).getReader();
  expect(await reader.read()).toEqual({ done: false, value: "part" });
  controller.abort(new Error("enough"));
  expect(await rejection(reader.closed)).toMatchObject({ message: "enough" });
});

it("ends a stream of a signal that has aborted already, and leaves nothing on it", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  const reader = (endWith(signal, endless()) as ReadableStream<string>).getReader();
  expect(await rejection(reader.closed)).toMatchObject({ message: "enough" });
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it.each(["text", "", null, undefined, new Blob(["text"])])("hands on %s as it is", (answer) => {
  expect(endWith(new AbortController().signal, answer)).toBe(answer);
  expect(endWith(null, answer)).toBe(answer);
});

it("hands on a stream as it is where there is no signal", () => {
  const stream = endless();
  expect(endWith(undefined, stream)).toBe(stream);
});
