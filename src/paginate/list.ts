import { CallError } from "../core/errors.js";
import type { CallOptions, ListOperation } from "../core/types.js";
import { unfitAnswer } from "../core/unfit-answer.js";
import { paginationRule } from "./rule.js";

/**
 * A list method of a client, such as `client.listTasks`. One of your own has to name its items in
 * `operation.pagination.items`, by which their type is found.
 */
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

/** A list of which only the rules are known. */
export interface AnyList {
  readonly ask: ListMethod<object, AnyPage, string>;
  /** The property of a page that holds the items. */
  readonly items: string;
  /** The property of an item that identifies it. */
  readonly id: string;
  /** The property of a page that holds its time window, where the list has one. */
  readonly window?: string;
}

/** A list method with what its pages go by, be that the rule or the method's own entry in the table. */
export function anyList(ask: AnyList["ask"]): AnyList {
  const { path, pagination } = ask.operation;
  const { items, id } = paginationRule(path, pagination.items);
  return { ask, ...pagination, items, id: pagination.id ?? id };
}

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
  const page = await list.ask({ ...args, page: number }, options);
  const at = (page as Partial<AnyPage> | undefined)?.pagination;
  const { items } = list;
  if (at?.page !== number || !Number.isInteger(at.nbPages) || !Array.isArray(page[items])) {
    const got = at?.page === number ? `no \`${items}\` or page count` : JSON.stringify(at);
    throw pagingError(list, `asked for page ${number}, got ${got}`);
  }
  return page;
}

/** What tells an item from the others; `undefined` where nothing does. */
export function keyOf({ id }: AnyList, item: unknown): unknown {
  return (item as Record<string, unknown> | null)?.[id] ?? undefined;
}

/**
 * What a page holds as one text, to be given back with the next page. A server may count the pages and
 * send one of them for all. Inserts, too, bring a page's items back, but make the list longer.
 *
 * @throws {PaginationError} where `page` holds what the page `before` it held, and the list is as long
 */
export function checkAdvance(list: AnyList, page: AnyPage, before?: string): string | undefined {
  const { page: number, nbItems } = page.pagination;
  const items = page[list.items] as readonly unknown[];
  const [first, ...rest] = items.map((item) => keyOf(list, item));
  if (first === undefined) return undefined;
  const content = JSON.stringify([nbItems, first, ...rest]);
  if (content !== before) return content;
  throw pagingError(list, `page ${number} holds the items of page ${number - 1}`);
}

function pagingError({ ask }: AnyList, what: string): Error {
  const { name, operation } = ask;
  return new PaginationError(`${name} cannot be paged: ${what}`, unfitAnswer(name, operation));
}

/** The arguments of the pages after the first: a time window stays what it was. */
export function furtherArgs({ window }: AnyList, args: object, first: AnyPage): object {
  return window ? { ...args, ...(first[window] as object | undefined) } : args;
}
