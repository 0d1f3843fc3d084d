import { describe, expect, it } from "vitest";
import {
  anyList,
  type AnyList,
  type AnyPage,
  checkAdvance,
  furtherArgs,
  keyOf,
  readPage,
} from "../../src/paginate/list.js";
import { PaginationError } from "../../src/index.js";
import { rejection } from "../core/support.js";

function listOf(answer: unknown, window?: string) {
  const asked: unknown[][] = [];
  const operation = {
    method: "GET",
    path: "/things",
    pagination: { items: "things", id: "id", ...(window && { window }) },
  } as const;
  const listThings = async (...args: unknown[]) => {
    asked.push(args);
    return answer as AnyPage;
  };
  return { list: anyList(Object.assign(listThings, { operation })), asked };
}

describe("anyList", () => {
  const ask = (pagination: object) =>
    Object.assign(() => Promise.reject(new Error("asked")), {
      operation: { method: "GET", path: "/2/tasks/{taskID}/replicas", pagination },
    } as const) as AnyList["ask"];

  it("takes its names from the path", () => {
    expect(anyList(ask({}))).toMatchObject({ items: "replicas", id: "replicaID" });
    expect(anyList(ask({ window: "span" }))).toMatchObject({ items: "replicas", window: "span" });
  });

  it("takes the identifier from the items that the table gives it", () => {
    expect(anyList(ask({ items: "copies" }))).toMatchObject({ items: "copies", id: "copieID" });
    expect(anyList(ask({ items: "tasks" }))).toMatchObject({ items: "tasks", id: "taskID" });
  });

  it("takes what is undefined for left out", () => {
    expect(anyList(ask({ items: undefined, id: undefined }))).toMatchObject({
      items: "replicas",
      id: "replicaID",
    });
  });

  it("takes those that the table gives it", () => {
    expect(anyList(ask({ items: "copies", id: "name" }))).toMatchObject({
      items: "copies",
      id: "name",
    });
  });
});

describe("readPage", () => {
  it("asks for a page by its number", async () => {
    const page = { things: [], pagination: { page: 2, nbPages: 3 } };
    const { list, asked } = listOf(page);
    expect(await readPage(list, { color: "red", page: 9 }, 2, { timeoutMs: 5 })).toBe(page);
    expect(asked).toEqual([[{ color: "red", page: 2 }, { timeoutMs: 5 }]]);
  });

  it.each([[{ page: 1, nbPages: 3 }], [{ page: 2 }], [{ nbPages: 3 }], [undefined]])(
    "raises an error for %j",
    async (pagination) => {
      const error = await rejection(readPage(listOf({ things: [], pagination }).list, {}, 2, {}));
      expect(error).toBeInstanceOf(PaginationError);
      expect(error).toMatchObject({ operation: "listThings", method: "GET", url: "/things" });
    },
  );

  it("raises an error for no answer at all", async () => {
    expect(await rejection(readPage(listOf(undefined).list, {}, 1, {}))).toBeInstanceOf(
      PaginationError,
    );
  });
});

describe("checkAdvance", () => {
  const pageOf = (things: readonly unknown[], nbItems: number): AnyPage => ({
    things,
    pagination: { page: 2, nbPages: 3, nbItems },
  });
  const { list } = listOf(undefined);
  const things = [{ id: "a" }, { id: "b" }];
  const content = checkAdvance(list, pageOf(things, 4));

  it("raises an error for the items of the page before", () => {
    const again = () => checkAdvance(list, pageOf(things, 4), content);
    expect(again).toThrow(PaginationError);
    expect(again).toThrow("page 2 holds the items of page 1");
  });

  it.each([
    ["others", pageOf([{ id: "b" }, { id: "c" }], 4)],
    ["the same, which inserts have shifted", pageOf(things, 6)],
  ])("accepts %s", (_, page) => {
    expect(checkAdvance(list, page, content)).not.toBe(content);
  });

  it.each([
    ["no items", []],
    ["items without an id", ["a", null]],
    ["items whose id is null", [{ id: null }, { id: null }]],
  ])("says nothing of %s", (_, none) => {
    expect(checkAdvance(list, pageOf(none, 4), content)).toBeUndefined();
  });
});

describe("keyOf", () => {
  it("is an item's identifier, or nothing", () => {
    const { list } = listOf(undefined);
    const items = [{ id: "a" }, {}, { id: null }, null, "a"];
    expect(items.map((item) => keyOf(list, item))).toEqual([
      "a",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("furtherArgs", () => {
  const window = { startDate: "a", endDate: "b" };
  const first = { things: [], span: window, pagination: { page: 1, nbPages: 2 } };

  it("adds the first page's window where the list has one", () => {
    expect(furtherArgs(listOf(first, "span").list, { color: "red" }, first)).toEqual({
      color: "red",
      ...window,
    });
  });

  it("leaves the arguments as they are where it has none", () => {
    const args = { color: "red" };
    expect(furtherArgs(listOf(first).list, args, first)).toBe(args);
  });
});
