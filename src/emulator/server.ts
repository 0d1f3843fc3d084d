import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { limits } from "../../generated/ingestion/operations.js";

/** Where a server listens. */
export interface ServeOptions {
  /** @default 0, a free port of the system's choice */
  readonly port?: number;
  /** @default "127.0.0.1", which only this machine reaches */
  readonly host?: string;
}

/** A listening server. */
export interface EmulatorServer {
  /** Its address without a trailing slash, to be used as `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and closes every connection; resolves when nothing is left. */
  readonly close: () => Promise<void>;
}

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** The remedy for the ways in which listening fails. */
const explain = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const where = `port ${port} on ${host}`;
  const remedies: Record<string, string> = {
    EADDRINUSE: `${where} is in use: choose another port, or 0 for a free one.`,
    EACCES: `${where} needs more rights than this process has: choose a port above 1023.`,
    EADDRNOTAVAIL: `${where} can't be used: ${host} is no address of this machine.`,
    ENOTFOUND: `${where} can't be used: ${host} is no known host.`,
  };
  const remedy = remedies[error.code ?? ""] ?? `${where} can't be used: ${error.message}.`;
  return new Error(`The emulator can't listen: ${remedy}`, { cause: error });
};

/**
 * Reads a body, keeping no more than one byte beyond what any operation takes: enough for the
 * emulator to see that it is too much. The rest is read and dropped, so that the client gets to
 * read the answer instead of a reset.
 */
const readBody = async (message: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    const room = limits.pushBytes + 1 - size;
    if (room > 0) chunks.push(chunk.subarray(0, room));
    size += Math.min(chunk.length, Math.max(room, 0));
  }
  return size === 0 ? undefined : new Uint8Array(Buffer.concat(chunks));
};

const writeResponse = async (response: Response, out: ServerResponse): Promise<void> => {
  out.writeHead(response.status, Object.fromEntries(response.headers));
  // Headers travel with the first piece of a body, unless that piece takes its time.
  const alone = setImmediate(() => out.flushHeaders());
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      clearImmediate(alone);
      // Each is on its way before the next: what came before a reset is to be seen by the client.
      await new Promise((resolve) => out.write(chunk, resolve));
    }
  } finally {
    clearImmediate(alone);
  }
  out.end();
};

const exchange = async (
  fetch: Fetch,
  message: IncomingMessage,
  out: ServerResponse,
  signal: AbortSignal,
): Promise<void> => {
  const { method = "GET", url = "/" } = message;
  const body = await readBody(message);
  const takesBody = method !== "GET" && method !== "HEAD";
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  // A client that has a proxy asks it for the whole URL (RFC 9112 section 3.2.2). Else put together, not
  // resolved: `//x/1/sources` is a path here, not a host.
  const response = await fetch(/^https?:\/\//i.test(url) ? url : `http://localhost${url}`, {
    method,
    headers,
    signal,
    ...(body && takesBody && { body }),
  });
  await writeResponse(response, out);
};

/**
 * Puts an emulator, or anything shaped like `fetch`, on a port over `node:http`. Needs Node 20.16
 * or something compatible; elsewhere it throws.
 */
export const serve = async (
  emulator: Fetch,
  { port = 0, host = "127.0.0.1" }: ServeOptions = {},
): Promise<EmulatorServer> => {
  // Not an import: a bundle for browsers holds this file too, and has no `node:` to resolve.
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  const http = process?.getBuiltinModule?.("node:http");
  const events = process?.getBuiltinModule?.("node:events");
  if (!http || !events) {
    throw new Error("serve() needs Node: elsewhere call the emulator in place of fetch.");
  }
  const gone = new WeakMap<Socket, AbortSignal>();
  const server = http.createServer((message, out) => {
    // As connections break on the way: with a reset (RFC 9293 section 3.10.7), not an orderly end.
    const { socket } = message;
    const signal = gone.get(socket) as AbortSignal;
    exchange(emulator, message, out, signal).catch(() => socket.resetAndDestroy());
  });
  // By connection, not by answer: Node closes no answer whose turn on a pipelined connection (RFC 9112
  // section 9.3.2) hasn't come, and what that waits for would outlive its client and the server.
  server.on("connection", (socket) => {
    const controller = new AbortController();
    // However many requests wait on one connection, that is no leak.
    events.setMaxListeners(0, controller.signal);
    socket.once("close", () => controller.abort());
    gone.set(socket, controller.signal);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
