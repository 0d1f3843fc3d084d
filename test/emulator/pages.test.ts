import fc from "fast-check";
import { expect, test } from "vitest";
import { listPage, passes } from "../../src/emulator/pages.js";

const items = [
  { id: 1, key: "b" },
  { id: 2, key: "a" },
  { id: 3, key: "b" },
];
const ids = (query: Parameters<typeof listPage>[1]): number[] =>
  listPage(items, query, ({ key }) => key).items.map(({ id }) => id);

test("equal keys keep the order of creation, or all of it turned round", () => {
  expect(ids({ order: "asc" })).toEqual([2, 1, 3]);
  expect(ids({ order: "desc" })).toEqual([3, 1, 2]);
  expect(ids({})).toEqual([3, 1, 2]);
});

test("ten items on the first page unless told", () => {
  const many = Array.from({ length: 25 }, (_, id) => ({ id }));
  const { items, pagination } = listPage(many, {}, () => "");
  expect(items).toHaveLength(10);
  expect(pagination).toEqual({ page: 1, itemsPerPage: 10, nbItems: 25, nbPages: 3 });
});

test("an empty list has one empty page, and so has a page beyond the end", () => {
  expect(listPage([], {}, () => "").pagination).toMatchObject({ nbPages: 1, nbItems: 0 });
  expect(ids({ page: 9 })).toEqual([]);
});

test("missing keys sort like empty ones, booleans false first", () => {
  const keys = [true, undefined, "a", null, false];
  const { items } = listPage(keys, { order: "asc" }, (key) => key);
  expect(items).toEqual([undefined, null, "a", false, true]);
});

test("the pages of any list hold each of its items once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60, size: "max" }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom("asc" as const, "desc" as const),
      (keys, itemsPerPage, order) => {
        const list = keys.map((key, id) => ({ id, key }));
        const { nbPages } = listPage(list, { itemsPerPage }, ({ key }) => key).pagination;
        const pages = Array.from(
          { length: nbPages },
          (_, index) =>
            listPage(list, { itemsPerPage, order, page: index + 1 }, ({ key }) => key).items,
        );
        const all = pages.flat();
        expect(all.map(({ id }) => id).sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
        const sorted = all.map(({ key }) => key).sort();
        expect(all.map(({ key }) => key)).toEqual(order === "asc" ? sorted : sorted.reverse());
      },
    ),
    { seed: 1 },
  );
});

test("a filter that isn't given lets everything pass", () => {
  expect(passes(undefined, "a")).toBe(true);
  expect(passes(["b", "a"], "a")).toBe(true);
  expect(passes([], "a")).toBe(false);
});
