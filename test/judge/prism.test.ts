import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { prismVersion, startServer } from "../../judge/prism.js";

/** A program that says a line of Prism's and stays. */
const serving = `
  const server = require("node:http").createServer((_, response) => response.end("served"));
  server.listen(0, "127.0.0.1", () =>
    console.log("[CLI] start Prism is listening on http://127.0.0.1:" + server.address().port));
`;

test("the version is pinned, in the lockfile too", () => {
  const lockfile = readFileSync(new URL("../../judge/package-lock.json", import.meta.url), "utf8");
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, { version?: string }> };
  expect(prismVersion).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages["node_modules/@stoplight/prism-cli"]?.version).toBe(prismVersion);
});

test("a program serves from when it says so until it is closed", async () => {
  const { url, close } = await startServer(["-e", serving], new AbortController().signal);
  expect(await (await fetch(url)).text()).toBe("served");
  await close();
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("one that ends before it serves tells why", async () => {
  const broken = startServer(
    ["-e", 'console.error("no such document"); process.exitCode = 1'],
    new AbortController().signal,
  );
  await expect(broken).rejects.toThrow(/ended before it served:\nno such document/);
});

test("one that never serves is ended by the signal", async () => {
  const interruption = new AbortController();
  const silent = startServer(["-e", "setInterval(() => {}, 1000)"], interruption.signal);
  interruption.abort(new Error("interrupted"));
  await expect(silent).rejects.toThrow("interrupted");
  await expect(startServer(["-e", serving], interruption.signal)).rejects.toThrow("interrupted");
});
