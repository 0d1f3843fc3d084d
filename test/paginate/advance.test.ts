import { describe, expect, it } from "vitest";
import { followPages } from "../../src/paginate/advance.js";
import { anyList, type AnyPage } from "../../src/paginate/list.js";
import { PaginationError } from "../../src/index.js";
import { rejection } from "../core/support.js";

const operation = { method: "GET", path: "/things", pagination: { id: "id" } } as const;
const list = anyList(Object.assign(() => Promise.reject(new Error("asked")), { operation }));
const pageOf = (page: number, ids: string, pagination: object = {}): AnyPage => ({
  things: [...ids].map((id) => ({ id })),
  pagination: { page, nbPages: 9, nbItems: 18, ...pagination },
});

/** Follows pages of a server that answers with `now` when it is asked for one again. */
function following(now: AnyPage) {
  const asked: number[] = [];
  const follow = followPages(list, async (number) => {
    asked.push(number);
    return now;
  });
  return { follow, asked };
}

describe("followPages", () => {
  it("asks for nothing where each page holds other items", async () => {
    const { follow, asked } = following(pageOf(1, ""));
    for (const page of [pageOf(1, "ab"), pageOf(2, "cd"), pageOf(3, "bc")]) await follow(page);
    expect(asked).toEqual([]);
  });

  it("raises an error where the page before still holds the items of the next", async () => {
    const { follow, asked } = following(pageOf(4, "ab"));
    await follow(pageOf(4, "ab"));
    const error = await rejection(follow(pageOf(5, "ab")));
    expect(error).toBeInstanceOf(PaginationError);
    expect((error as Error).message).toContain("page 5 holds the items of page 4");
    expect(asked).toEqual([4]);
  });

  it("goes on where the page before holds other items by now, and looks again next time", async () => {
    const { follow, asked } = following(pageOf(1, "xy"));
    await follow(pageOf(1, "ab"));
    await follow(pageOf(2, "ab"));
    await follow(pageOf(3, "ab"));
    await follow(pageOf(4, "cd"));
    expect(asked).toEqual([1, 2]);
  });

  it("asks for nothing where the counts are those of no list", async () => {
    const { follow, asked } = following(pageOf(1, "xy"));
    await follow(pageOf(1, "ab"));
    expect(await rejection(follow(pageOf(2, "ab", { nbPages: 10 })))).toBeInstanceOf(
      PaginationError,
    );
    expect(asked).toEqual([]);
  });

  it("looks where the items are not counted", async () => {
    const uncounted = { nbItems: undefined };
    const { follow, asked } = following(pageOf(1, "xy", uncounted));
    await follow(pageOf(1, "ab", uncounted));
    await follow(pageOf(2, "ab", { ...uncounted, nbPages: 10 }));
    expect(asked).toEqual([1]);
  });
});
