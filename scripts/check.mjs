// @ts-check
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * Everything that must hold before a change is merged, each step a command that can be run by hand.
 *
 * @typedef {object} Step
 * @property {string} holds What is true when the step passes.
 * @property {string[]} command
 * @property {string} [after] A step that must have passed.
 * @property {true} [alone] It uses all cores itself.
 */

/** @type {Record<string, Step>} */
const steps = {
  build: { holds: "dist is made from this source", command: ["node", "scripts/build.mjs"] },
  generate: {
    holds: "generated code is what the contract makes",
    command: ["node", "scripts/generate.mjs", "--check"],
  },
  contract: {
    holds: "the contract lints under Redocly and our own rules",
    command: ["npm", "run", "--silent", "lint"],
  },
  types: {
    holds: "everything typechecks",
    command: ["node", "node_modules/typescript-native/bin/tsc", "--noEmit"],
  },
  lint: { holds: "the code lints", command: ["node", "node_modules/eslint/bin/eslint.js", "."] },
  format: {
    holds: "every file is formatted (mend: npm run format)",
    command: [
      "node",
      "node_modules/prettier/bin/prettier.cjs",
      "--check",
      "--log-level",
      "warn",
      ".",
    ],
  },
  tests: {
    holds: "every test passes",
    command: ["node", "node_modules/vitest/vitest.mjs", "run"],
    after: "build",
    alone: true,
  },
  publint: {
    holds: "package.json describes the package",
    command: ["node", "node_modules/publint/src/cli.js", "--strict"],
    after: "build",
  },
  attw: {
    holds: "every entry point resolves, with its types",
    // The bundled contract is a text, and has no types to find.
    command: [
      "node",
      "node_modules/@arethetypeswrong/cli/dist/index.js",
      ...["--pack", ".", "--profile", "esm-only", "--exclude-entrypoints", "./ingestion.yml"],
    ],
    after: "build",
  },
  bytes: {
    holds: "browser bundles stay within their budgets",
    command: ["node", "scripts/budgets/bytes.mjs"],
    after: "build",
  },
  instantiations: {
    holds: "types cost users no more than their budgets",
    command: ["node", "scripts/budgets/instantiations.mjs"],
    after: "build",
  },
};

const usage = `npm run check [-- --only <step>]… [--skip <step>]… [--verbose]

Runs every step, a few at a time, and exits 1 when one fails. --only also runs what the step needs.

${Object.entries(steps)
  .map(([name, { holds }]) => `  ${name.padEnd(15)} ${holds}`)
  .join("\n")}
`;

const root = join(fileURLToPath(import.meta.url), "../..");
const options = readOptions();
if (options === undefined) process.exit(2);
if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}

/** @type {Map<string, Promise<boolean>>} */
const results = new Map();
const started = performance.now();
const lanes = limit(Math.max(1, Math.min(2, availableParallelism())));
const names = selected(options.only, options.skip);
const together = names.filter((name) => !steps[name]?.alone);
await Promise.all(together.map(outcome));
for (const name of names) await outcome(name);

const failed = [];
for (const [name, passed] of results) if (!(await passed)) failed.push(name);
const total = seconds(performance.now() - started);
process.stdout.write(
  failed.length === 0
    ? `\nAll ${results.size} steps hold, in ${total}.\n`
    : `\n${failed.length} of ${results.size} steps failed, in ${total}: ${failed.join(", ")}. One alone: npm run check -- --only ${failed[0]}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * Runs a step once, after the one it needs.
 *
 * @param {string} name
 * @returns {Promise<boolean>}
 */
function outcome(name) {
  const known = results.get(name);
  if (known) return known;
  const step = /** @type {Step} */ (steps[name]);
  const result = (async () => {
    if (step.after !== undefined && !(await outcome(step.after))) {
      process.stdout.write(`- ${name.padEnd(15)} not run: ${step.after} failed\n`);
      return false;
    }
    return lanes(() => execute(name, step));
  })();
  results.set(name, result);
  return result;
}

/**
 * @param {string} name
 * @param {Step} step
 */
async function execute(name, { holds, command }) {
  const begun = performance.now();
  const { code, output } = await capture(command);
  const took = seconds(performance.now() - begun);
  process.stdout.write(
    `${code === 0 ? "✓" : "✗"} ${name.padEnd(15)} ${took.padStart(7)}  ${holds}\n`,
  );
  if (code !== 0 || options?.verbose) {
    process.stdout.write(`\n$ ${command.join(" ")}\n${output.trimEnd()}\n\n`);
  }
  return code === 0;
}

/**
 * @param {string[]} command
 * @returns {Promise<{ code: number, output: string }>}
 */
function capture([program = "", ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/**
 * At most `lanesOpen` tasks at a time, in the order in which they came.
 *
 * @param {number} lanesOpen
 */
function limit(lanesOpen) {
  /** @type {(() => void)[]} */
  const waiting = [];
  /**
   * @template T
   * @param {() => Promise<T>} task
   */
  return async (task) => {
    if (lanesOpen > 0) lanesOpen--;
    else await new Promise((resolve) => waiting.push(() => resolve(undefined)));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else lanesOpen++;
    }
  };
}

/**
 * @param {string[]} only
 * @param {string[]} skip
 */
function selected(only, skip) {
  const all = Object.keys(steps).filter((name) => !skip.includes(name));
  return only.length === 0 ? all : all.filter((name) => only.includes(name));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string", multiple: true, default: [] },
        skip: { type: "string", multiple: true, default: [] },
        verbose: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    for (const name of [...values.only, ...values.skip]) {
      if (!(name in steps)) {
        throw new Error(`no step is called "${name}": ${Object.keys(steps).join(", ")}`);
      }
    }
    return values;
  } catch (error) {
    process.stderr.write(`check: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
