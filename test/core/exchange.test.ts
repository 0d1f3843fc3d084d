import { expect, it } from "vitest";
import { CallError } from "../../src/core/errors.js";
import { failure } from "../../src/core/exchange.js";
import { exchangeOf } from "./support.js";

const exchange = exchangeOf({
  url: "https://api.example.test/things/secret-key-1",
  secrets: ["secret-key-1"],
});

it("says that nothing was sent before the first attempt, and nothing certain after it", () => {
  expect(failure(CallError, exchange, {}, "failed").outcome).toBe("not-sent");
  expect(failure(CallError, { ...exchange, attempts: 1 }, {}, "failed").outcome).toBe("unknown");
  expect(failure(CallError, exchange, { outcome: "refused" }, "failed").outcome).toBe("refused");
});

it("names the operation and takes secrets out of message, URL, fields and cause", () => {
  const cause = new Error("secret-key-1");
  const fields = { cause, extra: "secret-key-1" };
  const error = failure(CallError, { ...exchange, attempts: 1 }, fields, "secret-key-1");
  expect(error.message).toBe("getThing failed: [redacted]");
  expect(error).toMatchObject({
    url: "https://api.example.test/things/[redacted]",
    extra: "[redacted]",
  });
  expect((error.cause as Error).message).toBe("[redacted]");
});

it("lets the innermost cause speak, and whatever else was thrown", () => {
  const cause = new Error("fetch failed", { cause: new Error("socket hang up") });
  const message = (thrown: unknown) => failure(CallError, exchange, { cause: thrown }).message;
  expect(message(cause)).toBe("getThing was not sent: socket hang up");
  expect(message("why")).toBe("getThing was not sent: why");
});

it("has no cause where there is none, so that none is printed", () => {
  expect(Object.hasOwn(failure(CallError, exchange, {}, "x"), "cause")).toBe(false);
});

it("knows from an error's code that no connection came about", () => {
  const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  const given = { ...exchange, attempts: 1 };
  expect(failure(CallError, given, { cause }, "x").outcome).toBe("not-sent");
  expect(failure(CallError, given, { cause: new Error("reset") }, "x").outcome).toBe("unknown");
});
