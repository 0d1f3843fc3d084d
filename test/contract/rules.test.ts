import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { rules } from "../../scripts/contract/index.js";

it("names a mirror and a counterpart for every rule, or says why there is none", () => {
  for (const rule of rules.values()) {
    for (const other of [rule.mirror, rule.counterpart]) {
      if (typeof other === "string")
        expect(rules.has(other), `${rule.id} names ${other}`).toBe(true);
      else expect(other.none.length, rule.id).toBeGreaterThan(10);
    }
  }
});

it("gives both directions of a fact each other as counterpart", () => {
  for (const { id, counterpart } of rules.values()) {
    if (typeof counterpart === "string") expect(rules.get(counterpart)?.counterpart).toBe(id);
  }
});

it("explains every rule", () => {
  for (const { id, why, message, before, after, rollout } of rules.values()) {
    for (const text of [why, message, before, after, rollout]) expect(text, id).not.toBe("");
    expect(parse(before), id).toBeDefined();
    expect(parse(after), id).toBeDefined();
  }
});

it("finds the mirror of every finding on the way back", () => {
  const isMirrored = (id: string, back: readonly string[]): boolean => {
    const { mirror } = rules.get(id) ?? { mirror: "" };
    return (
      typeof mirror !== "string" ||
      back.some((other) => other === mirror || rules.get(other)?.mirror === id)
    );
  };
  const ids = (list: readonly string[], prefix = ""): string[] =>
    list.map((text) => prefix + (text.split(" ")[0] ?? ""));
  for (const { row, there, back } of rowsOf("schema-rows.yml")) {
    for (const direction of ["request", "response"]) {
      const a = ids(there[direction] ?? [], `${direction}-`);
      const b = ids(back[direction] ?? [], `${direction}-`);
      for (const id of a) expect(isMirrored(id, b), `${row}: ${id} against ${b.join()}`).toBe(true);
      for (const id of b) expect(isMirrored(id, a), `${row}: ${id} against ${a.join()}`).toBe(true);
    }
  }
  for (const { row, there, back } of rowsOf("operation-rows.yml").filter(
    ({ uneven }) => uneven === undefined,
  )) {
    for (const id of ids(there)) expect(isMirrored(id, ids(back)), `${row}: ${id}`).toBe(true);
    for (const id of ids(back)) expect(isMirrored(id, ids(there)), `${row}: ${id}`).toBe(true);
  }
});

type Rows = {
  row: string;
  /** Why the way back isn't the way there mirrored. */
  uneven?: string;
  there: Record<string, string[]> & string[];
  back: Record<string, string[]> & string[];
}[];

function rowsOf(name: string): Rows {
  return parse(
    readFileSync(new URL(`../fixtures/contracts/${name}`, import.meta.url), "utf8"),
  ) as Rows;
}
