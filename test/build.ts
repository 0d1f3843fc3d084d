import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Refuses to test a `dist` that was not made from this source.
 *
 * @throws {Error} with the remedy, where it is missing or older than a file of `src` or `generated`.
 */
export function requireBuild(): void {
  const built = join(root, "dist/src/index.js");
  if (!existsSync(built)) throw new Error("dist is missing. Run: npm run build");
  const { mtimeMs } = statSync(built);
  for (const folder of ["src", "generated"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.[jt]s$/.test(name) || statSync(join(root, folder, name)).mtimeMs <= mtimeMs) continue;
      throw new Error(`dist is older than ${folder}/${name}. Run: npm run build`);
    }
  }
}
