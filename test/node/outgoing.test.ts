import { describe, expect, it, test } from "vitest";
import { outgoing } from "../../src/node/outgoing.js";

const headersOf = (init: RequestInit, url = "https://api.example.test/x") => {
  const list = outgoing(url, init).options.headers as unknown as string[];
  const pairs = list.flatMap((name, at) => (at % 2 ? [] : [[name, list[at + 1]!] as const]));
  const headers = Object.fromEntries(pairs);
  expect(Object.keys(headers)).toHaveLength(pairs.length);
  return headers;
};

const defaults = {
  host: "api.example.test",
  accept: "*/*",
  "accept-encoding": "gzip, br",
  "user-agent": "node",
};

test("a URL is taken apart, and told without its fragment", () => {
  const { url, protocol, options } = outgoing("http://[::1]:81/a%20b/ü?q=1,2#f", {});
  expect(url).toBe("http://[::1]:81/a%20b/%C3%BC?q=1,2");
  expect(protocol).toBe("http:");
  expect(options).toMatchObject({ hostname: "::1", port: "81", path: "/a%20b/%C3%BC?q=1,2" });
  expect(outgoing(new URL("https://h.test"), {})).toMatchObject({
    url: "https://h.test/",
    options: { protocol: "https:", hostname: "h.test", port: "", path: "/", method: "GET" },
  });
});

describe("headers", () => {
  it("are the caller's, in every form, and those that fetch adds", () => {
    const given = { "X-Key": "k", accept: "text/x" };
    const expected = { ...defaults, "x-key": "k", accept: "text/x" };
    expect(headersOf({ headers: given })).toEqual(expected);
    expect(headersOf({ headers: Object.entries(given) })).toEqual(expected);
    expect(headersOf({ headers: new Headers(given) })).toEqual(expected);
    expect(headersOf({})).toEqual(defaults);
  });

  it("have the port of the URL, unless it is the protocol's", () => {
    expect(headersOf({}, "http://h.test:8080/")).toMatchObject({ host: "h.test:8080" });
    expect(headersOf({}, "https://h.test:443/")).toMatchObject({ host: "h.test" });
  });

  it("say how the message is framed, whatever the caller says", () => {
    const headers = {
      "content-length": "99",
      "transfer-encoding": "gzip",
      connection: "close",
      host: "other.test",
      expect: "100-continue",
    };
    expect(headersOf({ method: "POST", body: "five!", headers })).toEqual({
      ...defaults,
      "content-type": "text/plain;charset=UTF-8",
      "content-length": "5",
    });
  });

  it("name the body's type, unless the caller does", () => {
    const init = { method: "PUT", body: new URLSearchParams("a=b") };
    expect(headersOf(init)).toMatchObject({
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
    });
    expect(headersOf({ ...init, headers: { "content-type": "x/y" } })).toMatchObject({
      "content-type": "x/y",
    });
  });

  it.each([
    ["GET", undefined],
    ["HEAD", undefined],
    ["DELETE", undefined],
    ["OPTIONS", undefined],
    ["POST", "0"],
    ["PUT", "0"],
    ["PATCH", "0"],
  ])("of a %s without a body have the content-length %s", (method, length) => {
    expect(headersOf({ method })["content-length"]).toBe(length);
    expect(headersOf({ method, body: null })["transfer-encoding"]).toBeUndefined();
  });

  it("announce chunks where the length is unknown", () => {
    const headers = headersOf({ method: "DELETE", body: new ReadableStream() });
    expect(headers["transfer-encoding"]).toBe("chunked");
    expect(headers["content-length"]).toBeUndefined();
  });
});

describe("refused, with a remedy, is", () => {
  it.each<[string, string, RequestInit & { dispatcher?: object }, string]>([
    ["a relative URL", "/2/tasks", {}, "absolute one, not /2/tasks"],
    ["another protocol", "ftp://a.test", {}, "http: or https:, not ftp:"],
    [
      "a redirect to be followed",
      "http://a.test",
      { redirect: "follow" },
      '"manual", not "follow"',
    ],
    ["a redirect as an error", "http://a.test", { redirect: "error" }, '"manual", not "error"'],
    ["a dispatcher", "http://a.test", { dispatcher: {} }, "pass `agent`"],
    ["integrity", "http://a.test", { integrity: "sha256-x" }, "leave it out"],
    ["a tunnel", "http://a.test", { method: "connect" }, "must not be CONNECT"],
    ["a GET with a body", "http://a.test", { body: "x" }, "A GET request has no `body`"],
    ["a HEAD with a body", "http://a.test", { method: "HEAD", body: "" }, "A HEAD request has no"],
  ])("%s", (_, url, init, message) => {
    expect(() => outgoing(url, init)).toThrow(TypeError);
    expect(() => outgoing(url, init)).toThrow(message);
  });

  it("a URL with credentials, which are not repeated", () => {
    const attempt = () => outgoing("https://me:pass-word@a.test", {});
    expect(attempt).toThrow("The URL must hold no credentials");
    expect(attempt).not.toThrow("pass-word");
  });
});
