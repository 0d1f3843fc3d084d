import type { Agent } from "node:http";
import { expectTypeOf, test } from "vitest";
import { createIngestionClient } from "../../src/index.js";
import { createNodeFetch, type NodeFetch, type NodeFetchOptions } from "../../src/node/fetch.js";

test("is a fetch that a client takes, and that can be closed", () => {
  const fetch = createNodeFetch({ keepAliveMs: 1_000 });
  expectTypeOf(fetch).toEqualTypeOf<NodeFetch>();
  expectTypeOf(fetch.close).returns.resolves.toBeVoid();
  expectTypeOf(fetch("https://a.test")).resolves.toEqualTypeOf<Response>();
  expectTypeOf(fetch).toExtend<AsyncDisposable>();
  createIngestionClient({ appId: "a", apiKey: "k", region: "eu", fetch });
});

test("takes no other options", () => {
  expectTypeOf<NodeFetchOptions>().toEqualTypeOf<{
    agent?: Agent | undefined;
    keepAliveMs?: number | undefined;
  }>();
  // @ts-expect-error -- Milliseconds.
  createNodeFetch({ keepAliveMs: "4s" });
  // @ts-expect-error -- undici's, which this fetch does without.
  createNodeFetch({ dispatcher: {} });
});

test("takes no Request", () => {
  // @ts-expect-error -- Its parts: request.url, and the rest as the second argument.
  void createNodeFetch()(new Request("https://a.test"));
});
