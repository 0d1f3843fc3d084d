import { CallError } from "../core/errors.js";
import type { CallOptions, ListOperation } from "../core/types.js";

/** A list method of a client, such as `client.listTasks`. */
export interface ListMethod<Args, Page, Items extends string> {
  (args: Args, options?: CallOptions): Promise<Page>;
  readonly operation: ListOperation<Items>;
}

/** What the contract's lint rules promise of a page, and {@link readPage} has checked. */
export interface AnyPage {
  readonly pagination: {
    readonly page: number;
    readonly nbPages: number;
    readonly nbItems?: number;
  };
  readonly [name: string]: unknown;
}

/** A list method of which only the rules are known. */
export type AnyList = ListMethod<object, AnyPage, string>;

/** A list that cannot be read to its end: the server repeats a page, or does not say where it is. */
export class PaginationError extends CallError {
  override name = "PaginationError";
}

/**
 * Asks for one page.
 *
 * @throws {PaginationError} where the server answers with another page, or without a count
 */
export async function readPage(
  list: AnyList,
  args: object,
  number: number,
  options: CallOptions,
): Promise<AnyPage> {
  const page = await list({ ...args, page: number }, options);
  const at = (page as Partial<AnyPage> | undefined)?.pagination;
  const { items } = list.operation.pagination;
  if (at?.page !== number || !Number.isInteger(at.nbPages) || !Array.isArray(page[items])) {
    const got = at?.page === number ? `no \`${items}\` or page count` : JSON.stringify(at);
    throw pagingError(list, `asked for page ${number}, got ${got}`);
  }
  return page;
}

/** What tells an item from the others. */
export function keyOf({ operation }: AnyList, item: unknown): unknown {
  return (item as Record<string, unknown> | null)?.[operation.pagination.id];
}

/**
 * What a page holds as one text, to be given back with the next page. A server may count the pages and
 * send one of them for all. Inserts, too, bring a page's items back, but make the list longer.
 *
 * @throws {PaginationError} where `page` holds what the page `before` it held, and the list is as long
 */
export function checkAdvance(list: AnyList, page: AnyPage, before?: string): string | undefined {
  const { page: number, nbItems } = page.pagination;
  const items = page[list.operation.pagination.items] as readonly unknown[];
  const [first, ...rest] = items.map((item) => keyOf(list, item));
  if (first === undefined) return undefined;
  const content = JSON.stringify([nbItems, first, ...rest]);
  if (content !== before) return content;
  throw pagingError(list, `page ${number} holds the items of page ${number - 1}`);
}

function pagingError({ name, operation: { method, path } }: AnyList, what: string): Error {
  return new PaginationError(`${name} cannot be paged: ${what}`, {
    operation: name,
    method,
    url: path,
    outcome: "unknown",
    attempts: 1,
  });
}

/** The arguments of the pages after the first: a time window stays what it was. */
export function furtherArgs({ operation }: AnyList, args: object, first: AnyPage): object {
  const { window } = operation.pagination;
  return window ? { ...args, ...(first[window] as object | undefined) } : args;
}
