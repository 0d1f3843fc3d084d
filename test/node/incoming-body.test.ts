import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, test, vi } from "vitest";
import { acceptEncoding, incomingBody, type IncomingBody } from "../../src/node/incoming-body.js";
import { rejection } from "./support.js";

/** A message whose bytes the test writes, and what becomes of it. */
function start(coding?: string, headers: Record<string, string> = {}) {
  const source = new PassThrough();
  const message = Object.assign(source, {
    headers: { ...headers, ...(coding !== undefined && { "content-encoding": coding }) },
    complete: false,
  });
  const ends: string[] = [];
  const body = incomingBody(
    message as unknown as IncomingMessage,
    () => ends.push("abandoned"),
    () => ends.push("ended"),
  );
  return { source, message, body, ends };
}

const arrives = async (bytes: Uint8Array, coding?: string) => {
  const { source, body, ends } = start(coding);
  source.end(bytes);
  const result = (await body.bytes()).toString();
  expect(ends).toEqual(["ended"]);
  return result;
};

test("is put together from its pieces", async () => {
  const { source, body } = start();
  const bytes = body.bytes();
  for (const piece of ["a", "b", "c"]) source.write(piece);
  source.end();
  expect(String(await bytes)).toBe("abc");
  expect(await arrives(Buffer.alloc(0))).toBe("");
});

describe("codings", () => {
  it("are decoded, one and several", async () => {
    expect(await arrives(gzipSync("text"), "gzip")).toBe("text");
    expect(await arrives(brotliCompressSync("text"), " BR ")).toBe("text");
    expect(await arrives(gzipSync(brotliCompressSync("text")), "br, gzip")).toBe("text");
    expect(await arrives(Buffer.from("text"), "identity")).toBe("text");
    expect(await arrives(gzipSync("text"), "X-GZIP")).toBe("text");
  });

  it("are left alone where one is unknown", async () => {
    const bytes = deflateSync("text");
    expect(await arrives(bytes, "deflate")).toBe(bytes.toString());
    expect(await arrives(Buffer.from("text"), "constructor")).toBe("text");
  });

  it.each(["gzip", "br", "gzip, br"])("%s of an empty body are none", async (coding) => {
    const { source, message, body, ends } = start(coding);
    message.complete = true;
    source.end();
    expect(String(await body.bytes())).toBe("");
    expect(ends).toEqual(["ended"]);
    const late = start(coding);
    late.message.complete = true;
    late.source.end();
    await vi.waitFor(() => expect(late.ends).toEqual(["ended"]));
    expect(await new Response(late.body.stream()).text()).toBe("");
  });

  it("of a body that breaks before its first byte do not make it whole", async () => {
    const { source, body } = start("gzip");
    source.end();
    expect(await rejection(body.bytes())).toMatchObject({ message: "terminated" });
  });

  it.each([
    ["is not of its coding", "gzip", Buffer.from("text"), "Z_DATA_ERROR"],
    ["is not of its coding", "br", Buffer.from("text"), "Z_BUF_ERROR"],
    ["is cut short in all its codings", "br, gzip", gzipSync("text").subarray(0, 9), "Z_BUF_ERROR"],
    [
      "is followed by others",
      "gzip",
      Buffer.concat([gzipSync("text"), Buffer.from("more")]),
      "Z_DATA_ERROR",
    ],
  ])("of a whole body that %s (%s) do not make it an empty one", async (_, coding, bytes, code) => {
    const { source, message, body, ends } = start(coding);
    message.complete = true;
    source.end(bytes);
    expect(await rejection(body.bytes())).toMatchObject({ message: "terminated", cause: { code } });
    expect(ends).toEqual(["ended"]);
  });

  it("that are asked for are those that are decoded", () => {
    expect(acceptEncoding).toBe("gzip, br");
  });

  it("cut short are a failure that says so", async () => {
    const { source, body, ends } = start("gzip");
    source.end(gzipSync("text".repeat(99)).subarray(0, 20));
    const error = await rejection(body.bytes());
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "terminated", cause: { code: "Z_BUF_ERROR" } });
    expect(ends).toEqual(["ended"]);
  });

  it("do not hide how the connection failed", async () => {
    const { source, body } = start("gzip");
    const bytes = rejection(body.bytes());
    source.destroy(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
    expect(await bytes).toMatchObject({ message: "terminated", cause: { code: "ECONNRESET" } });
  });
});

describe("a failure", () => {
  const reason = new Error("enough");
  const readings: [string, (body: IncomingBody) => Promise<unknown>][] = [
    ["bytes", (body) => body.bytes()],
    ["a stream", (body) => new Response(body.stream()).text()],
  ];

  it.each(readings)("reaches a reading by %s that comes later", async (_, read) => {
    const { body, ends } = start();
    body.fail(reason);
    expect(await rejection(read(body))).toBe(reason);
    expect(ends).toEqual(["ended"]);
  });

  it.each(readings)("ends a reading by %s", async (_, read) => {
    const { source, body, ends } = start();
    const reading = rejection(read(body));
    source.write("some");
    body.fail(reason);
    body.fail(new Error("another"));
    expect(await reading).toBe(reason);
    expect(ends).toEqual(["ended"]);
  });

  it("after the end is none", async () => {
    const { source, body, ends } = start();
    source.end("all");
    expect(String(await body.bytes())).toBe("all");
    body.fail(reason);
    expect(ends).toEqual(["ended"]);
  });
});

describe("as a stream", () => {
  it("is a byte stream that takes no more than is read", async () => {
    const { source, body } = start();
    const reader = body.stream().getReader({ mode: "byob" });
    source.write("first");
    source.write("second");
    const { value } = await reader.read(new Uint8Array(16));
    expect(Buffer.from(value!).toString()).toBe("first");
    expect(source.isPaused()).toBe(true);
    source.end();
    const rest = await reader.read(new Uint8Array(16));
    expect(Buffer.from(rest.value!).toString()).toBe("second");
    expect((await reader.read(new Uint8Array(16))).done).toBe(true);
  });

  it("leaves the memory of Node's buffers to them", async () => {
    const { source, body } = start();
    const memory = Buffer.from("onetwo");
    source.write(memory.subarray(0, 3));
    source.end(memory.subarray(3));
    expect(await new Response(body.stream()).text()).toBe("onetwo");
    expect(memory.toString()).toBe("onetwo");
  });

  it("abandons what has not arrived when it is cancelled", async () => {
    const { source, body, ends } = start();
    source.write("some");
    await body.stream().cancel();
    expect(ends).toEqual(["abandoned", "ended"]);
  });

  it("lets what has arrived run out when it is cancelled", async () => {
    const { source, message, body, ends } = start();
    source.end("all");
    message.complete = true;
    await body.stream().cancel();
    expect(ends).toEqual(["ended"]);
    await new Promise((resolve) => source.once("close", resolve));
    expect(source.readableEnded).toBe(true);
  });
});
