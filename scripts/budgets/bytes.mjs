// @ts-check
import { bundleBytes } from "./bundle.mjs";

/**
 * What a browser downloads for a program that uses the built package. Programs without a budget are
 * there to compare.
 *
 * @type {Record<string, { program: string, brotliBudget?: number }>}
 */
const programs = {
  "one call": {
    program: `
      import { createIngestionClient } from "ingestion-fetch";
      const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu" });
      console.log(await client.getTask({ taskID: "id" }));`,
    // 65 % of the vendor's.
    brotliBudget: 5655,
  },
  "one call, lite": {
    program: `
      import { createIngestionClient, getTask } from "ingestion-fetch/lite";
      const operations = { getTask };
      const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu", operations });
      console.log(await client.getTask({ taskID: "id" }));`,
    brotliBudget: 5200,
  },
  "every export": {
    program: `
      import * as everything from "ingestion-fetch";
      console.log(everything);`,
  },
  emulator: {
    program: `
      import { createEmulator } from "ingestion-fetch/emulator";
      console.log(createEmulator());`,
  },
  "openapi-fetch alone": {
    program: `
      import createClient from "openapi-fetch";
      const client = createClient({ baseUrl: "https://data.eu.algolia.com" });
      console.log(await client.GET("/2/tasks/{taskID}", { params: { path: { taskID: "id" } } }));`,
  },
  "@algolia/ingestion": {
    program: `
      import { ingestionClient } from "@algolia/ingestion";
      console.log(await ingestionClient("app", "key", "eu").getTask({ taskID: "id" }));`,
  },
};

const rows = [];
let exceeded = false;
for (const [name, { program, brotliBudget }] of Object.entries(programs)) {
  const bytes = await bundleBytes(program);
  const over = brotliBudget !== undefined && bytes.brotli > brotliBudget;
  exceeded ||= over;
  rows.push({
    program: name,
    ...bytes,
    budget: brotliBudget ?? "",
    verdict: over ? `${bytes.brotli - (brotliBudget ?? 0)} over` : "",
  });
}
const columns = /** @type {const} */ (["program", "min", "gzip", "brotli", "budget", "verdict"]);
for (const row of [Object.fromEntries(columns.map((name) => [name, name])), ...rows]) {
  const [program, ...numbers] = columns.map((name) => String(row[name]));
  console.log(
    `${program?.padEnd(22)}${numbers.map((text) => text.padStart(9)).join("")}`.trimEnd(),
  );
}
process.exitCode = exceeded ? 1 : 0;
