import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emitReadme } from "../../scripts/pipeline/emit-readme.js";
import { home } from "./project.js";

/** The first cells of a table's rows. */
const cells = (table: string | undefined): string[] =>
  [...(table ?? "").matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell ?? "").slice(2);

const tablesOf = (text: string): string[] =>
  text.split("\n\n").filter((block) => block.startsWith("| "));

test("each API has a row that leads to its folder and names its contract, in their order", () => {
  const [apis] = tablesOf(emitReadme(["shop", "astra"]));
  expect(cells(apis)).toEqual(["[`shop/`](shop)", "[`astra/`](astra)"]);
  expect(apis).toContain("| the root file under `apis.shop` in `redocly.yaml` |");
});

test("each file that an API is given has a row, and no other", () => {
  const [, files] = tablesOf(emitReadme(["ingestion"]));
  const named = cells(files).map((cell) => cell.replaceAll("`", ""));
  const generated = join(home, "generated");
  const apis = readdirSync(generated, { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(apis).not.toEqual([]);
  for (const { name } of apis) {
    expect(named.toSorted()).toEqual(readdirSync(join(generated, name)).toSorted());
  }
});

test("nothing stands between the rows of a table, and the file ends with its last line", () => {
  const text = emitReadme(["a", "b", "c"]);
  expect(tablesOf(text)).toHaveLength(2);
  expect(text).toMatch(/[^\n]\n$/);
});
