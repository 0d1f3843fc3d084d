import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const check = fileURLToPath(new URL("../scripts/check.mjs", import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [check, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("--help lists every step without running one", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  for (const step of ["generate", "contract", "types", "lint", "format", "tests", "build"]) {
    expect(stdout).toMatch(new RegExp(`^ {2}${step} +\\S`, "m"));
  }
});

test("an unknown step or option is a usage error that names it", () => {
  const step = run("--only", "lnit");
  expect(step.status).toBe(2);
  expect(step.stderr).toContain('"lnit"');
  const option = run("--olny", "lint");
  expect(option.status).toBe(2);
  expect(option.stderr).toContain("--olny");
});
