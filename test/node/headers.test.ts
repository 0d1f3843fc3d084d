import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { lightHeaders } from "../../src/node/headers.js";
import { listen, nodeFetch } from "./support.js";

const raw = ["X-B", "2", "x-a", "1", "Set-Cookie", "c=1; a", "X-B", "3", "set-cookie", "d=2"];
const message = {
  rawHeaders: raw,
  headers: { "x-b": "2, 3", "x-a": "1", "set-cookie": ["c=1; a", "d=2"] },
} as unknown as IncomingMessage;

const platform = new Headers();
for (let at = 0; at < raw.length; at += 2) platform.append(raw[at]!, raw[at + 1]!);

/** Everything that can be asked of headers. */
const asked = (headers: Headers) => {
  const visited: unknown[] = [];
  headers.forEach((value, name) => visited.push([name, value]));
  const names = ["x-a", "X-B", "SET-COOKIE", "absent", "constructor", "__proto__"];
  return {
    get: names.map((name) => headers.get(name)),
    has: names.map((name) => headers.has(name)),
    getSetCookie: headers.getSetCookie(),
    keys: [...headers.keys()],
    values: [...headers.values()],
    entries: [...headers.entries()],
    own: [...headers],
    visited,
    record: Object.fromEntries(headers),
    copy: [...new Headers(headers)],
    inResponse: [...new Response(null, { headers }).headers],
  };
};

test("answers all that the platform's do", () => {
  const light = lightHeaders(message);
  expect(asked(light)).toEqual(asked(platform));
  expect(light).toBeInstanceOf(Headers);
});

test("cannot be changed, as those of fetch", () => {
  const light = lightHeaders(message);
  expect(() => light.set("x-a", "2")).toThrow(TypeError);
  expect(() => light.append("x-a", "2")).toThrow("change a copy");
  expect(() => light.delete("x-a")).toThrow(TypeError);
  expect(light.get("x-a")).toBe("1");
});

test("are those that fetch reads off the same wire", async () => {
  const { url } = await listen((_, out) => {
    out.writeHead(200, [...raw, "etag", '"\u00e9"', "content-length", "0", "retry-after", "1"]);
    out.end();
  });
  const [light, real] = await Promise.all([nodeFetch()(url), fetch(url)]);
  expect(asked(light.headers)).toEqual(asked(real.headers));
});
