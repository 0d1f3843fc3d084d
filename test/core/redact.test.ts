import { expect, it } from "vitest";
import { createRedact, redactCause, redactHeaders, redactValue } from "../../src/core/redact.js";

const redact = createRedact(["s3cret+key/1"]);

it("takes a secret out of a text, as it is and URL-encoded", () => {
  expect(redact("a s3cret+key/1 b s3cret%2Bkey%2F1 s3cret+key/1")).toBe(
    "a [redacted] b [redacted] [redacted]",
  );
});

it("leaves short secrets alone, which are words of a message", () => {
  expect(createRedact(["key"])("the key failed")).toBe("the key failed");
});

it("looks into values, names included", () => {
  expect(redactValue({ "s3cret+key/1": ["s3cret+key/1", 1, null] }, redact)).toEqual({
    "[redacted]": ["[redacted]", 1, null],
  });
});

it("looks into headers", () => {
  const clean = redactHeaders(new Headers({ echo: "s3cret+key/1", other: "x" }), redact);
  expect(Object.fromEntries(clean)).toEqual({ echo: "[redacted]", other: "x" });
});

it("copies a cause without what a library hung on it", () => {
  const inner = Object.assign(new Error("connect s3cret+key/1"), { code: "ECONNREFUSED" });
  const cause = Object.assign(new TypeError("failed s3cret+key/1", { cause: inner }), {
    config: { headers: { "x-key": "s3cret+key/1" } },
  });
  const copy = redactCause(cause, redact) as Error & { config?: unknown };
  expect(copy).toMatchObject({ name: "TypeError", message: "failed [redacted]" });
  expect(copy.cause).toMatchObject({ message: "connect [redacted]", code: "ECONNREFUSED" });
  expect(copy.config).toBeUndefined();
  expect(copy.stack).not.toContain("s3cret+key/1");
});

it("follows the first of several errors, and survives a cause that is its own cause", () => {
  const copy = redactCause(new AggregateError([new Error("first")], "all"), redact) as Error;
  expect(copy.cause).toMatchObject({ message: "first" });
  const loop = new Error("loop");
  loop.cause = loop;
  expect(redactCause(loop, redact)).toMatchObject({ message: "loop" });
});

it("keeps a text and drops other values", () => {
  expect(redactCause("s3cret+key/1!", redact)).toBe("[redacted]!");
  expect(redactCause({ key: "s3cret+key/1" }, redact)).toBeUndefined();
});
