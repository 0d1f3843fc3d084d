// @ts-check
/*
 * How long `npm run generate` takes, against the same four steps as separate commands: redocly lint,
 * redocly bundle, openapi-typescript, prettier. All ways take turns in one run on one machine, so
 * that the ratios mean something even where the seconds don't.
 */
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { programFiles } from "../scripts/pipeline/gate.mjs";
import { median } from "./median.mjs";
import { readResults, writeResults } from "./results.mjs";

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const rounds = Number(process.argv[2] ?? 7);
const root = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => {
  rmSync(root, { recursive: true, force: true });
});

const setUp = () => {
  for (const name of [
    "specs",
    "redocly.yaml",
    ".prettierrc.json",
    "scripts/generate.mjs",
    "scripts/lint-rules.mjs",
    ...programFiles(home),
  ]) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    cpSync(join(home, name), join(root, name), { recursive: true });
  }
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync(join(home, "node_modules"))) {
    if (name !== ".cache")
      symlinkSync(join(home, "node_modules", name), join(root, "node_modules", name));
  }
  mkdirSync(join(root, "out"));
  // openapi-typescript's command would read redocly.yaml and ignore the file that it is given.
  writeFileSync(join(root, "out/redocly.yaml"), "extends: []\n");
};

const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/**
 * Milliseconds that a command takes; throws when it fails.
 *
 * @type {(command: string, args: readonly string[]) => Promise<number>}
 */
const time = (command, args) =>
  new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "ignore", "pipe"] });
    let text = "";
    child.stderr.on("data", (chunk) => (text += String(chunk)));
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) done(performance.now() - started);
      else fail(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${text}`));
    });
  });

/** @type {readonly (readonly [name: string, file: string, args: readonly string[]])[]} */
const steps = [
  ["redocly", "@redocly/cli/bin/cli.js", ["lint", "ingestion"]],
  ["redocly", "@redocly/cli/bin/cli.js", ["bundle", "ingestion", "--output", "out/openapi.yml"]],
  [
    "openapi-typescript",
    "openapi-typescript/bin/cli.js",
    ["out/openapi.yml", "--output", "out/schema.ts", "--redocly", "out/redocly.yaml"],
  ],
  ["prettier", "prettier/bin/prettier.cjs", ["--write", "out/schema.ts"]],
];

const chain = async (/** @type {boolean} */ throughNpx) => {
  let total = 0;
  for (const [name, file, args] of steps) {
    total += throughNpx
      ? await time("npx", ["--no", name, ...args])
      : await time(process.execPath, [join(root, "node_modules", file), ...args]);
  }
  return total;
};

const cache = join(root, "node_modules/.cache/ingestion-fetch");
const generate = () => time(process.execPath, [join(root, "scripts/generate.mjs")]);

/** Nothing generated, nothing remembered. */
const forget = () => {
  rmSync(join(root, "generated"), { recursive: true, force: true });
  rmSync(join(cache, "generate.json"), { force: true });
};

/** Saves a change of the contract so many times and waits for the watcher's answer each time. */
const watched = async (/** @type {number} */ saves) => {
  const child = spawn(process.execPath, [join(root, "scripts/generate.mjs"), "--watch"], {
    cwd: root,
  });
  let text = "";
  let heard = () => {};
  child.stdout.on("data", (chunk) => {
    text += String(chunk);
    heard();
  });
  const answer = async () => {
    while (!text.includes("watching for changes")) {
      await new Promise((done) => {
        heard = () => done(undefined);
      });
    }
    const own = Number(/, ([\d.]+) s$/m.exec(text)?.[1]) * 1000;
    text = "";
    return own;
  };
  await answer();
  const file = join(root, "specs/ingestion/paths/tasks.yml");
  const before = readFileSync(file, "utf8");
  const times = [];
  for (let save = 0; save < saves; save++) {
    const started = performance.now();
    writeFileSync(file, before.replace(/summary: /, `summary: ${"Really ".repeat(save + 1)}`));
    const own = await answer();
    times.push({ latency: performance.now() - started, own });
  }
  writeFileSync(file, before);
  child.kill("SIGINT");
  await new Promise((done) => child.on("close", done));
  return times;
};

setUp();
/** @type {Record<"npx" | "direct" | "first" | "cold" | "skipped" | "node", number[]>} */
const times = { npx: [], direct: [], first: [], cold: [], skipped: [], node: [] };
for (let round = 0; round < rounds; round++) {
  times.npx.push(await chain(true));
  times.direct.push(await chain(false));
  rmSync(cache, { recursive: true, force: true });
  forget();
  times.first.push(await generate());
  forget();
  times.cold.push(await generate());
  times.skipped.push(await generate());
  times.node.push(await time(process.execPath, ["--eval", "0"]));
}
const saves = await watched(20);

const npx = median(times.npx);
const rows = {
  "four commands through npx": npx,
  "four commands, direct": median(times.direct),
  "generate, first run after an install": median(times.first),
  "generate, cold": median(times.cold),
  "generate --watch, save to written, first": saves[0]?.latency ?? NaN,
  "generate --watch, save to written": median(saves.map(({ latency }) => latency)),
  "generate --watch, the run itself": median(saves.map(({ own }) => own)),
  "generate, nothing to do": median(times.skipped),
  "node, empty program": median(times.node),
};
const width = Math.max(...Object.keys(rows).map((name) => name.length));
for (const [name, ms] of Object.entries(rows)) {
  const share = `${((100 * ms) / npx).toFixed(0)} %`;
  console.log(
    `${name.padEnd(width)}  ${(ms / 1000).toFixed(2).padStart(6)} s  ${share.padStart(6)}`,
  );
}

const pipeline = {
  rounds,
  node: process.version,
  cpus: cpus().length,
  medianMs: Object.fromEntries(Object.entries(rows).map(([name, ms]) => [name, Math.round(ms)])),
  shareOfNpx: Object.fromEntries(
    Object.entries(rows).map(([name, ms]) => [name, Number((ms / npx).toFixed(3))]),
  ),
};
await writeResults({ ...readResults(), pipeline });
