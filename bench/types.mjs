// @ts-check
/*
 * What a program of twenty calls costs a user's type checker, on the packed package, on bare
 * openapi-fetch with our paths and on the vendor's client: type instantiations over those of the
 * imports alone, and the time of the whole check.
 */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import * as programs from "../scripts/budgets/programs.mjs";
import { compilers, typeCost } from "../scripts/budgets/type-cost.mjs";
import { packedConsumer } from "../scripts/packed.mjs";
import { median } from "./median.mjs";
import { record } from "./results.mjs";

const rounds = Number(process.argv[2] ?? 5);
const variants = {
  "ingestion-fetch": [programs.importsOnly, programs.twentyCalls],
  "openapi-fetch": [programs.verbImports, programs.twentyVerbs],
  "@algolia/ingestion": [programs.officialImports, programs.twentyOfficial],
};

/** @type {Record<string, Record<string, number>>} */
const figures = {};
/** @type {Record<string, number[]>} */
const times = {};
const { directory, remove } = packedConsumer();
try {
  const vendor = join(import.meta.dirname, "../node_modules/@algolia");
  symlinkSync(vendor, join(directory, "node_modules/@algolia"), "junction");
  for (let round = 0; round < rounds; round++) {
    for (const [version, compiler] of Object.entries(compilers)) {
      for (const [variant, [imports = "", calls = ""]] of Object.entries(variants)) {
        const row = (figures[variant] ??= {});
        const { instantiations, checkMs } = typeCost(directory, compiler, calls);
        (times[`${variant} ${version}`] ??= []).push(checkMs);
        row[`ms to check by TypeScript ${version}`] = median(times[`${variant} ${version}`] ?? []);
        if (round > 0) continue;
        const without = typeCost(directory, compiler, imports).instantiations;
        row[`instantiations by TypeScript ${version}`] = instantiations - without;
      }
    }
    console.error(`types: round ${round + 1} of ${rounds}`);
  }
} finally {
  remove();
}
await record("types", { rounds, figures });
