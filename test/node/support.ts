import { createServer, Server as HttpServer, type RequestListener } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { afterEach } from "vitest";
import { createNodeFetch, type NodeFetch, type NodeFetchOptions } from "../../src/node/fetch.js";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Closed after the test. */
export function nodeFetch(options?: NodeFetchOptions): NodeFetch {
  const fetch = createNodeFetch(options);
  closers.push(fetch.close);
  return fetch;
}

/** Puts a server on a free port until the test ends, and says where. */
export async function open(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    if (server instanceof HttpServer) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server, how many connections it has had, and which requests it has got. */
export async function listen(answer: RequestListener): Promise<{
  url: string;
  server: HttpServer;
  connections: () => number;
  requests: () => string[];
}> {
  let connections = 0;
  const requests: string[] = [];
  const server = createServer((message, out) => {
    requests.push(`${message.method} ${message.url}`);
    answer(message, out);
  });
  server.on("connection", () => connections++);
  const port = await open(server);
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    connections: () => connections,
    requests: () => requests,
  };
}

/** What a rejected promise was rejected with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${String(value)}`);
    },
    (reason: unknown) => reason,
  );

/** A promise, and the function that fulfils it. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
