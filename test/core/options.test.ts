import { expect, it } from "vitest";
import { mergeOptions } from "../../src/core/options.js";

it("puts what is given over the rest, and leaves both as they are", () => {
  const base = { timeoutMs: 5, cache: "no-store" };
  const given = { timeoutMs: 7, signal: null };
  expect(mergeOptions(base, given)).toEqual({ timeoutMs: 7, cache: "no-store", signal: null });
  expect(base).toEqual({ timeoutMs: 5, cache: "no-store" });
  expect(given).toEqual({ timeoutMs: 7, signal: null });
});

it("leaves out what is undefined, so that a default stays", () => {
  const merged = mergeOptions({ timeoutMs: 5 }, { timeoutMs: undefined, cache: undefined });
  expect(merged).toStrictEqual({ timeoutMs: 5 });
});
