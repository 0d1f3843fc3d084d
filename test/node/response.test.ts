import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listen, nodeFetch, open, rejection } from "./support.js";

const text = "\ufeffgrün \u{1f33f}";

const serve = (status = 200, body = text, type = "text/x; charset=utf-8") =>
  listen((_, out) => {
    out.writeHead(status, "Fine", { "content-type": type }).end(body);
  });

/** The same answer from the fetch under test and from the platform's. */
const both = async (url: string) => Promise.all([nodeFetch()(url), fetch(url)]);

test.each([200, 201, 302, 404, 503])("says about a %s what fetch says", async (status) => {
  const { url } = await serve(status);
  const about = async (response: Response) => {
    const { ok, redirected, statusText, type, bodyUsed } = response;
    const told = { status: response.status, url: response.url, ok, redirected, statusText, type };
    return { ...told, bodyUsed, text: await response.text(), after: response.bodyUsed };
  };
  const [light, real] = await both(url);
  expect(light).toBeInstanceOf(Response);
  expect(Object.prototype.toString.call(light)).toBe("[object Response]");
  expect(await about(light)).toEqual(await about(real));
});

test("says of a status and a reason that none should have what fetch says", async () => {
  const server = createServer((socket) => {
    socket.once("data", () => socket.end("HTTP/1.1 999 N\x01o\r\ncontent-length: 2\r\n\r\nno"));
  });
  const url = `http://127.0.0.1:${await open(server)}/`;
  for (const response of await both(url)) {
    const clone = response.clone();
    for (const one of [response, clone]) {
      expect([one.status, one.statusText, one.ok, one.url]).toEqual([999, "N\x01o", false, url]);
      expect(await one.text()).toBe("no");
    }
  }
});

/** Every way to read a body, as something to compare. */
const ways: Record<string, (response: Response) => Promise<unknown>> = {
  text: (response) => response.text(),
  arrayBuffer: async (response) => {
    const buffer = await response.arrayBuffer();
    return [buffer.constructor.name, buffer.byteLength, Buffer.from(buffer).toString("hex")];
  },
  bytes: async (response) => {
    const bytes = await response.bytes();
    return [bytes.constructor.name, bytes.buffer.byteLength, Buffer.from(bytes).toString("hex")];
  },
  blob: async (response) => {
    const blob = await response.blob();
    return [blob.type, blob.size, await blob.text()];
  },
  body: async (response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body!) chunks.push(chunk);
    return Buffer.concat(chunks).toString("hex");
  },
  clone: async (response) => {
    const clone = response.clone();
    return [clone.url, clone.status, await clone.text(), await response.text()];
  },
  copy: async (response) => {
    const copy = new Response(await response.text(), response);
    return [copy.status, copy.statusText, copy.headers.get("content-type"), await copy.text()];
  },
  "text after body was looked at": async (response) => [!!response.body, await response.text()],
  "bytes after body was looked at": async (response) => [!!response.body, await response.bytes()],
};

test.each(Object.entries(ways))("reads by %s what fetch reads", async (_, read) => {
  const { url } = await serve();
  const [light, real] = await both(url);
  // Node 20's own Response may lack it.
  Object.defineProperty(real, "bytes", {
    value: async () => new Uint8Array(await real.arrayBuffer()),
  });
  expect(await read(light)).toEqual(await read(real));
  expect(light.bodyUsed).toBe(true);
});

test("reads JSON and forms", async () => {
  const { url } = await serve(200, '{"a":["ü"]}');
  const { url: formUrl } = await serve(200, "a=1&b=2", "application/x-www-form-urlencoded");
  const fetch = nodeFetch();
  expect(await (await fetch(url)).json()).toEqual({ a: ["ü"] });
  expect([...(await (await fetch(formUrl)).formData())]).toEqual([
    ["a", "1"],
    ["b", "2"],
  ]);
});

test("rejects what is not JSON with a SyntaxError", async () => {
  const { url } = await serve(200, '{"a":');
  expect(await rejection((await nodeFetch()(url)).json())).toBeInstanceOf(SyntaxError);
});

test("gives its body once, whichever way it was read", async () => {
  const { url } = await serve();
  const seen = async (response: Response) => {
    await response.text();
    return {
      locked: response.body?.locked,
      cancel: (await rejection(response.body!.cancel())) instanceof TypeError,
      again: (await rejection(response.text())) instanceof TypeError,
      blob: (await rejection(response.blob())) instanceof TypeError,
      clone: (await rejection((async () => response.clone())())) instanceof TypeError,
    };
  };
  const [light, real] = await both(url);
  expect(await seen(light)).toEqual(await seen(real));
  const [other] = await both(url);
  await other.body!.cancel();
  expect(other.bodyUsed).toBe(true);
  expect(await rejection(other.text())).toBeInstanceOf(TypeError);
});

test("keeps an own property in place of a member", async () => {
  const { url } = await serve();
  const response = Object.assign(await nodeFetch()(url), { text: async () => "mine" });
  expect(await response.text()).toBe("mine");
});
