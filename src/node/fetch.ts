import http, { type Agent } from "node:http";
import https from "node:https";
import { checkMs } from "../core/count.js";
import { exchange } from "./exchange.js";
import { outgoing } from "./outgoing.js";

/** Options of {@link createNodeFetch}. */
export interface NodeFetchOptions {
  /**
   * Makes the connections: a proxy's agent, or an `https.Agent` with certificates of its own. It has
   * to be one for the protocol of the URLs, and stays yours to destroy.
   * @default one for each protocol, which keep connections alive
   */
  agent?: Agent | undefined;
  /**
   * Milliseconds for which an idle connection is kept, or less where the server says so. Should be
   * less than the server keeps it, or a request may be on its way when that ends. Without effect on
   * an `agent`.
   * @default 4000
   */
  keepAliveMs?: number | undefined;
}

/** A `fetch` over `node:http`, made by {@link createNodeFetch}. */
export interface NodeFetch {
  (url: string | URL, init?: RequestInit): Promise<Response>;
  /** Ends what is under way, with an error, and the idle connections. Later calls reject. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Makes a `fetch` over `node:http` and `node:https`, to be a client's `fetch`. It keeps connections
 * alive, takes a fraction of the CPU time of Node's own, and does not keep a process from ending.
 *
 * Of what the Fetch standard says it leaves out what an API client has no use for:
 * - No redirect is followed: `redirect` is `"manual"`, or left out.
 * - `dispatcher` and `integrity` are refused, and fields about browsers (`cache`, `mode`, …) ignored.
 * - An answer is a `Response` to `instanceof` and has all its members; where a platform insists on one
 *   of its own, give it a `clone()`. Its body is to be read or cancelled, since until then it occupies
 *   a connection.
 *
 * `gzip` and `br` are asked for and decoded. There is no time limit but `signal`. Nothing is ever sent
 * twice, neither where an idle connection turns out to have ended: a client repeats what may be.
 *
 * Rejects with the signal's reason, or as Node's own with a `TypeError` whose `cause` has a `code`.
 *
 * @throws {TypeError} where `keepAliveMs` is not a positive number.
 * @example
 * ```ts
 * import { createIngestionClient, createNodeFetch } from "ingestion-fetch/node";
 *
 * const fetch = createNodeFetch({ keepAliveMs: 10_000 });
 * const client = createIngestionClient({ appId: "APP_ID", apiKey: "API_KEY", region: "us", fetch });
 * ```
 */
export function createNodeFetch({ agent, keepAliveMs = 4_000 }: NodeFetchOptions = {}): NodeFetch {
  checkMs("keepAliveMs", keepAliveMs, 1);
  // A longer timer overflows.
  const settings = { keepAlive: true, timeout: Math.min(keepAliveMs, 2 ** 31 - 1) };
  const own = { "http:": new http.Agent(settings), "https:": new https.Agent(settings) };
  const underWay = new Set<(reason: unknown) => void>();
  let closed = false;

  const fetch = async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    const { signal } = init;
    signal?.throwIfAborted();
    if (closed) throw closedError("ERR_INVALID_STATE");
    const request = outgoing(url, init);
    return exchange(request, agent ?? own[request.protocol], signal, underWay);
  };
  const close = (): Promise<void> => {
    closed = true;
    for (const end of underWay) end(closedError("ECONNABORTED"));
    own["http:"].destroy();
    own["https:"].destroy();
    return Promise.resolve();
  };
  return Object.assign(fetch, { close, [Symbol.asyncDispose]: close });
}

/** @param code Tells a call that nobody sent from one whose answer was cut off. */
function closedError(code: "ERR_INVALID_STATE" | "ECONNABORTED"): Error {
  const message = "this fetch has been closed: make another with createNodeFetch()";
  const cause = Object.assign(new Error(message), { code });
  return new TypeError("fetch failed", { cause });
}
