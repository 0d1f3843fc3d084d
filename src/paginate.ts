import { checkCount } from "./core/count.js";
import type { CallOptions } from "./core/types.js";
import { followPages } from "./paginate/advance.js";
import {
  anyList,
  type AnyList,
  type AnyPage,
  furtherArgs,
  type ListMethod,
  readPage,
} from "./paginate/list.js";
import { readItemsAhead } from "./paginate/read-ahead.js";

/** Options of {@link paginate}: those of each call, and how many items to take. */
export interface PaginateOptions extends CallOptions {
  /**
   * Stop after this many items; 0 sends nothing.
   * @default Infinity
   */
  limit?: number | undefined;
  /**
   * How many further pages may be under way while one is read. From 2 on, each item is yielded at
   * most once, even where items that are inserted meanwhile shift the pages.
   * @default 1: each page is asked for when its first item is
   */
  concurrency?: number | undefined;
}

/**
 * The items of a list, page after page, each page asked for when its first item is.
 *
 * The API pages by number, and the list may change while it is read. Where an item is inserted before
 * the current page, another one can appear twice, except with `concurrency`. Where one is deleted
 * there, another one can be missed, with `concurrency` too.
 *
 * @param list A list method of the client; the type of the items follows from it.
 * @param args Its arguments. `page` is where to start, by default 1; `itemsPerPage` up to 100 saves
 * requests.
 * @throws {TypeError} where `limit` is not a whole number from 0 on, `page` or `concurrency` not one from
 * 1 on, or `list` not a list method; nothing is sent then.
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
  const { limit = Infinity, concurrency = 1, ...callOptions } = options;
  if (limit !== Infinity) checkCount("limit", limit, 0);
  checkCount("concurrency", concurrency, 1);
  const checked = checkList(list);
  const given = checkArgs(args);
  return concurrency > 1
    ? readItemsAhead(checked, { args: given, options: callOptions, limit, concurrency })
    : readItems(readPages(checked, given, callOptions), checked.items, limit);
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
  const all = readPages(checkList(list), checkArgs(args), options);
  return all as AsyncGenerator<Page, void, undefined>;
}

interface FirstPage {
  readonly page?: number;
}

function checkList(list: unknown): AnyList {
  if (typeof list !== "function" || !(list as Partial<AnyList["ask"]>).operation?.pagination) {
    throw new TypeError("expected a list method of the client, such as `client.listTasks`");
  }
  return anyList(list as AnyList["ask"]);
}

/** The arguments as they are now, whatever the caller does to them later. */
function checkArgs(args: unknown): FirstPage {
  const given = { ...(args as FirstPage) };
  checkCount("page", given.page ?? 1, 1);
  return given;
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
  list: AnyList,
  args: FirstPage,
  options: CallOptions,
): AsyncGenerator<AnyPage, void, undefined> {
  let further: object | undefined;
  const ask = (number: number): Promise<AnyPage> =>
    readPage(list, further ?? args, number, options);
  const follow = followPages(list, ask);
  for (let number = args.page ?? 1; ; number++) {
    const page = await ask(number);
    await follow(page);
    further ??= furtherArgs(list, args, page);
    yield page;
    if (number >= page.pagination.nbPages) return;
  }
}
