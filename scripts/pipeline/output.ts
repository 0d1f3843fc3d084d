import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "./generate.js";

/** One file that isn't what the contract gives. */
export interface Drift {
  /** Path below the output folder. */
  readonly path: string;
  readonly kind: "missing" | "changed" | "stray";
  /** What's on disk; `undefined` when missing. */
  readonly actual: string | undefined;
  /** What the contract gives; `undefined` for a stray file. */
  readonly expected: string | undefined;
}

/** The value of a promise, or `fallback` where what it looks for doesn't exist. */
export const orWhenMissing = <T>(promise: Promise<T>, fallback: T): Promise<T> =>
  promise.catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return fallback;
    throw error;
  });

const readOrNothing = (file: string): Promise<string | undefined> =>
  orWhenMissing<string | undefined>(readFile(file, "utf8"), undefined);

const listFiles = async (folder: string): Promise<string[]> => {
  const reading = readdir(folder, { withFileTypes: true, recursive: true });
  const entries = await orWhenMissing(reading, []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
};

/** Compares the output folder with what it should hold, byte for byte. */
export const compare = async (folder: string, files: Files): Promise<Drift[]> => {
  const drifts: Drift[] = [];
  for (const [path, expected] of files) {
    const actual = await readOrNothing(join(folder, path));
    if (actual === expected) continue;
    drifts.push({ path, kind: actual === undefined ? "missing" : "changed", actual, expected });
  }
  for (const path of await listFiles(folder)) {
    if (files.has(path)) continue;
    const actual = await readOrNothing(join(folder, path));
    drifts.push({ path, kind: "stray", actual, expected: undefined });
  }
  return drifts;
};

/**
 * Mends the drift: files are replaced whole, so that no reader sees half of one, and those that are
 * right already keep their time. All new files are on disk before the first takes its place.
 */
export const write = async (folder: string, drifts: readonly Drift[]): Promise<void> => {
  const staged: [from: string, to: string][] = [];
  try {
    for (const { path, expected } of drifts) {
      if (expected === undefined) continue;
      const to = join(folder, path);
      const from = `${to}.${process.pid}.tmp`;
      await mkdir(dirname(to), { recursive: true });
      staged.push([from, to]);
      await writeFile(from, expected);
    }
    for (const [from, to] of staged) await rename(from, to);
  } catch (error) {
    for (const [from] of staged) await rm(from, { force: true });
    throw error;
  }
  for (const { path, kind } of drifts) if (kind === "stray") await rm(join(folder, path));
};
