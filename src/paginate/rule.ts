/**
 * What the pages of a list go by unless the table says otherwise: the items by the last segment of the
 * path, an item's identifier by the singular of the items, e.g. `tasks` and `taskID` under `/2/tasks`.
 *
 * @param items What the table says that they are, if it does; the identifier follows from that.
 */
export function paginationRule(
  path: string,
  items: string = path.slice(path.lastIndexOf("/") + 1),
): { items: string; id: string } {
  return { items, id: items.replace(/s$/, "ID") };
}
