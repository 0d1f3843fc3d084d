import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const directory = mkdtempSync(join(cache, "closing-line-"));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The last line of a vitest run over the given files, and whether it passed. */
function run(files: Record<string, string>): { line: string | undefined; passed: boolean } {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(directory, name), `import { beforeAll, test } from "vitest";\n${text}`);
  }
  const last = (output: string) => output.trimEnd().split("\n").at(-1);
  try {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const reporters = ["default", join(root, "scripts/closing-line.mjs")];
    // The folder lies under node_modules, which vitest leaves out unless told otherwise.
    const config = { test: { include: ["*.test.ts"], exclude: [], reporters } };
    writeFileSync(
      join(directory, "vitest.config.mjs"),
      `export default ${JSON.stringify(config)};`,
    );
    const output = execFileSync(process.execPath, [vitest, "run", "--root", directory], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return { line: last(output), passed: true };
  } catch (error) {
    return { line: last((error as { stdout: string }).stdout), passed: false };
  }
}

test("counts what passed, failed and was skipped", { timeout: 30_000 }, () => {
  const files = {
    "a.test.ts": `test("1", () => {}); test("2", () => {}); test.skip("3", () => {}); test.todo("4");`,
    "b.test.ts": `test("5", () => { throw new Error("no"); });`,
  };
  expect(run(files)).toEqual({ line: "2 passed, 1 failed, 2 skipped", passed: false });
});

test("reads 0 failed only where the run passes", { timeout: 30_000 }, () => {
  expect(run({ "a.test.ts": `test("1", () => {});` })).toEqual({
    line: "1 passed, 0 failed, 0 skipped",
    passed: true,
  });
  expect(run({ "a.test.ts": `import "./missing.js"; test("1", () => {});` })).toEqual({
    line: "0 passed, 1 failed, 0 skipped",
    passed: false,
  });
  expect(run({}).line).toBe("0 passed, 1 failed, 0 skipped");
  const hook = `beforeAll(() => { throw new Error("no"); }); test("1", () => {});`;
  expect(run({ "a.test.ts": hook }).line).toBe("0 passed, 1 failed, 1 skipped");
  const outside = `test("1", () => { void Promise.reject(new Error("nobody waits")); });`;
  expect(run({ "a.test.ts": outside }).line).toBe("1 passed, 1 failed, 0 skipped");
});
