import { describe, expect, it } from "vitest";
import type { Exchange } from "../../src/core/exchange.js";
import { adoptRequest, composeRequest } from "../../src/core/request.js";
import type { RequestExtras } from "../../src/core/types.js";
import { exchangeOf, targets } from "./support.js";

const base = "https://api.example.test";

function compose(
  options: Partial<Exchange> = {},
  extras: RequestExtras = {},
  target = "listThings",
) {
  const exchange = exchangeOf({ target: targets[target as "listThings"], url: "", ...options });
  const headers = [{ "x-client": "1", "x-both": "1" }, options.headers];
  const outgoing = composeRequest(base, exchange, extras, headers);
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

it("passes the fields of fetch on, and refuses what belongs to the client", () => {
  expect(compose({}, { cache: "no-store" })).toMatchObject({ cache: "no-store", method: "GET" });
  for (const name of ["baseUrl", "fetch"]) {
    expect(() => compose({}, { [name]: "x" })).toThrow("are options of the client");
  }
});

it("refuses limits that cannot be kept, and arrays that say nothing", () => {
  expect(() => compose({ timeoutMs: 0 })).toThrow("`timeoutMs` is 0");
  expect(() => compose({ params: { query: { type: [] } } })).toThrow("`type` is an empty array");
});

describe("adoptRequest", () => {
  const exchange = () => exchangeOf({ target: targets.createThing, url: `${base}/things` });
  const outgoing = {
    cache: "no-store",
    method: "POST",
    headers: new Headers(),
    body: "before",
    redirect: "manual",
  } as const;

  it("takes URL, method, headers and body over, and keeps fetch's fields", async () => {
    const one = exchange();
    const headers = { "x-more": "1" };
    const request = new Request(`${base}/others`, { method: "PUT", headers, body: "after" });
    const adopted = await adoptRequest(request, one, outgoing);
    expect(one.url).toBe(`${base}/others`);
    expect(adopted).toMatchObject({ cache: "no-store", method: "PUT" });
    expect(new TextDecoder().decode(adopted.body as ArrayBuffer)).toBe("after");
    expect(adopted.headers.get("x-more")).toBe("1");
    adopted.headers.set("x-key", "secret");
    expect(request.headers.get("x-key")).toBeNull();
  });

  it("sends no body where the request has none", async () => {
    expect((await adoptRequest(new Request(`${base}/x`), exchange(), outgoing)).body).toBeNull();
  });

  it.each(["https://evil.test/things", "http://api.example.test/things"])(
    "refuses another origin, %s, by name",
    async (url) => {
      const refused = adoptRequest(new Request(url), exchange(), outgoing);
      await expect(refused).rejects.toThrow(
        `createThing was not sent: the credentials must not go to ${url}`,
      );
    },
  );
});
