import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, createConfig } from "@redocly/openapi-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { diffContracts } from "../../scripts/contract/index.js";
import { fileSource } from "../../scripts/contract/input/source.js";
import { loadGraph } from "../../scripts/contract/input/graph.js";

const top = new URL("../../", import.meta.url).pathname;

let folder = "";

/** Edits in every kind of file, each of which is a finding. */
const EDITS: readonly (readonly [string, string, string])[] = [
  ["specs/ingestion/schemas/common.yml", "maximum: 100", "maximum: 50"],
  ["specs/ingestion/schemas/tasks.yml", "[replace, save, partial,", "[replace, save,"],
  ["specs/ingestion/schemas/tasks-v1.yml", "enum: [schedule]", "enum: [scheduled]"],
  [
    "specs/ingestion/schemas/runs.yml",
    "[created, started, finished, skipped]",
    "[created, finished]",
  ],
  ["specs/ingestion/paths/push.yml", "operationId: push\n", "operationId: pushed\n"],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contract-bundle-"));
  cpSync(join(top, "specs"), join(folder, "specs"), { recursive: true });
  for (const [file, from, to] of EDITS) {
    const text = readFileSync(join(folder, file), "utf8");
    const edited = text.replace(from, to);
    expect(edited, file).not.toBe(text);
    writeFileSync(join(folder, file), edited);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("gives the same fingerprints for the sources as for their bundles", async () => {
  const config = await createConfig({});
  const bundled = async (root: string): Promise<Record<string, unknown>> => {
    const result = await bundle({ ref: join(root, "specs/ingestion.yml"), config });
    return result.bundle.parsed as Record<string, unknown>;
  };
  const sources = diffContracts(
    loadGraph(fileSource("specs/ingestion.yml", top)),
    loadGraph(fileSource("specs/ingestion.yml", folder)),
  );
  const bundles = diffContracts(await bundled(top), await bundled(folder));
  const prints = (list: typeof sources.findings): string[] =>
    list.map(({ rule, pointer, fingerprint }) => `${rule} ${pointer} ${fingerprint}`).sort();
  expect(sources.findings.length).toBeGreaterThanOrEqual(EDITS.length);
  expect(prints(sources.findings)).toEqual(prints(bundles.findings));
  for (const { revision } of sources.findings) {
    expect(revision?.file).toMatch(/^specs\//);
    expect(revision?.line).toBeGreaterThan(0);
  }
});
