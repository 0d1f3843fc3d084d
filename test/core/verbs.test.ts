import { expect, it, vi } from "vitest";
import type { Target } from "../../src/core/exchange.js";
import { addVerbs } from "../../src/core/verbs.js";

/** A client with verbs, and how often each target was called with what. */
function withVerbs() {
  const client: Record<string, (...args: unknown[]) => unknown> = {};
  const call = vi.fn(() => Promise.resolve("answer"));
  const targetAt = (method: string, path: string) => ({ route: `${method} ${path}` }) as Target;
  addVerbs(client, call, targetAt);
  return { client, call };
}

it("adds openapi-fetch's eight verbs and its request, and nothing else", () => {
  expect(Object.keys(withVerbs().client).sort()).toEqual(
    ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE", "request"].sort(),
  );
});

it.each(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])(
  "%s calls the target of its route with its init, and so does request in any case",
  async (verb) => {
    const { client, call } = withVerbs();
    const init = { params: {} };
    expect(await client[verb]?.("/a", init)).toBe("answer");
    await client["request"]?.(verb.toLowerCase(), "/a", init);
    const expected = [{ route: `${verb} /a` }, init];
    expect(call.mock.calls).toEqual([expected, expected]);
  },
);
