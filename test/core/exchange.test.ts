import { expect, it } from "vitest";
import { CallError } from "../../src/core/errors.js";
import { failure } from "../../src/core/exchange.js";
import { exchangeOf } from "./support.js";

const exchange = exchangeOf({
  url: "https://api.example.test/things/secret-key-1",
  secrets: ["secret-key-1"],
});

it("says that nothing was sent before the first attempt, and nothing certain after it", () => {
  expect(failure(CallError, exchange, "failed").outcome).toBe("not-sent");
  expect(failure(CallError, { ...exchange, attempts: 1 }, "failed").outcome).toBe("unknown");
  expect(failure(CallError, exchange, "failed", { outcome: "refused" }).outcome).toBe("refused");
});

it("names the operation and takes secrets out of message, URL, fields and cause", () => {
  const cause = new Error("secret-key-1");
  const error = failure(CallError, exchange, "failed: secret-key-1", {
    cause,
    extra: "secret-key-1",
  });
  expect(error.message).toBe("getThing failed: [redacted]");
  expect(error).toMatchObject({
    url: "https://api.example.test/things/[redacted]",
    extra: "[redacted]",
  });
  expect((error.cause as Error).message).toBe("[redacted]");
});
