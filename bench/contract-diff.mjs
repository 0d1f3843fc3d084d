// @ts-check
/*
 * What the contract diff costs: on two versions of GitHub's OpenAPI document (13 MB of JSON each)
 * against `redocly diff` in the same run, on 1 to 8 copies of that document, and on documents that are
 * meant to be hard. The documents come from npm's @octokit/openapi, into a cache on first use.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { median } from "./median.mjs";

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(home, "node_modules/.cache/contract-diff");
const versions = { old: "21.0.0", new: "23.0.2" };

/** @type {(version: keyof typeof versions) => string} */
const documentOf = (version) =>
  join(cache, "node_modules", version, "generated/api.github.com.json");

const fetchDocuments = () => {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, "package.json"))) writeFileSync(join(cache, "package.json"), "{}");
  const wanted = Object.entries(versions)
    .filter(([name]) => !existsSync(documentOf(/** @type {keyof typeof versions} */ (name))))
    .map(([name, version]) => `${name}@npm:@octokit/openapi@${version}`);
  if (wanted.length === 0) return;
  console.log(`Fetching ${wanted.join(" and ")} (some 400 MB each, once)`);
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...wanted], {
    cwd: cache,
    stdio: "inherit",
  });
};

/** Bundled, so that no time goes into compiling TypeScript. */
const bundle = async () => {
  const folder = join(cache, "bundle");
  await build({
    absWorkingDir: home,
    entryPoints: {
      contract: "scripts/contract/index.ts",
      command: "scripts/commands/diff.ts",
      pathological: "test/contract/pathological.ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    external: ["yaml"],
    logLevel: "error",
  });
  return folder;
};

/** @type {(code: string, ...args: string[]) => any} */
const measure = (code, ...args) => {
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", code, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    cwd: home,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "{}");
};

const report = `
const cost = (name, task) => {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = task();
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - start;
  return { name, result, wall, cpu: (user + system) / 1000 };
};`;

/** @type {(folder: string, file: string) => string} */
const from = (folder, file) => JSON.stringify(pathToFileURL(join(folder, file)).href);

/** @type {(folder: string, copies: number) => string} */
const compareCopies = (folder, copies) => `
import { readFileSync } from "node:fs";
import { diffContracts } from ${from(folder, "contract.mjs")};
${report}
const copy = (text, n) => JSON.parse(text.replaceAll(/"#\\/components\\/(\\w+)\\/([^"]+)"/g, '"#/components/$1/$2-' + n + '"'));
const many = (file) => {
  const text = readFileSync(file, "utf8");
  const first = JSON.parse(text);
  if (${copies} === 1) return first;
  const all = { ...first, paths: {}, components: {} };
  for (let n = 0; n < ${copies}; n++) {
    const next = copy(text, n);
    for (const [path, item] of Object.entries(next.paths)) all.paths["/" + n + path] = item;
    for (const [room, list] of Object.entries(next.components))
      for (const [name, value] of Object.entries(list)) (all.components[room] ??= {})[name + "-" + n] = value;
  }
  return all;
};
const [a, b] = [many(process.argv[1]), many(process.argv[2])];
const { cpu, wall, result } = cost("diff", () => diffContracts(a, b));
console.log(JSON.stringify({ cpu, wall, findings: result.findings.length, rss: process.resourceUsage().maxRSS / 1024 }));`;

/** @type {(milliseconds: number) => string} */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

/** @type {(command: string, args: string[]) => { wall: number, rss: number }} */
const time = (command, args) => {
  const start = performance.now();
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const run = spawnSync(command, args, { cwd: home, env, stdio: ["ignore", "ignore", "pipe"] });
  if (run.status !== 0 && run.status !== 1) throw new Error(String(run.stderr));
  return { wall: performance.now() - start, rss: 0 };
};

fetchDocuments();
const folder = await bundle();
const pair = [documentOf("old"), documentOf("new")];
const rounds = Number(process.argv[2] ?? 3);

const command = `
import { run } from ${from(folder, "command.mjs")};
import { writeFileSync } from "node:fs";
await run([...process.argv.slice(1), "--format", "json"], { stdout: { write: () => true }, stderr: process.stderr });
console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS / 1024 }));`;

const ours = [];
const theirs = [];
const alone = [];
const memory = [];
const redocly = join(home, "node_modules/@redocly/cli/bin/cli.js");
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  memory.push(measure(command, ...pair).rss ?? 0);
  ours.push(performance.now() - start);
  theirs.push(time(process.execPath, [redocly, "diff", ...pair]).wall);
  alone.push(measure(compareCopies(folder, 1), ...pair));
}
console.log(`GitHub's document, ${versions.old} to ${versions.new}, medians of ${rounds}`);
console.log(
  `  ingestion-fetch diff  ${seconds(median(ours))}, at most ${Math.max(...memory).toFixed(0)} MB`,
);
console.log(
  `  redocly diff          ${seconds(median(theirs))}, ${(median(theirs) / median(ours)).toFixed(1)} times as long`,
);
console.log(
  `  diffContracts alone   ${seconds(median(alone.map(({ cpu }) => cpu ?? 0)))} of CPU, ${seconds(median(alone.map(({ wall }) => wall ?? 0)))}`,
);

console.log("Copies of the document");
for (const copies of [1, 2, 4, 8]) {
  const { cpu = 0, findings = 0 } = measure(compareCopies(folder, copies), ...pair);
  console.log(
    `  ${copies}  ${seconds(cpu)} of CPU, ${seconds(cpu / copies)} each, ${findings} findings`,
  );
}

console.log("Hard documents");
const hard = measure(`
import { diffContracts } from ${from(folder, "contract.mjs")};
import { pathological } from ${from(folder, "pathological.mjs")};
${report}
const all = Object.entries(pathological).map(([name, [a, b]]) => [name, cost(name, () => diffContracts(a, b).findings.length).wall]);
console.log(JSON.stringify(Object.fromEntries(all)));`);
for (const [name, wall] of Object.entries(hard)) console.log(`  ${name}: ${seconds(wall)}`);
