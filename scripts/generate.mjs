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
 * Compiles the command and its formatting thread, again only when a source has changed.
 *
 * @type {() => Promise<string>}
 */
const compile = async () => {
  const { existsSync, mkdirSync, readdirSync, renameSync, rmSync } = await import("node:fs");
  const cache = cacheFolder(home);
  const folder = join(cache, `program-${hashProgram(home).slice(0, 16)}`);
  const file = join(folder, "generate.mjs");
  if (existsSync(file)) return file;
  const { build } = await import("esbuild");
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith("program-")) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const scripts = join(home, "scripts");
  const staged = `${folder}.${process.pid}`;
  await build({
    entryPoints: {
      generate: join(scripts, "commands/generate.ts"),
      "format-worker": join(scripts, "pipeline/format-worker.ts"),
    },
    outdir: staged,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  try {
    renameSync(staged, folder);
  } catch (error) {
    // Another run was faster; its result is the same.
    if (!existsSync(file)) throw error;
    rmSync(staged, { recursive: true });
  }
  return file;
};

// Who reads the output may have read enough (`… | head`); the exit code still counts.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
  });
}

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
