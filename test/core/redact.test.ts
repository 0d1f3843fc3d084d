import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { redact, redactCause } from "../../src/core/redact.js";

const secret = "s3cret+key/1";
/** As an attempt notes them. */
const secrets = [secret, encodeURIComponent(secret)];
const clean = (value: unknown) => redact(value, secrets);
const cleanCause = (thrown: unknown) => redactCause(thrown, secrets);

it("takes a secret out of a text, wherever it stands", () => {
  expect(clean(`a ${secret} b ${secret}`)).toBe("a [redacted] b [redacted]");
});

it("takes out its URL-encoded form too", () => {
  expect(clean(`https://x.test/?key=${encodeURIComponent(secret)}`)).toBe(
    "https://x.test/?key=[redacted]",
  );
});

it("looks into values, names included, and leaves the others alone", () => {
  const value = { [secret]: [secret, 1, null, undefined, true], other: { deep: `x${secret}` } };
  expect(clean(value)).toEqual({
    "[redacted]": ["[redacted]", 1, null, undefined, true],
    other: { deep: "x[redacted]" },
  });
  expect(value.other.deep).toBe(`x${secret}`);
});

it("copies a cause without what a library hung on it", () => {
  const inner = Object.assign(new Error(`connect ${secret}`), { code: "ECONNREFUSED" });
  const cause = Object.assign(new TypeError(`failed ${secret}`, { cause: inner }), {
    config: { headers: { "x-key": secret } },
  });
  const copy = cleanCause(cause) as Error & { config?: unknown };
  expect(copy).toBeInstanceOf(Error);
  expect(copy).toMatchObject({ name: "TypeError", message: "failed [redacted]" });
  expect(copy.cause).toMatchObject({ message: "connect [redacted]", code: "ECONNREFUSED" });
  expect(copy.config).toBeUndefined();
  expect(copy.stack).not.toContain(secret);
});

it("follows the first of several errors, and survives what contains itself", () => {
  const copy = cleanCause(new AggregateError([new Error("first")], "all")) as Error;
  expect(copy.cause).toMatchObject({ message: "first" });
  const loop = new Error("loop");
  loop.cause = loop;
  expect(cleanCause(loop)).toMatchObject({ message: "loop" });
  const ring: Record<string, unknown> = { secret };
  ring["ring"] = ring;
  expect(cleanCause(new Error("x", { cause: ring }))).toMatchObject({ cause: "[object Object]" });
});

it("knows an error of another realm by its shape", () => {
  const foreign = runInNewContext(
    `Object.assign(new TypeError("fetch failed"), {
      cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
      config: "${secret}",
    })`,
  ) as Error;
  const copy = cleanCause(foreign) as Error & { config?: unknown };
  expect(copy).toMatchObject({ message: "fetch failed", cause: { code: "ECONNREFUSED" } });
  expect(copy.config).toBeUndefined();
});
