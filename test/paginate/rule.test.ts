import { expect, it } from "vitest";
import { paginationRule } from "../../src/paginate/rule.js";

it.each([
  ["/2/tasks", "tasks", "taskID"],
  ["/1/runs/{runID}/events", "events", "eventID"],
  ["/data", "data", "data"],
])("reads from %s that the items are %s, told apart by %s", (path, items, id) => {
  expect(paginationRule(path)).toEqual({ items, id });
});
