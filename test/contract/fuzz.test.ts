import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { ContractError, diffContracts } from "../../scripts/contract/index.js";

const RUNS = Number(process.env["CONTRACT_RUNS"] ?? 400);

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../fixtures/contracts/${name}`, import.meta.url), "utf8")) as unknown;

type Node = Record<string, unknown> | unknown[];

/** Every place of a document, as the node that holds it and the key it is held by. */
function placesOf(root: unknown): [Node, string][] {
  const found: [Node, string][] = [];
  const open = [root];
  for (let node = open.pop(); open.length > 0 || node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    for (const key of Object.keys(node)) {
      found.push([node as Node, key]);
      open.push((node as Record<string, unknown>)[key]);
    }
  }
  return found;
}

const replacement = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -1.5,
  "",
  "object",
  [],
  {},
  [null],
  { $ref: "#/components/schemas/Nowhere" },
  { $ref: "#" },
  { $ref: 7 },
  { type: "unheard-of" },
  { allOf: [{ $ref: "#/components/schemas/Task" }] },
);

const mutation = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("delete", "duplicate", "retype", "swap"),
  other: fc.nat(),
  value: replacement,
});

function mutate(
  document: unknown,
  changes: readonly { at: number; kind: string; other: number; value: unknown }[],
) {
  const root = { document: structuredClone(document) };
  for (const { at, kind, other, value } of changes) {
    const places = placesOf(root);
    const [node, key] = places[at % places.length] ?? [root, "document"];
    const [from, name] = places[other % places.length] ?? [root, "document"];
    const holder = node as Record<string, unknown>;
    if (kind === "delete" && Array.isArray(node)) node.splice(Number(key), 1);
    else if (kind === "delete") Reflect.deleteProperty(holder, key);
    else if (kind === "retype") holder[key] = structuredClone(value);
    else holder[key] = structuredClone((from as Record<string, unknown>)[name]);
  }
  return root.document;
}

it("answers a damaged document with a report or a typed error", { timeout: 120_000 }, () => {
  const rows = read("operation-rows.yml") as { before: object; after: object }[];
  const documents = rows.map(({ before }) => ({ openapi: "3.1.0", ...before }));
  let reports = 0;
  fc.assert(
    fc.property(
      fc.nat(documents.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (index, changes) => {
        const base = documents[index] as Record<string, unknown>;
        const damaged = mutate(base, changes) as Record<string, unknown>;
        for (const [a, b] of [
          [base, damaged],
          [damaged, base],
          [damaged, structuredClone(damaged)],
        ] as const) {
          try {
            const { findings } = diffContracts(a, b, { today: "2026-11-21" });
            if (a === damaged && b !== base) expect(findings).toEqual([]);
            reports++;
          } catch (error) {
            expect(error).toBeInstanceOf(ContractError);
          }
        }
      },
    ),
    { seed: 9, numRuns: RUNS },
  );
  expect(reports).toBeGreaterThan(RUNS);
});
