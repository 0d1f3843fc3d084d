import { expect, it } from "vitest";
import { paginationRule } from "../../src/paginate/rule.js";

it.each([
  ["/2/tasks", "tasks", "taskID"],
  ["/1/runs/{runID}/events", "events", "eventID"],
  ["/data", "data", "data"],
])("reads from %s that the items are %s, told apart by %s", (path, items, id) => {
  expect(paginationRule(path)).toEqual({ items, id });
});

it.each([
  ["/2/tasks/search", "tasks", "taskID"],
  ["/1/inventory", "products", "productID"],
  ["/1/categories", undefined, "categorieID"],
])("reads from %s, with the items %s given, the identifier %s", (path, items, id) => {
  expect(paginationRule(path, items)).toEqual({ items: items ?? "categories", id });
});
