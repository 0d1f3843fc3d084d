// @ts-check
/*
 * `npm run generate`. Plain JavaScript, because most runs find nothing to do: they end here, before
 * anything is compiled or loaded.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  cacheFolder,
  extraInputs,
  hashInputs,
  hashOutputs,
  hashProgram,
  isCurrent,
  writeRecord,
} from "./pipeline/gate.mjs";

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const argv = process.argv.slice(2);

/**
 * Compiles the command into one file, again only when its sources have changed.
 *
 * @type {() => Promise<string>}
 */
const compile = async () => {
  const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } =
    await import("node:fs");
  const folder = cacheFolder(home);
  const file = join(folder, `generate-${hashProgram(home).slice(0, 16)}.mjs`);
  if (existsSync(file)) return file;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(home, "scripts/commands/generate.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
  });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (/^generate-\w+\.mjs$/.test(name)) rmSync(join(folder, name), { force: true });
  }
  const [output] = outputFiles;
  writeFileSync(`${file}.${process.pid}`, output?.contents ?? "");
  renameSync(`${file}.${process.pid}`, file);
  return file;
};

if (argv.length === 0 && isCurrent(home)) {
  console.log("generated/ is up to date");
} else {
  const before = hashInputs(home);
  const inputs = { files: new Set(), trees: new Set() };
  const { run } = await import(pathToFileURL(await compile()).href);
  const { stdout, stderr } = process;
  process.exitCode = await run(["--root", home, ...argv], { stdout, stderr, inputs });
  // What was saved during the run may not be in what was generated.
  if (process.exitCode === 0 && argv.length === 0 && before === hashInputs(home)) {
    const extra = extraInputs(home, inputs);
    writeRecord(home, { inputs: hashInputs(home, extra), outputs: hashOutputs(home), extra });
  }
}
