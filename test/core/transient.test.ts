import { expect, it } from "vitest";
import {
  CallError,
  ConnectionError,
  HttpError,
  NotSentError,
  RedirectError,
  TimeoutError,
  UnreadableResponseError,
} from "../../src/core/errors.js";
import { isTransient } from "../../src/core/transient.js";

const fields = {
  operation: "getThing",
  method: "GET",
  url: "/things/1",
  outcome: "unknown" as const,
  attempts: 1,
};

it.each([ConnectionError, TimeoutError, UnreadableResponseError])("is so after a %o", (Type) => {
  expect(isTransient(new Type("failed", fields))).toBe(true);
});

it.each([CallError, NotSentError, RedirectError])("is not so after a %o", (Type) => {
  expect(isTransient(new Type("failed", fields))).toBe(false);
});

it.each([
  [408, true],
  [429, true],
  [500, true],
  [502, true],
  [503, true],
  [504, true],
  [400, false],
  [401, false],
  [404, false],
  [413, false],
  [501, false],
])("for the status %d: %s", (status, expected) => {
  expect(isTransient(new HttpError("failed", { ...fields, ...{ status } }))).toBe(expected);
});

it("is not so after anything else", () => {
  expect(isTransient(new Error("503"))).toBe(false);
  expect(isTransient(undefined)).toBe(false);
});
