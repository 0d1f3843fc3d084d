import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { createThread } from "../../scripts/pipeline/format.js";
import { copyProject, home } from "./project.js";

/** A thread on the worker's program, compiled where it finds this repository's packages. */
const compiled = async (): Promise<URL> => {
  const folder = join(home, "node_modules/.cache/ingestion-fetch");
  const outfile = join(folder, `format-worker-test-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => {
    rmSync(outfile, { force: true });
  });
  await build({
    entryPoints: [join(home, "scripts/pipeline/format-worker.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return pathToFileURL(outfile);
};

test("answers every job with its text or its error, in any number", async () => {
  const format = createThread(new Worker(await compiled()));
  const jobs = [
    format("const  a=1", {}),
    format("const =", {}),
    format("let b='x'", { semi: false }),
  ];
  const results = await Promise.allSettled(jobs);
  expect(
    results.map((result) => (result.status === "fulfilled" ? result.value : "refused")),
  ).toEqual(["const a = 1;\n", "refused", 'let b = "x"\n']);
  expect(await format("type A={a:1}", {})).toBe("type A = { a: 1 };\n");
});

test("a thread that can't run refuses its jobs", async () => {
  const project = copyProject();
  project.write("worker.mjs", "throw new Error('broken');");
  const format = createThread(new Worker(pathToFileURL(project.path("worker.mjs"))));
  await expect(format("a", {})).rejects.toThrow("broken");
  await expect(format("b", {})).rejects.toThrow("broken");
});
