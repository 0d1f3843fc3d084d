// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { withTable } from "./table.mjs";

/** @import { Results } from "./table.mjs" */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const file = path("results.json");
const readme = path("../README.md");

/** @returns {Results} What was measured last, each part in a run of its own. */
export function readResults() {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {object} results All of them: the file is written anew. */
export async function writeResults(results) {
  // Laid out like the rest of the repository, so that a line of numbers stays one.
  const style = { ...(await resolveConfig(file)), parser: "json" };
  writeFileSync(file, await format(JSON.stringify(results, null, 2), style));
}

/**
 * Records what a part of the bench has measured, in results.json and in the README's table.
 *
 * @template {"client" | "bundle" | "types" | "bulk"} Part
 * @param {Part} part
 * @param {Omit<NonNullable<Results[Part]>, "node" | "cpus">} measured
 */
export async function record(part, measured) {
  const machine = { node: process.version, cpus: availableParallelism() };
  const results = { ...readResults(), [part]: { ...machine, ...measured } };
  await writeResults(results);
  writeFileSync(readme, await withTable(readFileSync(readme, "utf8"), results));
}
