// @ts-check
import { execFile } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, "node_modules/.cache");

/** Tools that the command line asks for when it needs them; `package.json` lists them as optional peers. */
const { peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const started = performance.now();
mkdirSync(cache, { recursive: true });
const draft = mkdtempSync(join(cache, "dist-"));
try {
  await Promise.all([emitLibrary(draft), bundleCommandLine(draft), bundleContract(draft)]);
  chmodSync(draft, 0o755);
  // The whole folder changes at once, so that a failed build leaves the previous one usable.
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(draft, join(root, "dist"));
} catch (error) {
  rmSync(draft, { recursive: true, force: true });
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
process.stdout.write(`build: dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/**
 * TypeScript 5.9 is the one emitter: what is published is what it declares.
 *
 * @param {string} directory
 */
async function emitLibrary(directory) {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const args = [compiler, "-p", "tsconfig.build.json", "--outDir", directory];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root });
  } catch (error) {
    throw new Error(String(/** @type {{ stdout?: unknown }} */ (error).stdout ?? error), {
      cause: error,
    });
  }
}

/**
 * The contract diff as a library: one file without Node's modules, its YAML parser in it, since a
 * client's users should not have to install one.
 *
 * @param {string} directory
 */
async function bundleContract(directory) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { contract: "scripts/contract/index.ts" },
    outdir: directory,
    bundle: true,
    platform: "neutral",
    target: "es2022",
    format: "esm",
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
  });
  writeLicences(metafile, join(directory, "contract.LICENSES.txt"));
}

/**
 * One chunk per command, so that `--help` loads none of them. What is not an optional peer is
 * bundled, with its licence beside it.
 *
 * @param {string} directory
 */
async function bundleCommandLine(directory) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { cli: "scripts/cli.ts" },
    outdir: directory,
    bundle: true,
    splitting: true,
    chunkNames: "cli/[name]-[hash]",
    platform: "node",
    target: "node20",
    format: "esm",
    external: Object.keys(peerDependencies),
    // CommonJS packages call require() for Node's own modules, which an ES module lacks.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
  });
  const program = join(directory, "cli.js");
  writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, "utf8")}`);
  chmodSync(program, 0o755);
  writeLicences(metafile, join(directory, "cli", "LICENSES.txt"));
}

/**
 * @param {import("esbuild").Metafile} metafile
 * @param {string} file
 */
function writeLicences({ inputs }, file) {
  const licences = bundledPackages(Object.keys(inputs)).map(
    (folder) => `${folder}\n\n${licenceOf(join(root, folder))}`,
  );
  if (licences.length > 0) writeFileSync(file, licences.join("\n\n---\n\n"));
}

/** @param {string[]} inputs Paths of bundled files, relative to the root. */
function bundledPackages(inputs) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
  const folders = inputs.flatMap((input) => folder.exec(input)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** @param {string} folder */
function licenceOf(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} is bundled but carries no licence file.`);
  return readFileSync(join(folder, file), "utf8").trim();
}
