import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import { readDefaults, readLimits, readTerminalStates } from "../../scripts/pipeline/extensions.js";
import type { Document } from "../../scripts/pipeline/openapi.js";

const document = (acls: readonly (string[] | undefined)[], more: object = {}): Document => ({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: Object.fromEntries(
    acls.map((acl, index) => [
      `/${index}`,
      { get: { operationId: `o${index}`, ...(acl && { "x-acl": acl }) } },
    ]),
  ),
  ...more,
});

const defaults = (source: Document): ReturnType<typeof readDefaults> =>
  readDefaults(source, describeOperations(source));

test("the default ACL is what most operations need; the first one wins a tie", () => {
  expect(defaults(document([["a"], ["b"], ["b"]])).acl).toEqual(["b"]);
  expect(defaults(document([["a"], ["b"]])).acl).toEqual(["a"]);
  expect(defaults(document([undefined, undefined, ["b"]])).acl).toEqual([]);
  expect(defaults(document([])).acl).toEqual([]);
});

test("the default timeout is the contract's", () => {
  expect(defaults(document([])).timeoutMs).toBe(25_000);
  expect(defaults(document([], { "x-timeouts": { read: 7 } })).timeoutMs).toBe(7);
});

test("what isn't there is nothing", () => {
  expect(readLimits(document([]))).toBeUndefined();
  expect(readTerminalStates(document([]))).toEqual({});
});
