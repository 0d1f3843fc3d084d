import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pack } from "../../scripts/packed.mjs";
import { requireBuild } from "../build.js";

let directory: string;
let packed: ReturnType<typeof pack>;

beforeAll(() => {
  requireBuild();
  directory = mkdtempSync(join(tmpdir(), "ingestion-fetch-"));
  packed = pack(directory);
  writeFileSync(join(directory, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync(
    "npm",
    ["install", packed.tarball, "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"],
    { cwd: directory, stdio: ["ignore", "ignore", "inherit"] },
  );
}, 120_000);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Sizes in bytes of every file under a folder, by path. */
function sizes(folder: string): Map<string, number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, statSync(path).size]),
  );
}

function node(program: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: directory,
    encoding: "utf8",
  });
}

test("holds what is built, the bundled contract and its papers, and no source or test", () => {
  const allowed =
    /^(dist\/.+\.(js|d\.ts)|dist\/(cli\/|contract\.)LICENSES\.txt|docs\/contract-diff\.report\.schema\.json|generated\/ingestion\/openapi\.yml|(README|package|LICENSE)(\.md|\.json)?)$/;
  expect(packed.files.filter((file) => !allowed.test(file))).toEqual([]);
  for (const file of [
    "dist/cli.js",
    "dist/src/index.d.ts",
    "dist/src/index.js",
    "dist/generated/ingestion/validators.js",
    "generated/ingestion/openapi.yml",
    "LICENSE",
    "README.md",
  ]) {
    expect(packed.files).toContain(file);
  }
});

test("installs at most 3 packages and 6 MB", () => {
  const lock = JSON.parse(
    readFileSync(join(directory, "node_modules/.package-lock.json"), "utf8"),
  ) as { packages: Record<string, unknown> };
  expect(Object.keys(lock.packages).length).toBeLessThanOrEqual(3);
  const bytes = [...sizes(join(directory, "node_modules")).values()].reduce((a, b) => a + b, 0);
  expect(bytes).toBeLessThan(6_000_000);
});

test("names no path of the machine that built it", () => {
  const here = process.cwd();
  const installed = join(directory, "node_modules/ingestion-fetch");
  const naming = [...sizes(installed).keys()].filter((path) =>
    readFileSync(path, "utf8").includes(here),
  );
  expect(naming).toEqual([]);
});

test("every entry point of exports can be imported or resolved", () => {
  const { exports } = JSON.parse(
    readFileSync(join(directory, "node_modules/ingestion-fetch/package.json"), "utf8"),
  ) as { exports: Record<string, unknown> };
  const subpaths = Object.keys(exports).map((path) => path.replace(/^\./, "ingestion-fetch"));
  const scripts = subpaths.filter((path) => !/\.\w+$/.test(path));
  expect(scripts).toContain("ingestion-fetch/emulator");
  const report = node(`
    import { readFileSync } from "node:fs";
    import { fileURLToPath } from "node:url";
    const names = {};
    for (const path of ${JSON.stringify(scripts)}) names[path] = Object.keys(await import(path));
    for (const path of ${JSON.stringify(subpaths.filter((path) => !scripts.includes(path)))}) {
      names[path] = readFileSync(fileURLToPath(import.meta.resolve(path)), "utf8").split("\\n").slice(0, 1);
    }
    console.log(JSON.stringify(names));
  `);
  const names = JSON.parse(report) as Record<string, string[]>;
  expect(Object.keys(names).sort()).toEqual(subpaths.sort());
  expect(names["ingestion-fetch"]).toContain("createIngestionClient");
  expect(names["ingestion-fetch/emulator"]).toContain("createEmulator");
  expect(names["ingestion-fetch/lite"]).toEqual(
    expect.arrayContaining(["createIngestionClient", "getTask"]),
  );
  expect(names["ingestion-fetch/node"]).toEqual(
    ["createNodeFetch", ...(names["ingestion-fetch"] ?? [])].sort(),
  );
});

test("CommonJS gets every entry point by require", () => {
  const output = execFileSync(
    process.execPath,
    [
      "--input-type=commonjs",
      "--eval",
      `for (const path of ["", "/lite", "/node", "/emulator", "/contract"]) {
        console.log(Object.values(require("ingestion-fetch" + path)).some((one) => typeof one === "function"));
      }`,
    ],
    { cwd: directory, encoding: "utf8" },
  );
  expect(output).toBe("true\n".repeat(5));
});

test("the installed client calls the installed emulator", () => {
  const output = node(`
    import { createIngestionClient } from "ingestion-fetch";
    import { createEmulator } from "ingestion-fetch/emulator";
    const client = createIngestionClient({
      appId: "app", apiKey: "key", region: "eu", fetch: createEmulator(),
    });
    const { sourceID } = await client.createSource({
      body: { type: "json", name: "feed", input: { url: "https://example.com/feed.json" } },
    });
    console.log((await client.getSource({ sourceID })).name);
  `);
  expect(output).toBe("feed\n");
});

const program = () => join(directory, "node_modules/.bin/ingestion-fetch");

test("the command line helps, and names the optional tool that a command lacks", () => {
  const help = spawnSync(program(), ["--help"], { encoding: "utf8" });
  expect(help.stdout).toContain("generate");
  expect(help.status).toBe(0);
  writeFileSync(join(directory, "redocly.yaml"), "apis:\n  own:\n    root: own.yml\n");
  const generate = spawnSync(program(), ["generate"], { cwd: directory, encoding: "utf8" });
  expect(generate.stderr).toContain("npm install -D @redocly/openapi-core");
  expect(generate.status).toBe(2);
});

test("the command line runs the emulator and leaves when asked to", async () => {
  const child = spawn(program(), ["emulate", "--port", "0", "--quiet"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  try {
    let said = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      said += String(chunk);
      if (/http:\S+\s/.test(said)) break;
    }
    const url = /http:\S+/.exec(said)?.[0] ?? "";
    const headers = { "x-algolia-application-id": "app", "x-algolia-api-key": "key" };
    expect((await fetch(`${url}/2/tasks`, { headers })).status).toBe(200);
  } finally {
    child.kill("SIGTERM");
  }
  expect(await exit).toEqual([0, null]);
});
