import { expect, it } from "vitest";
import { joinQuery } from "../../src/core/query-params.js";

it("joins arrays by comma, escapes values and leaves out what is absent", () => {
  expect(joinQuery({})).toBe("");
  expect(
    joinQuery({ a: "x y", b: 1, c: false, d: ["p,q", 2, true], e: undefined, f: null, g: "" }),
  ).toBe("a=x%20y&b=1&c=false&d=p%2Cq,2,true&g=");
  expect(joinQuery({ "a&b": 1, "c#d": 2 })).toBe("a%26b=1&c%23d=2");
});

it("refuses an empty array, which would read as no filter", () => {
  expect(() => joinQuery({ page: 1, type: [] })).toThrow("`type` must be left out for no filter");
});

it.each([
  [{ page: Number.NaN }, "`page` must be"],
  [{ page: Number.POSITIVE_INFINITY }, "`page` must be"],
  [{ startDate: new Date(0) }, "`startDate` must be"],
  [{ type: ["a", undefined] }, "`type` must be"],
  [{ type: [["a"]] }, "`type` must be"],
])("names the parameter of %j", (query, problem) => {
  expect(() => joinQuery(query)).toThrow(problem);
});
