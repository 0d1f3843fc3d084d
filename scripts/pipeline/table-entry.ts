import { paginationRule } from "../../src/paginate/rule.js";
import type { OperationDescription } from "./describe.js";
import type { Defaults } from "./extensions.js";

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);

type ListPagination = NonNullable<OperationDescription["pagination"]>;

/** Of how a list pages, what neither its path says already nor, of an item's identifier, the items. */
const unruled = (path: string, pagination: ListPagination): object => {
  const { items } = paginationRule(path);
  const { id } = paginationRule(path, pagination.items);
  const rule: Readonly<Record<string, string>> = { items, id };
  return Object.fromEntries(Object.entries(pagination).filter(([name, is]) => rule[name] !== is));
};

/** The runtime entry of an operation: only what differs from the rule and the defaults. */
export const tableEntry = (
  operation: OperationDescription,
  defaults: Defaults,
): Record<string, unknown> => {
  const { timeoutMs, group, pagination, replacedBy } = operation;
  const acl = operation.acl ?? [];
  const places = operation.parameters.filter((one) => one.in === "header" || one.in === "cookie");
  return {
    // The path first: beside the like-worded operationId it compresses best.
    path: operation.path,
    method: operation.method,
    ...(operation.deprecated && { deprecated: replacedBy ?? true }),
    ...(operation.safe && { safe: true }),
    ...(timeoutMs !== undefined && timeoutMs !== defaults.timeoutMs && { timeoutMs }),
    ...(!same(acl, defaults.acl) && { acl }),
    ...(group !== undefined && group !== defaults.group && { group }),
    ...(pagination && { pagination: unruled(operation.path, pagination) }),
    ...(places.length > 0 && { in: Object.fromEntries(places.map((one) => [one.name, one.in])) }),
    ...(operation.grouped && { grouped: true }),
  };
};
