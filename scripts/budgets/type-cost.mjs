// @ts-check
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {Readonly<Record<string, string>>} Version to program. */
export const compilers = {
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

/**
 * Typechecks a program as a module of a project.
 *
 * @param {string} directory The project, with what the program imports in its `node_modules`.
 * @param {string} compiler
 * @param {string} program
 * @returns {{ instantiations: number, checkMs: number }}
 * @throws {Error} Where the program has type errors: it then says nothing about cost.
 */
export function typeCost(directory, compiler, program) {
  writeFileSync(join(directory, "package.json"), '{ "type": "module" }');
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(tsconfig));
  writeFileSync(join(directory, "program.ts"), program);
  const report = run(directory, compiler);
  return {
    instantiations: figure(report, /^Instantiations:\s+([\d,]+)/m),
    checkMs: 1000 * figure(report, /^Check time:\s+([\d.]+)s/m),
  };
}

/**
 * @param {string} report
 * @param {RegExp} pattern
 */
function figure(report, pattern) {
  const text = pattern.exec(report)?.[1];
  if (text === undefined) throw new Error(`no ${pattern.source} in the report:\n${report}`);
  return Number(text.replaceAll(",", ""));
}

/**
 * @param {string} directory
 * @param {string} compiler
 */
function run(directory, compiler) {
  try {
    return execFileSync(process.execPath, [compiler, "-p", ".", "--extendedDiagnostics"], {
      cwd: directory,
      encoding: "utf8",
    });
  } catch (error) {
    throw new Error(String(/** @type {{ stdout?: unknown }} */ (error).stdout ?? error), {
      cause: error,
    });
  }
}
