import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { diffContracts, rules, type RuleLevel } from "../../scripts/contract/index.js";
import { documentOf, documentWith } from "./documents.js";

/** Rows of fixtures: a change, and what is expected of it there and back, each finding as `rule wire sdk`. */
interface SchemaRow {
  readonly row: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly there: { readonly request: string[]; readonly response: string[] };
  readonly back: { readonly request: string[]; readonly response: string[] };
}

interface OperationRow {
  readonly row: string;
  readonly openapi?: string;
  readonly before: object;
  readonly after: object;
  readonly there: string[];
  readonly back: string[];
}

const rowsOf = <Row>(name: string): Row[] => {
  const url = new URL(`../fixtures/contracts/${name}`, import.meta.url);
  return parse(readFileSync(url, "utf8")) as Row[];
};

const LETTERS: Record<RuleLevel, string> = { error: "E", warning: "W", info: "I", none: "-" };

const verdicts = (base: Record<string, unknown>, revision: Record<string, unknown>): string[] =>
  diffContracts(base, revision, { today: "2026-11-21" })
    .findings.map(({ rule, wire, sdk }) => `${rule} ${LETTERS[wire]} ${LETTERS[sdk]}`)
    .sort();

const schemaRows = rowsOf<SchemaRow>("schema-rows.yml");
const operationRows = rowsOf<OperationRow>("operation-rows.yml");

describe("schemas", () => {
  for (const row of schemaRows) {
    for (const direction of ["request", "response"] as const) {
      it(`${row.row}, ${direction}`, () => {
        const [before, after] = [row.before, row.after].map((one) => documentWith(direction, one));
        const named = (list: string[]): string[] => list.map((one) => `${direction}-${one}`).sort();
        expect(verdicts(before ?? {}, after ?? {})).toEqual(named(row.there[direction]));
        expect(verdicts(after ?? {}, before ?? {})).toEqual(named(row.back[direction]));
      });
    }
  }
});

describe("operations", () => {
  for (const { row, openapi, before, after, there, back } of operationRows) {
    it(row, () => {
      const [base, revision] = [documentOf(before, openapi), documentOf(after, openapi)];
      expect(verdicts(base, revision)).toEqual(there);
      expect(verdicts(revision, base)).toEqual(back);
    });
  }
});

it("has a case for every rule, and every rule's mirror on the way back", () => {
  const seen = new Set<string>();
  const note = (rows: string[], direction = ""): void => {
    for (const text of rows) seen.add(direction + (text.split(" ")[0] ?? ""));
  };
  for (const { there, back } of schemaRows) {
    for (const direction of ["request", "response"] as const) {
      note(there[direction], `${direction}-`);
      note(back[direction], `${direction}-`);
    }
  }
  for (const { there, back } of operationRows) {
    note(there);
    note(back);
  }
  const silent = [...rules.values()].filter(({ wire, sdk }) => wire === "none" && sdk === "none");
  const missing = [...rules.keys()].filter(
    (id) => !seen.has(id) && !silent.some((one) => one.id === id),
  );
  expect(missing).toEqual([]);
});
