// @ts-check
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What a browser downloads for a program: esbuild makes one minified module of it and everything it
 * imports, which for our own name is the built package.
 *
 * @param {string} program
 * @returns {Promise<{ min: number, gzip: number, brotli: number }>} Bytes.
 */
export async function bundleBytes(program) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    // Without the repository's `paths`, the name leads to dist, as `exports` says.
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "es2022",
    legalComments: "none",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    min: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}
