import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import type { endWith as EndWith } from "../../src/core/link-signal.js";
import { rejection } from "./support.js";

export const endless = () => new ReadableStream({ start: (body) => body.enqueue("part") });

/** What `endWith` does everywhere. */
export function testEndWith(endWith: typeof EndWith): void {
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
}
