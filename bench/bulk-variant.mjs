// @ts-check
/*
 * One way to move much data in a process of its own: prints milliseconds and how many items there
 * were. Run by bulk.mjs; `node bench/bulk-variant.mjs <variant> list|push <url>` runs it by hand, `--list` names
 * the variants.
 */
import { index, itemsPerPage, products } from "./bulk-work.mjs";
import { chosenVariant } from "./variants.mjs";

const [variant = "", work = "", url = ""] = process.argv.slice(2);

const objects = work === "push" ? [...products()] : [];

/** @typedef {{ list: () => Promise<number>, push: () => Promise<number> }} Ways */

/** @type {(concurrency: number) => Promise<Ways>} */
const ours = async (concurrency) => {
  const { createIngestionClient, chunkedPush, paginate } = await import("ingestion-fetch");
  const client = createIngestionClient({ appId: "APP", apiKey: "key-of-the-app", baseUrl: url });
  return {
    list: async () => {
      let count = 0;
      for await (const _ of paginate(client.listTasks, { itemsPerPage }, { concurrency })) count++;
      return count;
    },
    push: async () => {
      const push = chunkedPush(client, { indexName: index, records: objects, concurrency });
      return (await push.summary).sent;
    },
  };
};

/** @type {() => Promise<Ways>} */
const official = async () => {
  const { ingestionClient } = await import("@algolia/ingestion");
  const hosts = [
    {
      url: new URL(url).host,
      accept: /** @type {const} */ ("readWrite"),
      protocol: /** @type {const} */ ("http"),
    },
  ];
  const client = ingestionClient("APP", "key-of-the-app", "eu", { hosts });
  return {
    // It has no helper for lists.
    list: async () => {
      let count = 0;
      for (let page = 1, pages = 1; page <= pages; page++) {
        const { tasks, pagination } = await client.listTasks({ itemsPerPage, page });
        pages = pagination.nbPages;
        count += tasks.length;
      }
      return count;
    },
    push: async () => {
      await client.chunkedPush({ indexName: index, objects });
      return objects.length;
    },
  };
};

/** @type {Record<string, () => Promise<Ways>>} */
const variants = {
  "ingestion-fetch, 16 at a time": () => ours(16),
  "ingestion-fetch, one at a time": () => ours(1),
  "@algolia/ingestion": official,
};
const ways = await chosenVariant(variants, variant)();
if (work !== "list" && work !== "push") throw new Error(`no work "${work}", but: list, push`);
const started = performance.now();
const count = await ways[work]();
console.log(JSON.stringify({ ms: performance.now() - started, count }));
// Its keep-alive connections would hold the vendor's process for a while.
process.exit();
