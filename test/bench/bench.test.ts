import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../bench/", import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${folder}bench.mjs`, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("--help lists every part without running one", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  const names = [...stdout.matchAll(/^ {2}([\w-]+) {2,}\S/gm)].map(([, name]) => name);
  expect(names).toEqual(["client", "bundle", "types", "bulk", "pipeline", "contract-diff"]);
  for (const name of names) expect(existsSync(`${folder}${name}.mjs`)).toBe(true);
});

test("an unknown part or option is a usage error that names it", () => {
  expect(run("clients")).toMatchObject({ status: 2, stdout: "" });
  expect(run("clients").stderr).toContain('"clients": client, bundle');
  expect(run("toString")).toMatchObject({ status: 2, stdout: "" });
  expect(run("--olny").stderr).toContain("--olny");
});
