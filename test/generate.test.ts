import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { programFiles } from "../scripts/pipeline/gate.mjs";
import { copyProject, home, type Project } from "./pipeline/project.js";

/** The fixture with this repository's pipeline and tools, and a cache of its own. */
const install = (): Project => {
  const project = copyProject();
  for (const name of ["scripts/generate.mjs", ...programFiles(home)]) {
    mkdirSync(dirname(project.path(name)), { recursive: true });
    cpSync(join(home, name), project.path(name), { recursive: true });
  }
  mkdirSync(project.path("node_modules"));
  for (const name of readdirSync(join(home, "node_modules"))) {
    if (name === ".cache") continue;
    symlinkSync(join(home, "node_modules", name), project.path(`node_modules/${name}`));
  }
  project.write("package.json", '{ "type": "module" }');
  return project;
};

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Runs the gate; `heard` may answer to what it prints. */
const gate = (
  project: Project,
  args: readonly string[] = [],
  heard: (output: string, kill: (signal: "SIGINT") => void) => void = () => undefined,
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    // Started from elsewhere: where it runs must not matter.
    const child = spawn(process.execPath, [project.path("scripts/generate.mjs"), ...args], {
      cwd: "/",
    });
    let output = "";
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      heard(output, (signal) => child.kill(signal));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal, output });
    });
  });

describe("npm run generate", { timeout: 300_000 }, () => {
  test("generates, skips, and generates again after a change on either side", async () => {
    const project = install();
    expect(await gate(project)).toMatchObject({ code: 0, signal: null });
    const skipped = { code: 0, signal: null, output: "generated/ is up to date\n" };
    expect(await gate(project)).toEqual(skipped);

    project.edit("generated/shop/models.ts", "What an item is", "Edited");
    expect((await gate(project)).output).toContain("wrote generated/shop/models.ts");
    expect(await gate(project)).toEqual(skipped);

    project.edit("specs/shop.yml", "title: Shop API", "title: Store API");
    expect((await gate(project)).output).toContain("wrote generated/shop/openapi.yml");
    expect(await gate(project)).toEqual(skipped);

    project.edit("scripts/pipeline/emit-readme.ts", "# Generated code", "# Made code");
    expect((await gate(project)).output).toContain("wrote generated/README.md");
    const cache = readdirSync(project.path("node_modules/.cache/ingestion-fetch"));
    expect(cache.filter((name) => name.startsWith("program-"))).toHaveLength(1);

    project.edit("specs/shop.yml", "title: Store API", "title: 1");
    expect((await gate(project)).code).toBe(1);
    expect((await gate(project)).output).not.toContain("up to date");
  });

  test("a rule outside scripts/ that the last run has read counts too", async () => {
    const project = install();
    await gate(project);
    project.edit("rules/plugin.mjs", "endsWith(forbiddenEnd)", 'startsWith("List")');
    expect((await gate(project)).code).toBe(1);
  });

  test("--check looks at everything, whatever the cache says", async () => {
    const project = install();
    await gate(project);
    expect(await gate(project, ["--check"])).toMatchObject({
      code: 0,
      output: "generated/ is what the contract gives\n",
    });
    project.edit("generated/shop/models.ts", "What an item is", "Edited");
    const { code, output } = await gate(project, ["--check"]);
    expect(code).toBe(1);
    expect(output).toContain("npm run generate");
  });

  test("ends with its exit code even where nobody reads its output", async () => {
    const child = spawn(process.execPath, ["scripts/generate.mjs", "--chek"], { cwd: home });
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await once(child, "close")).toEqual([2, null]);
  });

  test("--help loads no tool and needs no contract", async () => {
    const { code, output } = await gate(install(), ["--help"]);
    expect(code).toBe(0);
    expect(output).toContain("Usage: npm run generate");
  });

  test("Ctrl-C ends --watch with exit code 0 and no half-written file", async () => {
    const project = install();
    const ended = await gate(project, ["--watch"], (output, kill) => {
      if (output.includes("watching for changes")) kill("SIGINT");
    });
    expect(ended).toMatchObject({ code: 0, signal: null });
    const files = readdirSync(project.path("generated"), { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(existsSync(project.path("generated/shop/validators.js"))).toBe(true);
  });

  test("Ctrl-C during a run lets it end first", async () => {
    const project = install();
    let sent = false;
    const ended = await gate(project, ["--watch"], (output, kill) => {
      if (sent || !output.includes("wrote generated/shop/openapi.yml")) return;
      sent = true;
      kill("SIGINT");
    });
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect((await gate(project, ["--check"])).code).toBe(0);
  });
});
