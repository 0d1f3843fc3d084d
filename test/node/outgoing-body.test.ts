import { expect, test } from "vitest";
import { outgoingBody } from "../../src/node/outgoing-body.js";

const bytes = new Uint8Array([0, 1, 2, 3]);
const form = new FormData();
form.set("field", "välue");

/** What the platform makes of it, and would send. */
const platform = async (body: BodyInit | null) => {
  const response = new Response(body);
  return { type: response.headers.get("content-type"), text: await response.text() };
};

test.each<[string, BodyInit | null, number | undefined]>([
  ["null", null, 0],
  ["an empty text", "", 0],
  ["a text", "fünf", 5],
  ["half a surrogate pair", "\ud800", 3],
  ["an ArrayBuffer", bytes.buffer, 4],
  ["a part of one", bytes.subarray(1, 3), 2],
  ["another view of it", new DataView(bytes.buffer, 2), 2],
  ["a URLSearchParams", new URLSearchParams({ "a b": "ü" }), 10],
  ["a Blob", new Blob(["blöb"], { type: "text/x" }), 5],
  ["a Blob without a type", new Blob(["b"]), 1],
])("%s is what the platform makes of it, of known length", async (_, input, length) => {
  const { body, type, length: told } = outgoingBody(input);
  expect({ type, text: await new Response(body).text() }).toEqual(await platform(input));
  expect(told).toBe(length);
});

test("a stream is passed on, and has no length", () => {
  const stream = new ReadableStream<Uint8Array>();
  expect(outgoingBody(stream)).toEqual({ body: stream, type: null, length: undefined });
});

test("a form is encoded by the platform", async () => {
  const { body, type, length } = outgoingBody(form);
  expect(length).toBeUndefined();
  expect(type).toMatch(/^multipart\/form-data; boundary=/);
  const again = new Response(body, { headers: { "content-type": type! } });
  expect((await again.formData()).get("field")).toBe("välue");
});

test("a stream that is being read is refused", () => {
  const stream = new ReadableStream();
  stream.getReader();
  expect(() => outgoingBody(stream)).toThrow(TypeError);
});
