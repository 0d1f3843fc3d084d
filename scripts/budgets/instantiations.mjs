// @ts-check
import { packedConsumer } from "../packed.mjs";
import { importsOnly, threePaginated, twentyCalls } from "./programs.mjs";
import { compilers, typeCost } from "./type-cost.mjs";

/**
 * What the packed declarations cost a user's type checker: type instantiations over those of the
 * imports alone, which no machine or load changes.
 */
const programs = {
  "20 calls": { program: twentyCalls, budget: 50 },
  "20 calls, 3 × paginate": { program: threePaginated, budget: 300 },
};

const consumer = packedConsumer();
let exceeded = false;
try {
  console.log(`${"program".padEnd(26)}TypeScript   added  budget`);
  for (const [version, compiler] of Object.entries(compilers)) {
    const baseline = instantiations(compiler, importsOnly);
    for (const [name, { program, budget }] of Object.entries(programs)) {
      const added = instantiations(compiler, program) - baseline;
      exceeded ||= added > budget;
      const over = added > budget ? `  ${added - budget} over` : "";
      console.log(
        `${name.padEnd(26)}${version.padStart(10)}${String(added).padStart(8)}${String(budget).padStart(8)}${over}`,
      );
    }
  }
} finally {
  consumer.remove();
}
process.exitCode = exceeded ? 1 : 0;

/**
 * @param {string} compiler
 * @param {string} program
 */
function instantiations(compiler, program) {
  return typeCost(consumer.directory, compiler, program).instantiations;
}
