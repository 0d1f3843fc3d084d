import fc from "fast-check";
import { expect, test } from "vitest";
import { describeOperations } from "../../scripts/pipeline/describe.js";
import { readDefaults } from "../../scripts/pipeline/extensions.js";
import { tableEntry } from "../../scripts/pipeline/table-entry.js";
import { anyList } from "../../src/paginate/list.js";
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

test.each([
  [
    { items: "copies", id: "itemID", window: "span" },
    { items: "copies", id: "itemID", window: "span" },
  ],
  [{ items: "notes", id: "noteID" }, { items: "notes" }],
  [{ items: "items", id: "key" }, { id: "key" }],
])("says of the pages %j what neither the path nor the items do", (pagination, said) => {
  const operations = describeOperations({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/items": { get: { operationId: "a", responses: {}, "x-pagination": pagination } } },
  });
  const defaults = { acl: [], timeoutMs: 25_000, group: "default" };
  expect(operations.map((operation) => tableEntry(operation, defaults))).toEqual([
    { path: "/items", method: "GET", pagination: said },
  ]);
});

test("what it says of a list's pages and what the client reads from it agree", () => {
  const name = fc.oneof(
    fc.constantFrom("items", "itemID", "item", "copies", "copieID", "s", "ID", "", "data"),
    fc.string(),
  );
  const segment = fc.oneof(name, fc.constant("{itemID}")).filter((text) => !text.includes("/"));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), name, name, (way, items, id) => {
      const path = `/${way.join("/")}`;
      const operation = { path, method: "GET", parameters: [], pagination: { items, id } };
      const entry = tableEntry(operation as never, { acl: [], timeoutMs: 1, group: "default" });
      expect(anyList({ operation: entry } as never)).toMatchObject({ items, id });
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
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
