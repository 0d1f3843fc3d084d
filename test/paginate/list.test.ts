import { describe, expect, it } from "vitest";
import { type AnyList, type AnyPage, furtherArgs, readPage } from "../../src/paginate/list.js";
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
  return { list: Object.assign(listThings, { operation }) as AnyList, asked };
}

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
