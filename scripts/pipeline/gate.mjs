// @ts-check
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Folders and files that decide what is generated, besides what the last run has read. */
const contract = ["specs", "redocly.yaml", ".redocly.lint-ignore.yaml", ".prettierrc.json"];
const program = [
  "scripts/pipeline",
  "scripts/commands/generate.ts",
  "scripts/arguments.ts",
  "src/paginate/rule.ts",
];
const rules = /^scripts\/[^/]+\.mjs$/;
/** npm rewrites it whenever an installed version changes. */
const versions = "node_modules/.package-lock.json";

/** @type {(error: unknown) => string | undefined} */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/**
 * The files at a path, itself or below it, sorted so that no file system's order shows.
 *
 * @type {(root: string, path: string) => string[]}
 */
const filesAt = (root, path) => {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesAt(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
      );
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return [path];
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
};

/** @type {(root: string, paths: readonly string[]) => string} */
const hashFiles = (root, paths) => {
  const hash = createHash("sha256");
  for (const path of paths) {
    /** @type {Buffer | undefined} */
    let content;
    try {
      content = readFileSync(join(root, path));
    } catch (error) {
      if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR") throw error;
    }
    // Lengths keep a byte from moving from one file into the next unnoticed.
    hash.update(`${path}\0${content?.length ?? "missing"}\0`);
    if (content) hash.update(content);
  }
  return hash.digest("hex");
};

/**
 * The pipeline's own sources.
 *
 * @type {(home: string) => string[]}
 */
export const programFiles = (home) => program.flatMap((path) => filesAt(home, path));

/**
 * Hash of the pipeline's own sources and the versions of its tools.
 *
 * @type {(home: string) => string}
 */
export const hashProgram = (home) =>
  hashFiles(home, [...programFiles(home), versions, process.version]);

/**
 * Hash of everything that decides what is generated: the contract and its rules, the style, the
 * pipeline, the versions.
 *
 * @type {(home: string, extra?: readonly string[]) => string}
 */
export const hashInputs = (home, extra = []) => {
  const plugins = filesAt(home, "scripts").filter((path) => rules.test(path));
  const paths = [...contract.flatMap((path) => filesAt(home, path)), ...plugins, ...extra];
  return `${hashProgram(home)} ${hashFiles(home, [...new Set(paths)].sort())}`;
};

/**
 * What a run has read beside the contract's own place: rules and what they may import, documents
 * from elsewhere. Paths are relative to the project.
 *
 * @type {(home: string, inputs: { files: Iterable<string>, trees: Iterable<string> }) => string[]}
 */
export const extraInputs = (home, { files, trees }) => {
  /** @type {(path: string) => string} */
  const shown = (path) => relative(home, path).replaceAll("\\", "/");
  const folders = [...trees].map(shown).filter((tree) => tree !== "" && !tree.startsWith(".."));
  const modules = folders
    .flatMap((folder) => filesAt(home, folder))
    .filter((path) => /\.[cm]?js$/.test(path));
  const known = new Set(contract.flatMap((path) => filesAt(home, path)));
  return [...new Set([...[...files].map(shown), ...modules])]
    .filter((path) => !known.has(path) && !path.includes("node_modules/"))
    .sort();
};

/**
 * Hash of the output folder: of what every file holds, and of which files there are.
 *
 * @type {(home: string) => string}
 */
export const hashOutputs = (home) => hashFiles(home, filesAt(home, "generated"));

/**
 * What a successful run leaves behind.
 *
 * @typedef {{ inputs: string, outputs: string, extra: readonly string[] }} Record
 */

/** @type {(home: string) => string} */
export const cacheFolder = (home) => join(home, "node_modules/.cache/ingestion-fetch");

/**
 * The last record, or nothing where it's missing or not readable.
 *
 * @type {(home: string) => Record | undefined}
 */
export const readRecord = (home) => {
  try {
    const record = JSON.parse(readFileSync(join(cacheFolder(home), "generate.json"), "utf8"));
    return Array.isArray(record.extra) ? record : undefined;
  } catch {
    return undefined;
  }
};

/** @type {(home: string, record: Record) => void} */
export const writeRecord = (home, record) => {
  const file = join(cacheFolder(home), "generate.json");
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(record));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that can't be written costs the next run its shortcut and nothing else.
  }
};

/**
 * Whether inputs and outputs are those of the last successful run.
 *
 * @type {(home: string) => boolean}
 */
export const isCurrent = (home) => {
  const record = readRecord(home);
  return (
    record !== undefined &&
    record.inputs === hashInputs(home, record.extra) &&
    record.outputs === hashOutputs(home)
  );
};
