import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileExamples } from "./examples.js";

const root = fileURLToPath(new URL("..", import.meta.url));

function filesUnder(folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`);
}

test(
  "every code example of the documents and doc comments compiles",
  { timeout: 60_000 },
  async () => {
    const paths = ["README.md", ...filesUnder("docs", ".md"), ...filesUnder("src", ".ts")];
    const documents = paths.map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
    expect(await compileExamples(documents)).toEqual([]);
  },
);

test("the first example is the tour that npm start takes", () => {
  const [, example] =
    /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  expect(example).toBe(readFileSync(join(root, "examples/tour.ts"), "utf8"));
});
