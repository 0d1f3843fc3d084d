// @ts-check
/*
 * What a call costs, against the vendor's client and bare openapi-fetch: CPU time with a transport
 * that answers at once and over loopback, and how soon the process ends after its last answer. Every
 * variant has a process of its own, all take turns, and the medians are put in relation, since an
 * absolute time is a property of the machine.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort } from "node:worker_threads";

const rounds = Number(process.argv[2] ?? 5);
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const body = JSON.stringify({ taskID: "a", sourceID: "b", destinationID: "c", enabled: true });

if (isMainThread) await main();
else {
  // In a thread of its own, so that its time is not the caller's.
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage(server.address()));
}

async function main() {
  const thread = new Worker(new URL(import.meta.url));
  const { port } = await new Promise((done) => thread.once("message", done));
  const variants = [
    "ingestion-fetch",
    "ingestion-fetch/node",
    "openapi-fetch",
    "@algolia/ingestion, fetch build",
    "@algolia/ingestion, worker build",
    "@algolia/ingestion, node build",
  ];
  const transports = /** @type {const} */ ([
    ["stub", "stub", 20_000],
    ["loopback", `http://127.0.0.1:${port}`, 10_000],
  ]);
  /** @type {Record<string, Record<string, number>>} */
  const table = {};
  for (const [name, transport, calls] of transports) {
    /** @type {Record<string, { cpu: number[], exit: number[] }>} */
    const samples = Object.fromEntries(variants.map((variant) => [variant, { cpu: [], exit: [] }]));
    for (let round = 0; round < rounds; round++) {
      for (const variant of variants) {
        const args = [here("client-variant.mjs"), variant, transport, String(calls)];
        const [cpu, exit] = execFileSync(process.execPath, args, { encoding: "utf8" }).split("\n");
        samples[variant]?.cpu.push(Number(cpu));
        samples[variant]?.exit.push(Number(exit));
      }
      console.error(`${name}: round ${round + 1} of ${rounds}`);
    }
    for (const variant of variants) {
      const row = (table[variant] ??= {});
      row[`${name}, µs of CPU per call`] = median(samples[variant]?.cpu ?? []);
      row[`${name}, ms to the end of the process`] = median(samples[variant]?.exit ?? []);
    }
  }
  await thread.terminate();
  const ratios = dividedByEach("ingestion-fetch", table);
  const nodeRatios = dividedByEach("ingestion-fetch/node", table);
  console.table(table);
  console.log("ingestion-fetch divided by each:");
  console.table(ratios);
  console.log("ingestion-fetch/node divided by each:");
  console.table(nodeRatios);
  const file = here("results.json");
  const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  results.client = {
    rounds,
    node: process.version,
    median: table,
    oursDividedBy: ratios,
    oursOnNodeDividedBy: nodeRatios,
  };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/**
 * @param {string} ours
 * @param {Record<string, Record<string, number>>} table
 */
function dividedByEach(ours, table) {
  const row = table[ours] ?? {};
  return Object.fromEntries(
    Object.entries(table).map(([variant, other]) => [
      variant,
      Object.fromEntries(
        Object.entries(other)
          .filter(([name]) => name.includes("CPU"))
          .map(([name, value]) => [name, Number(((row[name] ?? 0) / value).toFixed(2))]),
      ),
    ]),
  );
}

function median(/** @type {number[]} */ values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
