import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { readRequest, readText } from "../../src/emulator/request.js";

const url = "https://data.us.algolia.com/1/push/i?watch=true";

test.each([
  ["a string", () => readRequest(url, { method: "post", body: "{}" })],
  ["a URL", () => readRequest(new URL(url), { method: "POST", body: "{}" })],
  ["a Request", () => readRequest(new Request(url, { method: "POST", body: "{}" }))],
  ["a Request and init", () => readRequest(new Request(url), { method: "POST", body: "{}" })],
  ["bytes", () => readRequest(url, { method: "POST", body: new TextEncoder().encode("{}") })],
])("%s is read", async (_, read) => {
  const request = read();
  expect(request.method).toBe("POST");
  expect(request.url.href).toBe(url);
  expect((await readText(request, 10)).text).toBe("{}");
});

test("init overrides a Request, as fetch has it", async () => {
  const request = new Request(url, { method: "POST", body: "old", headers: { a: "1" } });
  const read = readRequest(request, { method: "PUT", body: "new", headers: { b: "2" } });
  expect(read.method).toBe("PUT");
  expect(Object.fromEntries(read.headers)).toEqual({ b: "2" });
  expect((await readText(read, 10)).text).toBe("new");
});

test("GET is the default, has no body and can't have one", async () => {
  expect(await readText(readRequest(url), 10)).toEqual({ text: "", contentType: null });
  expect(() => readRequest(url, { body: "x" })).toThrow("A GET request cannot have a body.");
});

test("a relative URL starts at localhost where there is no page", () => {
  expect(readRequest("/1/tasks?a=b").url.href).toBe("http://localhost/1/tasks?a=b");
});

test("the content type is the one that fetch would send", async () => {
  const type = async (init: RequestInit) =>
    (await readText(readRequest(url, { method: "POST", ...init }), 99)).contentType;
  expect(await type({ body: "x" })).toBe("text/plain;charset=UTF-8");
  expect(await type({ body: new URLSearchParams("a=b") })).toContain("x-www-form-urlencoded");
  expect(await type({ body: new Blob(["x"], { type: "application/json" }) })).toBe(
    "application/json",
  );
  expect(await type({ body: "x", headers: { "content-type": "application/json" } })).toBe(
    "application/json",
  );
});

test("the limit counts bytes", async () => {
  const read = (body: BodyInit, limit: number) =>
    readText(readRequest(url, { method: "POST", body }), limit);
  await expect(read("abcd", 4)).resolves.toMatchObject({ text: "abcd" });
  await expect(read("éé", 4)).resolves.toMatchObject({ text: "éé" });
  await expect(read("éé", 3)).rejects.toMatchObject({ status: 413 });
  await expect(read("abcd", 3)).rejects.toThrow("more than 3 bytes: send it in smaller parts");
});

test("the signal is the caller's own, and nothing listens to it", () => {
  const { signal } = new AbortController();
  expect(readRequest(url, { signal }).signal).toBe(signal);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  const request = new Request(url, { signal });
  expect(readRequest(request).signal).toBe(request.signal);
  expect(readRequest(request, { signal: null }).signal).toBeUndefined();
});

test("a Request of another class is read like the platform's", async () => {
  const { method, headers, body } = new Request(url, { method: "POST", body: "{}" });
  const foreign = { url, method, headers, body, signal: null, text: () => Promise.resolve("{}") };
  const read = readRequest(foreign as unknown as Request);
  expect([read.method, read.url.href]).toEqual(["POST", url]);
  expect((await readText(read, 10)).text).toBe("{}");
});
