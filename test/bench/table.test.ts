import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compare, withTable } from "../../bench/table.mjs";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const machine = { node: "v20.1.2", cpus: 2, rounds: 1 };
const place = "before\n\n<!-- bench:begin -->\n\nstale\n\n<!-- bench:end -->\n\nafter\n";

const cpu = "loopback, µs of CPU per call";
const bundles = (brotli: number) => ({
  "one call, brotli": brotli,
  "one call, gzip": 9000,
  "one call, min": 20_000,
});

test("the README's table is what was measured last", async () => {
  const readme = read("README.md");
  expect(await withTable(readme, JSON.parse(read("bench/results.json")))).toBe(readme);
});

test("every row has both sides, their ratio, the target and whether it holds", () => {
  const figures = { "ingestion-fetch": { [cpu]: 1100 }, "openapi-fetch": { [cpu]: 1000 } };
  const rows = (ours: number) =>
    compare({
      client: { ...machine, figures: { ...figures, "ingestion-fetch": { [cpu]: ours } } },
    });
  expect(rows(1100)).toEqual([
    {
      what: "CPU of a call over loopback",
      ours: "1,100 µs",
      against: "openapi-fetch",
      theirs: "1,000 µs",
      ratio: 1.1,
      target: "≤ 1.05",
      holds: false,
    },
  ]);
  expect(rows(1050).map(({ holds }) => holds)).toEqual([true]);
});

test("a measure that is there round by round has the median of their ratios", () => {
  const figures = { "ingestion-fetch": { [cpu]: 900 }, "openapi-fetch": { [cpu]: 600 } };
  const byRound = {
    "ingestion-fetch": { [cpu]: [600, 900, 900] },
    "openapi-fetch": { [cpu]: [600, 600, 900] },
  };
  const [row] = compare({ client: { ...machine, figures, byRound } });
  expect(row).toMatchObject({ ours: "900 µs", theirs: "600 µs", ratio: 1, holds: true });
});

test("a relative and an absolute target hold together or not at all", () => {
  const verdict = (ours: number, theirs: number) => {
    const figures = { "ingestion-fetch": bundles(ours), "@algolia/ingestion": bundles(theirs) };
    const [row] = compare({ bundle: { ...machine, figures } });
    return [row?.target, row?.holds];
  };
  expect(verdict(5800, 9000)).toEqual(["≤ 0.65 and ≤ 5,800 B", true]);
  expect(verdict(5801, 9000)).toEqual(["≤ 0.65 and ≤ 5,800 B", false]);
  expect(verdict(5700, 8700)).toEqual(["≤ 0.65 and ≤ 5,800 B", false]);
});

test("a variant has rows when it was measured", () => {
  const figures = {
    "ingestion-fetch/node": { [cpu]: 345 },
    "@algolia/ingestion, node build": { [cpu]: 300 },
  };
  const rows = compare({ client: { ...machine, figures } });
  expect(rows).toMatchObject([
    { what: "CPU of a call over loopback, with `ingestion-fetch/node`", ratio: 1.15, holds: true },
  ]);
  expect(compare({})).toEqual([]);
});

test("rows that are lost are printed like those that are won, and those without a target", async () => {
  const figures = {
    "ingestion-fetch": bundles(7812),
    "openapi-fetch": bundles(2355),
    "@algolia/ingestion": bundles(8709),
  };
  const text = await withTable(place, { bundle: { ...machine, figures } });
  expect(text).toMatch(/^before\n\n<!-- bench:begin -->\n\nNode v20\.1\.2 on 2 cores:\n\n\| what /);
  expect(text).toMatch(/\n\n<!-- bench:end -->\n\nafter\n$/);
  expect(text).not.toContain("stale");
  const cells = text
    .split("\n")
    .filter((line) => line.startsWith("| bundle of one call"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const ours = "7,812 B (gzip 9,000, min 20,000)";
  expect(cells.map((row) => row.slice(2, -1))).toEqual([
    [ours, "openapi-fetch", "2,355 B (gzip 9,000, min 20,000)", "3.32", "", ""],
    [
      ours,
      "@algolia/ingestion",
      "8,709 B (gzip 9,000, min 20,000)",
      "0.897",
      "≤ 0.65 and ≤ 5,800 B",
      "**no**",
    ],
  ]);
});

test("a document without the place for the table is an error", async () => {
  await expect(withTable("no place", {})).rejects.toThrow("`<!-- bench:begin -->`");
  await expect(withTable(place + place, {})).rejects.toThrow("once each");
});
