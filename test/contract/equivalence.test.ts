import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffContracts, type Finding } from "../../scripts/contract/index.js";
import { documentOf } from "./documents.js";
import * as rewrites from "./rewrites.js";
import { anySchema, componentsOf, type Schema } from "./schema-arbitrary.js";

const RUNS = Number(process.env["CONTRACT_RUNS"] ?? 60);
const options = { seed: 4, numRuns: RUNS };

const leaf = fc.constantFrom<Schema>(
  { type: "string" },
  { type: ["integer", "null"], exclusiveMinimum: 3 },
);

/** A document with schemas in every place that holds one. */
const documents = fc
  .tuple(anySchema, anySchema, anySchema, leaf)
  .map(([body, answer, query, simple]): Record<string, unknown> =>
    documentOf({
      paths: {
        "/things/{id}": {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          post: {
            operationId: "make",
            parameters: [{ name: "q", in: "query", schema: query }],
            requestBody: { content: { "application/json": { schema: body } } },
            responses: {
              200: {
                description: "done",
                headers: { "X-Total": { schema: { $ref: "#/components/schemas/Leaf" } } },
                content: {
                  "application/json": {
                    schema: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
                  },
                },
              },
              400: { description: "no", content: { "application/json": { schema: answer } } },
            },
          },
        },
      },
      components: { schemas: { ...componentsOf(simple), Leaf: simple } },
    }),
  );

const diff = (
  base: Record<string, unknown>,
  revision: Record<string, unknown>,
): readonly Finding[] => diffContracts(base, revision, { today: "2026-11-21" }).findings;

const { mapSchemas: _, renameComponents, spellAsThreeZero, ...silent } = rewrites;

describe("a rewrite that changes no meaning", () => {
  for (const [name, rewrite] of Object.entries(silent)) {
    it(`${name} gives no finding, there or back`, { timeout: 120_000 }, () => {
      fc.assert(
        fc.property(documents, (document) => {
          const rewritten = rewrite(document);
          expect(diff(document, rewritten)).toEqual([]);
          expect(
            diff(rewritten, document).filter(({ rule }) => rule !== "component-removed"),
          ).toEqual([]);
        }),
        options,
      );
    });
  }

  it("spellAsThreeZero gives no finding, there or back", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(diff(document, spellAsThreeZero(document))).toEqual([]);
        expect(diff(spellAsThreeZero(document), document)).toEqual([]);
      }),
      options,
    );
  });

  it("renameComponents is a matter of the sdk alone", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const { rule, wire } of diff(document, renameComponents(document))) {
          expect(rule).toMatch(/^component-(renamed|removed)$/);
          expect(wire).toBe("info");
        }
      }),
      options,
    );
  });

  it("a copy gives no finding", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(diff(document, structuredClone(document))).toEqual([]);
      }),
      options,
    );
  });
});

it("changes neither document", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(documents, documents, (base, revision) => {
      const [a, b] = [structuredClone(base), structuredClone(revision)];
      diff(base, revision);
      expect([base, revision]).toEqual([a, b]);
    }),
    { ...options, numRuns: 30 },
  );
});
