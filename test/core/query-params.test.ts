import fc from "fast-check";
import { expect, it } from "vitest";
import { joinQuery } from "../../src/core/query-params.js";

it("joins arrays by comma, escapes values and leaves out what is absent", () => {
  expect(joinQuery({})).toBe("");
  expect(
    joinQuery({ a: "x y", b: 1, c: false, d: ["p,q", 2, true], e: undefined, f: null, g: "" }),
  ).toBe("a=x%20y&b=1&c=false&d=p%2Cq,2,true&g=");
  expect(joinQuery({ "a&b": 1, "c#d": 2 })).toBe("a%26b=1&c%23d=2");
});

it("comes back as it was from a URL", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."&=,+%#?;/ 2Cé") }),
  );
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const query = fc.dictionary(
    fc.stringMatching(/^[a-zA-Z]\w*$/),
    fc.oneof(value, fc.array(value, { minLength: 1 }), fc.constantFrom(undefined, null)),
  );
  fc.assert(
    fc.property(query, (given) => {
      const { search } = new URL(`https://a.test/?${joinQuery(given)}`);
      const pairs = search.slice(1).split("&").filter(Boolean);
      const read = pairs.map((pair) => {
        const [name, joined = ""] = pair.split("=");
        return [name, joined.split(",").map(decodeURIComponent)];
      });
      const expected = Object.entries(given)
        .filter(([, one]) => one != null)
        .map(([name, one]) => [name, [one].flat().map(String)]);
      expect(read).toEqual(expected);
    }),
    { seed: 20_261_122, numRuns: 1_000 },
  );
});

it("refuses an empty array, which would read as no filter", () => {
  expect(() => joinQuery({ page: 1, type: [] })).toThrow(
    "`type` must be text, number, boolean or non-empty array",
  );
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
