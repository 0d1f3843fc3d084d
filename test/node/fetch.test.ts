import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { Agent as HttpsAgent, createServer as createHttpsServer } from "node:https";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test, vi } from "vitest";
import { createNodeFetch } from "../../src/node/fetch.js";
import { deferred, listen, nodeFetch, open, rejection } from "./support.js";

const pem = (name: string) =>
  readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), "utf8");

describe("connections", () => {
  it("are kept alive between calls", async () => {
    const { url, connections } = await listen((_, out) => out.end("text"));
    const fetch = nodeFetch();
    for (let count = 0; count < 5; count++) await (await fetch(url)).text();
    expect(connections()).toBe(1);
  });

  it("are given up when idle for too long", async () => {
    const { url, server, connections } = await listen((_, out) => out.end("text"));
    const closed = once(server, "connection").then(([socket]) => once(socket, "close"));
    const fetch = nodeFetch({ keepAliveMs: 1 });
    await (await fetch(url)).text();
    await closed;
    await (await fetch(url)).text();
    expect(connections()).toBe(2);
  });

  it("are kept for as long as an answer takes", async () => {
    const { url } = await listen((_, out) => {
      setTimeout(() => out.end("late"), 50);
    });
    expect(await (await nodeFetch({ keepAliveMs: 1 })(url)).text()).toBe("late");
  });

  it("that the server has ended cost no answer, and nothing is sent twice", async () => {
    const { url, requests } = await listen((message, out) => {
      if (message.url === "/first") out.end("text");
      else message.socket.resetAndDestroy();
    });
    const fetch = nodeFetch();
    await (await fetch(`${url}/first`)).text();
    await rejection(fetch(`${url}/second`));
    expect(requests()).toEqual(["GET /first", "GET /second"]);
    expect(await (await fetch(`${url}/first`)).text()).toBe("text");
  });

  it("are made by the agent that is given, which stays its owner's", async () => {
    const { url, connections } = await listen((_, out) => out.end("text"));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const fetch = nodeFetch({ agent });
    const texts = Array.from({ length: 4 }, async () => (await fetch(url)).text());
    expect(await Promise.all(texts)).toEqual(["text", "text", "text", "text"]);
    expect(connections()).toBe(1);
    await fetch.close();
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);
    agent.destroy();
    expect(await rejection(nodeFetch({ agent: new HttpsAgent() })(url))).toMatchObject({
      code: "ERR_INVALID_PROTOCOL",
    });
  });

  it.each([0, -1, Number.NaN])("refuse to be kept for %s ms", (keepAliveMs) => {
    expect(() => createNodeFetch({ keepAliveMs })).toThrow(
      `\`keepAliveMs\` must be milliseconds from 1 on, not ${keepAliveMs}`,
    );
  });

  it("may be kept for ever", async () => {
    const { url } = await listen((_, out) => out.end("text"));
    const warned = vi.fn();
    process.on("warning", warned);
    expect(await (await nodeFetch({ keepAliveMs: Infinity })(url)).text()).toBe("text");
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("TLS", () => {
  const serve = async () => {
    const server = createHttpsServer({ key: pem("key"), cert: pem("certificate") }, (_, out) => {
      out.end("secret");
    });
    return `https://localhost:${await open(server)}/`;
  };

  it("is refused where nobody vouches for the server, and tells why", async () => {
    expect(await rejection(nodeFetch()(await serve()))).toMatchObject({
      message: "fetch failed",
      cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    });
  });

  it("is spoken with an agent's certificates", async () => {
    const agent = new HttpsAgent({ ca: pem("certificate"), keepAlive: true });
    const response = await nodeFetch({ agent })(await serve());
    expect(await response.text()).toBe("secret");
    agent.destroy();
  });

  it("with a server that speaks none fails", async () => {
    const { url } = await listen((_, out) => out.end());
    expect(await rejection(nodeFetch()(url.replace("http:", "https:")))).toMatchObject({
      message: "fetch failed",
    });
  });
});

test("a signal that has aborted already sends nothing", async () => {
  const { url, connections } = await listen((_, out) => out.end());
  const reason = new Error("enough");
  const signal = AbortSignal.abort(reason);
  expect(await rejection(nodeFetch()(url, { signal }))).toBe(reason);
  expect(connections()).toBe(0);
});

test("what cannot be sent rejects, and does not throw", async () => {
  const fetch = nodeFetch();
  expect(await rejection(fetch("/relative"))).toBeInstanceOf(TypeError);
  expect(await rejection(fetch("http://a.test", { redirect: "follow" }))).toBeInstanceOf(TypeError);
});

describe("close", () => {
  const closed = {
    message: "fetch failed",
    cause: { message: expect.stringContaining("make another") as string },
  };

  it("ends what is under way, idle connections and later calls", async () => {
    const waiting = deferred<undefined>();
    const { url, server } = await listen((message, out) => {
      if (message.url === "/never") waiting.resolve(undefined);
      else if (message.url === "/half") out.write("half");
      else out.end("text");
    });
    const fetch = nodeFetch();
    await (await fetch(url)).text();
    const half = await fetch(`${url}/half`);
    const failures = [fetch(`${url}/never`), half.text()].map(rejection);
    await waiting.promise;
    await fetch.close();
    for (const failure of failures) expect(await failure).toMatchObject(closed);
    expect(await rejection(fetch(url))).toMatchObject(closed);
    // It would wait for every connection.
    await new Promise((resolve) => server.close(resolve));
    await fetch.close();
  });

  it("is what `await using` does", async () => {
    const fetch = nodeFetch();
    await fetch[Symbol.asyncDispose]();
    expect(await rejection(fetch("http://127.0.0.1:1/"))).toMatchObject(closed);
  });
});

test("a process ends after its last answer, with connections still open", async () => {
  const { url, server } = await listen((_, out) => out.end("text"));
  server.keepAliveTimeout = 0;
  const program = `
    import { createNodeFetch } from ${JSON.stringify(new URL("../../src/node/fetch.ts", import.meta.url).href)};
    const fetch = createNodeFetch({ keepAliveMs: Infinity });
    const texts = [1, 2, 3].map(async () => (await fetch(${JSON.stringify(url)})).text());
    console.log(await Promise.all(texts));
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
  const printed: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  expect(await once(child, "close")).toEqual([0, null]);
  expect(printed.join("")).toBe("[ 'text', 'text', 'text' ]\n");
});
