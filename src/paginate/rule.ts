/**
 * What the pages of a list go by unless the table says otherwise: the items by the last segment of the
 * path, an item's identifier by the singular of that, e.g. `tasks` and `taskID` under `/2/tasks`.
 */
export function paginationRule(path: string): { items: string; id: string } {
  const items = path.slice(path.lastIndexOf("/") + 1);
  return { items, id: items.replace(/s$/, "ID") };
}
