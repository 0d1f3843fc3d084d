import { describe, expect, it } from "vitest";
import type { Exchange } from "../../src/core/exchange.js";
import { adoptRequest, composeRequest, type Outgoing } from "../../src/core/request.js";
import { exchangeOf, targets } from "./support.js";

const base = "https://api.example.test";

/** As a client prepares it, before its request is known. */
const blank = (extras: object = {}): Outgoing => ({
  ...extras,
  method: "",
  headers: new Headers(),
  body: null,
  signal: null,
  redirect: "manual",
});

function compose(
  options: Partial<Exchange> = {},
  extras: object = {},
  target: keyof typeof targets = "listThings",
) {
  const exchange = exchangeOf({ ...targets[target], ...options });
  const headers = [{ "x-client": "1", "x-both": "1" }, options.headers];
  const outgoing = blank(extras);
  composeRequest(exchange, outgoing, headers);
  return { url: exchange.url, ...outgoing, headers: Object.fromEntries(outgoing.headers) };
}

describe("the URL", () => {
  it("has path and query, and no question mark without one", () => {
    expect(compose().url).toBe(`${base}/things`);
    const params = { path: { thingID: "a/b" }, query: { type: ["x", "y"] } };
    expect(compose({ params }, {}, "getThing").url).toBe(`${base}/things/a%2Fb?type=x,y`);
  });

  it("is what the caller's own serializers make of it, the path checked all the same", () => {
    const querySerializer = (query: object) => `?q=${JSON.stringify(query)}`;
    const pathSerializer = () => "/elsewhere";
    const params = { path: { thingID: "a" }, query: { b: [] } };
    const options = { params, querySerializer, pathSerializer };
    expect(compose(options, {}, "getThing").url).toBe(`${base}/elsewhere?q={"b":[]}`);
    expect(() => compose({ pathSerializer }, {}, "getThing")).toThrow("path parameter `thingID`");
    for (const elsewhere of ["//evil.test", ".evil.test/x", "@evil.test", "/a/../b"]) {
      const bad = { params, pathSerializer: () => elsewhere };
      expect(() => compose(bad, {}, "getThing")).toThrow("path must be a plain absolute path");
    }
  });
});

describe("body and headers", () => {
  it("is JSON with its type, below all other headers", () => {
    expect(compose({ body: { a: 1 } })).toMatchObject({
      body: '{"a":1}',
      headers: { "content-type": "application/json", "x-client": "1" },
    });
    expect(compose({ body: 0 }).body).toBe("0");
    const headers = { "content-type": "application/merge-patch+json", "x-both": null };
    expect(compose({ body: {}, headers }).headers).toEqual({
      "content-type": "application/merge-patch+json",
      "x-client": "1",
    });
  });

  it("has no type where there is no body, or the platform knows it", () => {
    expect(compose().body).toBeUndefined();
    expect(compose().headers).toEqual({ "x-client": "1", "x-both": "1" });
    const form = new FormData();
    expect(compose({ body: form }).body).toBe(form);
    expect(compose({ body: form }).headers["content-type"]).toBeUndefined();
  });

  it("is what the caller's own serializer makes of it, which sees the headers", () => {
    const bodySerializer = (body: unknown, headers: Headers) =>
      `${String(body)} ${headers.get("x-client")}`;
    expect(compose({ body: "a", bodySerializer }).body).toBe("a 1");
  });

  it("takes header parameters above the rest", () => {
    const params = { header: { "x-both": "param" } };
    expect(compose({ params, headers: { "x-both": "call" } }).headers["x-both"]).toBe("param");
  });
});

it("passes the fields of fetch on", () => {
  expect(compose({}, { cache: "no-store" })).toMatchObject({ cache: "no-store", method: "GET" });
});

it("refuses limits that cannot be kept, and arrays that say nothing", () => {
  expect(() => compose({ timeoutMs: 0 })).toThrow("`timeoutMs` must be above 0");
  expect(() => compose({ params: { query: { type: [] } } })).toThrow("`type` must be text");
});

describe("adoptRequest", () => {
  const exchange = () => exchangeOf({ ...targets.createThing, url: `${base}/things` });
  const outgoing = () => ({ ...blank({ cache: "no-store" }), method: "POST", body: "before" });

  it("takes URL, method, headers and body over, and keeps fetch's fields", async () => {
    const one = exchange();
    const adopted = outgoing();
    const headers = { "x-more": "1" };
    const request = new Request(`${base}/others`, { method: "PUT", headers, body: "after" });
    await adoptRequest(request, one, adopted);
    expect(one.url).toBe(`${base}/others`);
    expect(adopted).toMatchObject({ cache: "no-store", method: "PUT" });
    expect(new TextDecoder().decode(adopted.body as unknown as ArrayBuffer)).toBe("after");
    expect(adopted.headers.get("x-more")).toBe("1");
    adopted.headers.set("x-key", "secret");
    expect(request.headers.get("x-key")).toBeNull();
  });

  it("sends no body where the request has none", async () => {
    const adopted = outgoing();
    await adoptRequest(new Request(`${base}/x`), exchange(), adopted);
    expect(adopted.body).toBeNull();
  });
});
