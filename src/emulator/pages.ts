import type { components } from "../../generated/ingestion/schema.js";

/** The query parameters that every list has. */
export interface ListQuery {
  /** 1 to 100. @default 10 */
  readonly itemsPerPage?: number;
  /** Counts from 1. @default 1 */
  readonly page?: number;
  /** @default "desc" */
  readonly order?: "asc" | "desc";
}

/** One page of a list, and where it stands in the whole. */
export interface Page<T> {
  readonly items: T[];
  readonly pagination: components["schemas"]["Pagination"];
}

/**
 * The page that a query asks for. Items with the same key keep the order in which they were
 * created, so that pages don't overlap.
 *
 * @param sortKey what to sort an item by; RFC 3339 dates sort as text
 */
export const listPage = <T>(
  items: readonly T[],
  { itemsPerPage = 10, page = 1, order = "desc" }: ListQuery,
  sortKey: (item: T) => string | boolean | null | undefined,
): Page<T> => {
  const keyed = items.map((item, position) => ({
    item,
    position,
    key: String(sortKey(item) ?? ""),
  }));
  keyed.sort((a, b) => (a.key === b.key ? a.position - b.position : a.key < b.key ? -1 : 1));
  if (order === "desc") keyed.reverse();
  const start = (page - 1) * itemsPerPage;
  return {
    items: keyed.slice(start, start + itemsPerPage).map(({ item }) => item),
    pagination: {
      nbPages: Math.max(1, Math.ceil(items.length / itemsPerPage)),
      page,
      nbItems: items.length,
      itemsPerPage,
    },
  };
};

/** Does a filter let a value pass? A filter that isn't given lets everything pass. */
export const passes = <T>(filter: readonly T[] | undefined, value: T): boolean =>
  filter === undefined || filter.includes(value);
