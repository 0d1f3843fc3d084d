import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { requireBuild } from "../build.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { browser } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  browser: Record<string, string>;
};

/** The files that end up in a program which imports the package. */
async function bundled(platform: "browser" | "node"): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: 'export * from "ingestion-fetch";', resolveDir: root },
    absWorkingDir: root,
    // Without the repository's `paths`, the name leads to dist, as `exports` says.
    tsconfigRaw: {},
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform,
  });
  return Object.keys(metafile.inputs).map((path) => `./${path}`);
}

beforeAll(() => requireBuild());

test("every module that browsers get another for exists, and so does the other", () => {
  expect(Object.keys(browser).length).toBeGreaterThan(0);
  for (const path of Object.entries(browser).flat()) {
    expect(existsSync(join(root, path)), path).toBe(true);
  }
});

test("bundlers for browsers take the other, and nobody else does", async () => {
  const [inBrowsers, onNode] = [await bundled("browser"), await bundled("node")];
  for (const [path, other] of Object.entries(browser)) {
    expect(inBrowsers).toContain(other);
    expect(inBrowsers).not.toContain(path);
    expect(onNode).toContain(path);
    expect(onNode).not.toContain(other);
  }
});
