import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import * as entry from "../../src/emulator/index.js";

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../src/emulator/index.ts", import.meta.url))],
    bundle: true,
    platform: "browser",
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
};

test("the public names are these", () => {
  expect(Object.keys(entry).sort()).toEqual(["createEmulator", "createVirtualClock", "serve"]);
});

test("a bundle for browsers needs neither Node nor evaluated code", async () => {
  const code = await bundle();
  expect(code).toContain("createEmulator");
  expect(code).not.toMatch(/\beval\s*\(|new Function\b|\bFunction\s*\(/);
  expect(code).not.toMatch(/(?:from|import\()\s*"node:|\brequire\s*\(|\bBuffer\.alloc/);
});

test("the bundle answers, and says where serve() doesn't work", async () => {
  const code = await bundle();
  const source = code.replace(/export\s*\{[^}]*\};?\s*$/, "return { createEmulator, serve };");
  // The module's own text, evaluated by the test without Node's globals in sight.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function("globalThis", source) as (scope: object) => typeof entry;
  const { createEmulator, serve } = make({});
  const response = await createEmulator()("https://data.us.algolia.com/2/tasks", {
    headers: { "x-algolia-application-id": "APP", "x-algolia-api-key": "KEY" },
  });
  expect(response.status).toBe(200);
  await expect(serve(createEmulator())).rejects.toThrow("serve() needs Node");
});
