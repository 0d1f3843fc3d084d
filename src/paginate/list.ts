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
    throw new PaginationError(
      `${list.name} cannot be paged: asked for page ${number}, got ${got}`,
      {
        operation: list.name,
        method: list.operation.method,
        url: list.operation.path,
        outcome: "unknown",
        attempts: 1,
      },
    );
  }
  return page;
}

/** The arguments of the pages after the first: a time window stays what it was. */
export function furtherArgs({ operation }: AnyList, args: object, first: AnyPage): object {
  const { window } = operation.pagination;
  return window ? { ...args, ...(first[window] as object | undefined) } : args;
}
