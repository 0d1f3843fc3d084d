import {
  createIngestionClient as createWithGlobalFetch,
  type IngestionClient,
} from "./ingestion.js";
import type { IngestionClientOptions } from "./ingestion/options.js";
import { createNodeFetch, type NodeFetch } from "./node/fetch.js";

export * from "./index.js";
export { createNodeFetch } from "./node/fetch.js";
export type { NodeFetch, NodeFetchOptions } from "./node/fetch.js";

/** One for all clients, so that they share connections. */
let shared: NodeFetch | undefined;

/**
 * Makes a client as `ingestion-fetch` does, which goes over `node:http` where no `fetch` is given: all
 * such clients share one {@link createNodeFetch}, and so their connections. What replaces or configures
 * `globalThis.fetch`, a mock or a dispatcher, does not reach it; give it a `fetch` then. Sends nothing
 * and starts nothing.
 *
 * @param options As there; `fetch` by default that shared one.
 * @throws {TypeError} as there.
 * @example
 * ```ts
 * import { createIngestionClient } from "ingestion-fetch/node";
 *
 * const client = createIngestionClient({ appId: "APP_ID", apiKey: "API_KEY", region: "us" });
 * const { tasks } = await client.listTasks();
 * ```
 */
export function createIngestionClient(options: IngestionClientOptions): IngestionClient;
export function createIngestionClient(
  options: IngestionClientOptions = {} as never,
): IngestionClient {
  const { fetch = (shared ??= createNodeFetch()) } = options;
  return createWithGlobalFetch({ ...options, fetch });
}
