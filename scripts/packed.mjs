// @ts-check
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Packs what `npm publish` would send.
 *
 * @param {string} directory Where to put the tarball.
 * @returns {{ tarball: string, files: string[], unpackedSize: number }} Sizes in bytes.
 */
export function pack(directory) {
  const output = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", directory],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const [packed] = JSON.parse(output);
  return {
    tarball: join(directory, packed.filename),
    files: packed.files.map((/** @type {{ path: string }} */ file) => file.path),
    unpackedSize: packed.unpackedSize,
  };
}

/**
 * A folder in which the packed package and its runtime dependencies are installed, outside of this
 * repository, so that nothing resolves to its sources. Dependencies are links: no network.
 */
export function packedConsumer() {
  const directory = mkdtempSync(join(tmpdir(), "ingestion-fetch-"));
  const modules = join(directory, "node_modules");
  const target = join(modules, "ingestion-fetch");
  mkdirSync(target, { recursive: true });
  const { tarball } = pack(directory);
  execFileSync("tar", ["xzf", tarball, "-C", target, "--strip-components=1"]);
  for (const name of ["openapi-fetch", "openapi-typescript-helpers"]) {
    symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
