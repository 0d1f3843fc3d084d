// @ts-check
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packedConsumer } from "../packed.mjs";
import { importsOnly, threePaginated, twentyCalls } from "./programs.mjs";

/**
 * What the packed declarations cost a user's type checker: type instantiations over those of the
 * imports alone, which no machine or load changes.
 */
const programs = {
  "20 calls": { program: twentyCalls, budget: 50 },
  "20 calls, 3 × paginate": { program: threePaginated, budget: 300 },
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const compilers = {
  5.9: join(root, "node_modules/typescript/bin/tsc"),
  7: join(root, "node_modules/typescript-native/bin/tsc"),
};

const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  files: ["program.ts"],
};

const consumer = packedConsumer();
let exceeded = false;
try {
  writeFileSync(join(consumer.directory, "package.json"), '{ "type": "module" }');
  writeFileSync(join(consumer.directory, "tsconfig.json"), JSON.stringify(tsconfig));
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
  writeFileSync(join(consumer.directory, "program.ts"), program);
  const report = run(compiler);
  const count = /^Instantiations:\s+([\d,]+)/m.exec(report)?.[1];
  if (count === undefined) throw new Error(`no instantiations in the report:\n${report}`);
  return Number(count.replaceAll(",", ""));
}

/** @param {string} compiler */
function run(compiler) {
  try {
    return execFileSync(process.execPath, [compiler, "-p", ".", "--extendedDiagnostics"], {
      cwd: consumer.directory,
      encoding: "utf8",
    });
  } catch (error) {
    // A program with type errors says nothing about cost.
    throw new Error(String(/** @type {{ stdout?: unknown }} */ (error).stdout ?? error), {
      cause: error,
    });
  }
}
