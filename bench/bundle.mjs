// @ts-check
/*
 * What a browser downloads for a program that makes one call, and for one that makes all of them, on
 * our client, on bare openapi-fetch and on the vendor's.
 */
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { bundleBytes } from "../scripts/budgets/bundle.mjs";
import { record } from "./results.mjs";

/** @import { OperationTable } from "../src/core/types.js" */

const table = join(import.meta.dirname, "../dist/generated/ingestion/operations.js");
/** @type {{ operations: OperationTable }} */
const { operations } = await import(pathToFileURL(table).href);

/** The arguments of a call: a word for each parameter of the path, and a body where there may be one. */
const argumentsOf = Object.entries(operations).map(([name, { method, path }]) => {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => `${parameter}: "id"`);
  const body = method === "GET" || method === "DELETE" ? [] : ["body: {}"];
  return { name, method, path, parameters, body };
});

/** @type {(name: string) => boolean} */
const isCalled = (name) => name === "getTask";
/** What the vendor's client has not any more. */
const withdrawn = "getDockerSourceStreams";

const flatCalls = (/** @type {(name: string) => boolean} */ wanted) =>
  argumentsOf
    .filter(({ name }) => wanted(name))
    .map(
      ({ name, parameters, body }) =>
        `console.log(await client.${name}({ ${[...parameters, ...body].join(", ")} }));`,
    )
    .join("\n");

const verbCalls = (/** @type {(name: string) => boolean} */ wanted) =>
  argumentsOf
    .filter(({ name }) => wanted(name))
    .map(({ method, path, parameters, body }) => {
      const params =
        parameters.length > 0 ? [`params: { path: { ${parameters.join(", ")} } }`] : [];
      const init = [...params, ...body].join(", ");
      return `console.log(await client.${method}("${path}", { ${init} }));`;
    })
    .join("\n");

/** @type {Record<string, (wanted: (name: string) => boolean) => string>} */
const variants = {
  "ingestion-fetch": (wanted) => `
    import { createIngestionClient } from "ingestion-fetch";
    const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu" });
    ${flatCalls(wanted)}`,
  "ingestion-fetch/lite": (wanted) => {
    const isThere = (/** @type {string} */ name) => wanted(name) && !operations[name]?.deprecated;
    const names = Object.keys(operations).filter(isThere).join(", ");
    return `
    import { createIngestionClient, ${names} } from "ingestion-fetch/lite";
    const operations = { ${names} };
    const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu", operations });
    ${flatCalls(isThere)}`;
  },
  "openapi-fetch": (wanted) => `
    import createClient from "openapi-fetch";
    const client = createClient({ baseUrl: "https://data.eu.algolia.com" });
    ${verbCalls(wanted)}`,
  "@algolia/ingestion": (wanted) => `
    import { ingestionClient } from "@algolia/ingestion";
    const client = ingestionClient("app", "key", "eu");
    ${flatCalls((name) => wanted(name) && name !== withdrawn)}`,
};

/** @type {Record<string, Record<string, number>>} */
const figures = {};
for (const [variant, program] of Object.entries(variants)) {
  const row = (figures[variant] ??= {});
  for (const [name, wanted] of Object.entries({ "one call": isCalled, "all calls": () => true })) {
    const bytes = await bundleBytes(program(wanted));
    for (const [form, count] of Object.entries(bytes)) row[`${name}, ${form}`] = count;
  }
}
await record("bundle", { rounds: 1, figures });
