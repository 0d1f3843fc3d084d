import { linkSignal } from "../core/link-signal.js";
import type { CallOptions } from "../core/types.js";
import { followPages } from "./advance.js";
import { type AnyList, type AnyPage, furtherArgs, keyOf, readPage } from "./list.js";

/** How far to read, and how many pages ahead. */
export interface ReadAhead {
  readonly args: { readonly page?: number };
  readonly options: CallOptions;
  readonly limit: number;
  /** How many pages may be asked for before their turn. */
  readonly concurrency: number;
}

/**
 * The items of a list in order, each at most once, with further pages under way while one is read.
 *
 * Where items are only inserted meanwhile, none that was there from the start is lost: a page that
 * was counted before the one ahead of it, by its `nbItems`, is asked for again.
 */
export async function* readItemsAhead(
  list: AnyList,
  { args, options, limit, concurrency }: ReadAhead,
): AsyncGenerator<unknown, void, undefined> {
  let left = limit;
  if (left === 0) return;
  const { signal } = options;
  const stop = new AbortController();
  const ask = (number: number, pageArgs: object): Promise<AnyPage> => {
    signal?.throwIfAborted();
    const unlink = signal && linkSignal(signal, () => stop.abort(signal.reason));
    const page = readPage(list, pageArgs, number, { ...options, signal: stop.signal });
    const settled = (): void => unlink?.();
    // Its turn may never come, and then nobody else hears of its failure.
    page.then(settled, settled);
    return page;
  };
  const ahead: Promise<AnyPage>[] = [];
  const seen = new Set<unknown>();
  try {
    let number = args.page ?? 1;
    let next = number + 1;
    let page = await ask(number, args);
    const rest = furtherArgs(list, args, page);
    const follow = followPages(list, (before) => ask(before, rest));
    await follow(page);
    const pageSize = Math.max((page[list.items] as readonly unknown[]).length, 1);
    for (;;) {
      const items = page[list.items] as readonly unknown[];
      const { nbPages, nbItems = 0 } = page.pagination;
      const wanted = Math.min(concurrency, Math.ceil((left - items.length) / pageSize));
      while (ahead.length < wanted && next <= nbPages) ahead.push(ask(next++, rest));
      for (const item of items) {
        const key = keyOf(list, item);
        if (key !== undefined && seen.has(key)) continue;
        seen.add(key);
        yield item;
        if (--left === 0) return;
      }
      if (number >= nbPages) return;
      number++;
      signal?.throwIfAborted();
      page = await (ahead.shift() ?? ask(next++, rest));
      if ((page.pagination.nbItems ?? 0) < nbItems) page = await ask(number, rest);
      await follow(page);
    }
  } finally {
    stop.abort();
  }
}
