import { expect, it } from "vitest";
import { checkCallback } from "../../src/core/callback.js";

it.each([() => undefined, undefined])("takes %s", (callback) => {
  expect(() => checkCallback("onEnd", callback)).not.toThrow();
});

it.each([5, "f", {}, null])("refuses %j", (callback) => {
  expect(() => checkCallback("onEnd", callback)).toThrow(/^`onEnd` must be a function/);
});
