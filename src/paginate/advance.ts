import { type AnyList, type AnyPage, checkAdvance } from "./list.js";

/**
 * Follows the pages of a list one after the other, and tells a server that repeats a page from a list
 * that moves: where as many items go at its end as come at its front, a page's items are on the next
 * one by then, and the list is as long. The page before holds others then, so it is asked for again.
 *
 * @param ask Asks for a page by its number.
 * @returns what to call with each page; rejects with a `PaginationError` for a repeated one
 */
export function followPages(
  list: AnyList,
  ask: (number: number) => Promise<AnyPage>,
): (page: AnyPage) => Promise<void> {
  let content: string | undefined;
  let count: number | undefined;
  return async (page) => {
    const { page: number, nbItems, nbPages } = page.pagination;
    const countBefore = count;
    count = nbPages;
    try {
      content = checkAdvance(list, page, content);
    } catch (error) {
      // As many items on more pages are in no list.
      if (nbItems !== undefined && nbPages !== countBefore) throw error;
      checkAdvance(list, page, checkAdvance(list, await ask(number - 1)));
    }
  };
}
