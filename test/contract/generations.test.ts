import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { diffContracts, type Report } from "../../scripts/contract/index.js";
import { formats } from "../../scripts/contract/formats/index.js";
import { fileSource } from "../../scripts/contract/input/source.js";
import { loadGraph } from "../../scripts/contract/input/graph.js";

const top = new URL("../../", import.meta.url).pathname;
const load = (file: string) => loadGraph(fileSource(file, top));

const FIRST = "test/fixtures/contracts/ingestion-first.yml";
const SECOND = "test/fixtures/contracts/ingestion-second.yml";
const TODAY = "generated/ingestion/openapi.yml";

const steps = [
  ["first-to-second", FIRST, SECOND],
  ["second-to-today", SECOND, TODAY],
  ["first-to-today", FIRST, TODAY],
] as const;

const compare = (base: string, revision: string): Report =>
  diffContracts(load(base), load(revision), { today: "2026-11-21" });

const schema = JSON.parse(
  readFileSync(new URL("../../docs/contract-diff.report.schema.json", import.meta.url), "utf8"),
) as object;

describe("the generations of the contract", () => {
  // After a change of the contract or the rules: read the difference, then `vitest run -u` on this file.
  it.each(steps)("%s gives the report on record", async (name, base, revision) => {
    const report = compare(base, revision);
    const shown = { report, base, revision, view: "wire", failOn: "error", colour: false } as const;
    // Where things stand in the bundle changes with every line of it.
    const text = formats.text(shown).replace(/ {2}\S+\.yml:\d+:\d+$/gm, "");
    await expect(text).toMatchFileSnapshot(`../fixtures/contracts/${name}.txt`);
  });

  it.each(steps)("%s gives a report that keeps to its schema", (_, base, revision) => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const report = compare(base, revision);
    const shown = { report, base, revision, view: "wire", failOn: "error", colour: false } as const;
    expect(validate(JSON.parse(formats.json(shown))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(report)))).toBe(true);
  });

  it("has one fingerprint per finding", () => {
    for (const [, base, revision] of steps) {
      const prints = compare(base, revision).findings.map(({ fingerprint }) => fingerprint);
      expect(new Set(prints).size).toBe(prints.length);
    }
  });
});
