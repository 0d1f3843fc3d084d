// @ts-check
/*
 * `npm run bench`: the parts one after the other, each a program that can be run by hand too.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** @type {Record<string, { measures: string, program: string }>} */
const parts = {
  client: {
    measures: "CPU of a call, and how soon the process ends; 5 minutes",
    program: "client.mjs",
  },
  bundle: { measures: "bytes in a browser; a second", program: "bundle.mjs" },
  types: { measures: "what types cost the compiler; half a minute", program: "types.mjs" },
  bulk: { measures: "listing and pushing at 50 ms latency; 2 minutes", program: "bulk.mjs" },
  pipeline: {
    measures: "npm run generate against four commands; 3 minutes",
    program: "pipeline.mjs",
  },
  "contract-diff": {
    measures: "diff of GitHub's contract; fetches 800 MB once",
    program: "contract-diff.mjs",
  },
};

const usage = `npm run bench [-- <part>…]

Measures against others in the same run, all parts unless some are named, and writes what it finds to
bench/results.json and to the README's table. Wants a machine that does nothing else meanwhile.

${Object.entries(parts)
  .map(([name, { measures }]) => `  ${name.padEnd(14)} ${measures}`)
  .join("\n")}
`;

/** @param {string[]} args */
async function run(args) {
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const [code] = await once(child, "close");
  return code ?? 1;
}

/** @returns {{ help: boolean, names: string[] } | undefined} */
function readArguments() {
  try {
    const options = { help: { type: /** @type {const} */ ("boolean"), default: false } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    for (const name of positionals) {
      if (!Object.hasOwn(parts, name)) {
        throw new Error(`no part is called "${name}": ${Object.keys(parts).join(", ")}`);
      }
    }
    return { help: values.help, names: positionals.length > 0 ? positionals : Object.keys(parts) };
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

async function main() {
  const wanted = readArguments();
  if (wanted === undefined) return 2;
  if (wanted.help) {
    process.stdout.write(usage);
    return 0;
  }
  // What is measured is what is published.
  const built = await run([join(import.meta.dirname, "../scripts/build.mjs")]);
  if (built !== 0) return built;
  const { compare } = await import("./table.mjs");
  const { readResults } = await import("./results.mjs");
  for (const name of wanted.names) {
    const { program = "" } = parts[name] ?? {};
    process.stderr.write(`\n${name}\n`);
    const code = await run([join(import.meta.dirname, program)]);
    if (code !== 0) {
      process.stderr.write(`bench: ${name} failed\n`);
      return 1;
    }
  }
  const targets = compare(readResults()).filter(({ holds }) => holds !== undefined);
  process.stdout.write("\n");
  for (const { what, ours, against, ratio, target, holds } of targets) {
    const share = (Number.isFinite(ratio) ? ratio.toFixed(2) : "–").padStart(7);
    process.stdout.write(
      `${holds ? "✓" : "✗"} ${share} of ${against}: ${what} (${ours}, ${target})\n`,
    );
  }
  const held = targets.filter(({ holds }) => holds).length;
  process.stdout.write(`${held} of ${targets.length} targets hold; the README has all rows.\n`);
  return 0;
}

process.exitCode = await main();
