import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { requireBuild } from "../build.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const coverage = mkdtempSync(join(tmpdir(), "ingestion-fetch-"));
afterAll(() => rmSync(coverage, { recursive: true, force: true }));

/** Files of this repository that the processes loaded: V8's coverage reports name each. */
function loadedFiles(): string[] {
  const prefix = pathToFileURL(root).href;
  const urls = readdirSync(coverage).flatMap((name) => {
    const report = JSON.parse(readFileSync(join(coverage, name), "utf8")) as {
      result: { url: string }[];
    };
    return report.result.map(({ url }) => url);
  });
  return urls.filter((url) => url.startsWith(prefix)).map((url) => url.slice(prefix.length));
}

test("the tour of npm start runs the built client and ends by itself", async () => {
  requireBuild();
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: { start: string };
  };
  const [program, ...args] = scripts.start.split("&&").at(-1)?.trim().split(" ") ?? [];
  expect(program).toBe("tsx");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), ...args],
    { cwd: root, env: { ...process.env, NODE_V8_COVERAGE: coverage } },
  );
  expect(stdout).toContain("250 tasks in 3 pages");
  expect(loadedFiles()).toContain("dist/src/ingestion.js");
  expect(loadedFiles()).not.toContain("src/ingestion.ts");
}, 60_000);
