import { describe, expect, it } from "vitest";
import type { HttpError } from "../../src/core/errors.js";
import type { Exchange } from "../../src/core/exchange.js";
import { httpError } from "../../src/core/http-error.js";
import { exchangeOf } from "./support.js";

const exchange = exchangeOf({ attempts: 2, secrets: ["secret-key-1"] });

function make(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  given: Partial<Exchange> = {},
): HttpError {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return httpError({ ...exchange, ...given }, new Response(null, { status, headers }), text);
}

describe("the message", () => {
  it.each([
    [{ message: "No such task" }, "No such task"],
    [{ error: { code: "E_1", message: "Broken" } }, "Broken"],
    [{ error: { code: "E_1" } }, "E_1"],
    [{ error: "plain" }, "plain"],
    [{ type: "about:blank", title: "Not found", detail: "No task 7" }, "No task 7"],
    ["not json", "not json"],
    ["<html><body>Bad gateway</body></html>", "no message"],
    ["", "no message"],
    [undefined, "no message"],
    [null, "no message"],
    [{ message: 42 }, "no message"],
    [{ message: "", error: "the real one" }, "the real one"],
    [["x"], "no message"],
  ])("of %j is %s", (body, text) => {
    expect(make(404, body).message).toBe(`getThing failed: 404: ${text}`);
  });

  it("is cut where a server is talkative, and carries the help", () => {
    expect(make(500, "x".repeat(10_000)).message.length).toBeLessThan(600);
    const hint = (...told: unknown[]) => ` (${told.join()}: ask for more)`;
    const error = make(403, { message: "no" }, {}, { hint });
    expect(error.message).toBe("getThing failed: 403: no (403,no,read: ask for more)");
  });
});

it.each([
  [400, {}, "refused"],
  [404, {}, "refused"],
  [408, {}, "unknown"],
  [429, {}, "refused"],
  [500, {}, "unknown"],
  [503, {}, "unknown"],
  [503, { "retry-after": "7" }, "refused"],
  [503, { "retry-after": "Fri, 31 Dec 1999 23:59:59 GMT" }, "refused"],
  [503, { "retry-after": "soon" }, "unknown"],
])("says of a %i with %j whether it was applied: %s", (status, headers, outcome) => {
  expect(make(status, {}, headers).outcome).toBe(outcome);
});

it("keeps status, headers, body and request id, and no secret", () => {
  const error = make(
    400,
    { message: "key secret-key-1" },
    { "x-request-id": "r1", echo: "secret-key-1" },
  );
  expect(error).toMatchObject({
    status: 400,
    body: { message: "key [redacted]" },
    headers: { "x-request-id": "r1", echo: "[redacted]" },
    requestId: "r1",
    attempts: 2,
  });
  expect(make(500, "").body).toBeUndefined();
});

it("says in milliseconds how long the server asks to wait", () => {
  const error = make(429, { message: "slow down" }, { "retry-after": "61" });
  expect(error.retryAfterMs).toBe(61_000);
  expect(error.message).toContain("slow down (retry after 61000 ms)");
  expect(make(429, {}).retryAfterMs).toBeUndefined();
});

it("keeps the text of a body that is nested too deep to be looked through", () => {
  const text = "[".repeat(20_000) + "]".repeat(20_000);
  expect(make(400, text)).toMatchObject({ status: 400, body: text });
});
