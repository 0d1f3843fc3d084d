import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import { readDefaults } from "../../scripts/pipeline/extensions.js";
import { tableEntry } from "../../scripts/pipeline/table-entry.js";
import { bundleOf } from "./bundle.js";

test("says only what differs from the rule and the defaults", async () => {
  const { document } = await bundleOf();
  const operations = describeOperations(document);
  const defaults = readDefaults(document, operations);
  const entries = operations.map((operation) => [operation.id, tableEntry(operation, defaults)]);
  expect(Object.fromEntries(entries)).toEqual({
    listItems: {
      path: "/items",
      method: "GET",
      pagination: {},
    },
    createItem: { path: "/items", method: "POST", acl: ["read", "write"], timeoutMs: 9000 },
    getItem: {
      path: "/items/{itemID}",
      method: "GET",
      in: { "x-trace": "header", session: "cookie" },
    },
    deleteItem: { path: "/items/{itemID}", method: "DELETE" },
    addPhoto: {
      path: "/items/{itemID}/photos/{size}",
      method: "POST",
      grouped: true,
    },
    getOldItem: { path: "/old-items/{itemID}", method: "GET", deprecated: "getItem" },
    searchReports: { path: "/reports", method: "POST", safe: true, acl: [], group: "slow" },
  });
});

test("says of a list's pages what its path doesn't", () => {
  const pagination = { items: "copies", id: "itemID", window: "span" };
  const operations = describeOperations({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/items": { get: { operationId: "a", responses: {}, "x-pagination": pagination } } },
  });
  const defaults = { acl: [], timeoutMs: 25_000, group: "default" };
  expect(operations.map((operation) => tableEntry(operation, defaults))).toEqual([
    { path: "/items", method: "GET", pagination: { items: "copies", window: "span" } },
  ]);
});

test("a deprecated operation without a successor is deprecated all the same", () => {
  const operations = describeOperations({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/a": { get: { operationId: "getA", deprecated: true, responses: {} } } },
  });
  const defaults = { acl: [], timeoutMs: 25_000, group: "default" };
  expect(operations.map((operation) => tableEntry(operation, defaults))).toEqual([
    { path: "/a", method: "GET", deprecated: true },
  ]);
});
