import { CallError } from "./core/errors.js";
import type { CallOptions, ListOperation } from "./core/types.js";

/** A list method of a client, such as `client.listTasks`. */
export interface ListMethod<Args, Page, Items extends string> {
  (args: Args, options?: CallOptions): Promise<Page>;
  readonly operation: ListOperation<Items>;
}

/** Options of {@link paginate}: those of each call, and how many items to take. */
export interface PaginateOptions extends CallOptions {
  /**
   * Stop after this many items; 0 sends nothing.
   * @default Infinity
   */
  limit?: number | undefined;
}

/** A list that cannot be read to its end: the server repeats a page, or does not say where it is. */
export class PaginationError extends CallError {
  override name = "PaginationError";
}

/**
 * The items of a list, page after page, each page asked for when its first item is.
 *
 * The list may change while it is read: an item that is inserted before the current page can appear
 * twice, and one that is deleted there can push another out of sight.
 *
 * @param list A list method of the client; the type of the items follows from it.
 * @param args Its arguments. `page` is where to start, by default 1; `itemsPerPage` up to 100 saves
 * requests.
 * @throws {TypeError} where `limit` is not a whole number from 0 on, or `list` not a list method.
 * @throws {PaginationError} where the server does not advance.
 * @throws {CallError} what the list method throws.
 * @example
 * ```ts
 * import { createIngestionClient, paginate } from "ingestion-fetch";
 *
 * const client = createIngestionClient({ appId: "APP_ID", apiKey: "API_KEY", region: "us" });
 * for await (const task of paginate(client.listTasks, { enabled: true, itemsPerPage: 100 })) {
 *   console.log(task.taskID);
 * }
 * ```
 */
export function paginate<
  Args,
  Items extends string,
  Page extends { readonly [Name in Items]: readonly unknown[] },
>(
  list: ListMethod<Args, Page, Items>,
  args: NoInfer<Args>,
  options: PaginateOptions = {},
): AsyncGenerator<Page[Items][number], void, undefined> {
  const { limit = Infinity, ...callOptions } = options;
  if (!(limit >= 0) || (limit !== Infinity && !Number.isInteger(limit))) {
    throw new TypeError(`\`limit\` must be a whole number from 0 on, not ${limit}`);
  }
  const items = readItems(
    pages(list as ListMethod<Args, AnyPage, Items>, args, callOptions),
    list.operation.pagination.items,
    limit,
  );
  return items as AsyncGenerator<Page[Items][number], void, undefined>;
}

/**
 * The pages of a list as the server sends them, one request each, until the last by the server's
 * count: an empty page in between does not end it. Lists with a time window (`listRuns`,
 * `listEvents`) keep the first page's window throughout, so that later runs do not shift pages.
 *
 * @throws as {@link paginate} does.
 */
export function pages<Args, Items extends string, Page>(
  list: ListMethod<Args, Page, Items>,
  args: NoInfer<Args>,
  options: CallOptions = {},
): AsyncGenerator<Page, void, undefined> {
  if (typeof list !== "function" || !list.operation?.pagination) {
    throw new TypeError("expected a list method of the client, such as `client.listTasks`");
  }
  const all = readPages(
    list as unknown as ListMethod<object, AnyPage, Items>,
    { ...(args as { page?: number }) },
    options,
  );
  return all as AsyncGenerator<Page, void, undefined>;
}

/** What the contract's lint rules promise of a page, and a server may fail to send. */
interface AnyPage {
  readonly pagination?: { readonly page: number; readonly nbPages: number };
  readonly [name: string]: unknown;
}

async function* readItems(
  all: AsyncIterable<AnyPage>,
  name: string,
  limit: number,
): AsyncGenerator<unknown, void, undefined> {
  let left = limit;
  if (left === 0) return;
  for await (const page of all) {
    for (const item of page[name] as readonly unknown[]) {
      yield item;
      if (--left === 0) return;
    }
  }
}

async function* readPages(
  list: ListMethod<object, AnyPage, string>,
  args: { page?: number },
  options: CallOptions,
): AsyncGenerator<AnyPage, void, undefined> {
  const { pagination, method, path } = list.operation;
  let window: object | undefined;
  for (let number = args.page ?? 1; ; number++) {
    const page = await list({ ...args, ...window, page: number }, options);
    const at = page?.pagination;
    if (at?.page !== number || !Number.isInteger(at.nbPages)) {
      throw new PaginationError(
        `${list.name} cannot be paged: asked for page ${number}, got ${JSON.stringify(at)}`,
        { operation: list.name, method, url: path, outcome: "unknown", attempts: 1 },
      );
    }
    if (pagination.window) window ??= page[pagination.window] as object;
    yield page;
    if (number >= at.nbPages) return;
  }
}
