import { expect, it } from "vitest";
import { queryProblem } from "../../src/core/query-params.js";

it("accepts texts, numbers, booleans, arrays of them, and nothing", () => {
  expect(queryProblem(undefined)).toBeUndefined();
  expect(
    queryProblem({ a: "x", b: 1, c: false, d: ["x", 2, true], e: undefined, f: null }),
  ).toBeUndefined();
});

it("refuses an empty array, which would read as no filter", () => {
  expect(queryProblem({ page: 1, type: [] })).toMatch(/^`type` is an empty array/);
});

it.each([
  [{ page: Number.NaN }, "`page` must be"],
  [{ page: Number.POSITIVE_INFINITY }, "`page` must be"],
  [{ startDate: new Date(0) }, "`startDate` must be"],
  [{ type: ["a", undefined] }, "`type` must be"],
  [{ type: [["a"]] }, "`type` must be"],
])("names the parameter of %j", (query, problem) => {
  expect(queryProblem(query)).toContain(problem);
});
