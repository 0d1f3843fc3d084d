// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/**
 * A Chromium to test with.
 *
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env The environment to start it in.
 */

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const cache = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/.cache");

/**
 * Finds `$CHROMIUM_PATH`, else a system Chromium, else unpacks the one inside the npm package
 * `@sparticuz/chromium` (linux x64 only). `NO_SYSTEM_CHROMIUM=1` skips the second.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Browser>}
 * @throws {Error} when there is none, with what to do about it.
 */
export async function findChromium(environment = process.env) {
  const env = definedEntries(environment);
  const wanted = env["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (!existsSync(wanted)) {
      throw new Error(`CHROMIUM_PATH is "${wanted}", where no file is. Correct it or unset it.`);
    }
    return { executablePath: wanted, env };
  }
  const system = env["NO_SYSTEM_CHROMIUM"] ? undefined : systemPaths.find(existsSync);
  if (system !== undefined) return { executablePath: system, env };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `No Chromium found for ${process.platform} ${process.arch}. Install one, or set CHROMIUM_PATH to an executable.`,
    );
  }
  const directory = await unpackedPackage();
  const libraries = join(directory, "lib");
  return {
    executablePath: join(directory, "chromium"),
    env: existsSync(libraries)
      ? { ...env, LD_LIBRARY_PATH: [libraries, env["LD_LIBRARY_PATH"]].filter(Boolean).join(":") }
      : env,
  };
}

/**
 * Unpacks beside the final folder and renames, so that two runs starting at once, or one that was
 * killed, never leave a half-written executable behind. The version is in the name because the
 * package reuses whatever it finds.
 */
async function unpackedPackage() {
  const packageRoot = join(
    dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))),
    "../..",
  );
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  const directory = join(cache, `chromium-${version}`);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "chromium-unpacking-"));
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executable = await withTemporaryFolder(draft, () => chromium.executablePath());
    // A bare Debian lacks NSS, NSPR and expat; the package carries them, built for Amazon Linux.
    if (execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found")) {
      const libraries = brotliDecompressSync(
        readFileSync(join(packageRoot, "bin", "al2023.tar.br")),
      );
      execFileSync("tar", ["xf", "-", "-C", draft], { input: libraries });
    }
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

/**
 * The package unpacks into `os.tmpdir()` and takes no other folder.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 */
async function withTemporaryFolder(folder, work) {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function definedEntries(env) {
  /** @type {Record<string, string>} */
  const defined = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}
