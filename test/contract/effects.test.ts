import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { effectsBetween } from "../../scripts/contract/effects.js";
import { documentOf } from "./documents.js";
import { anySchema, anyValue, componentsOf, mutated, type Schema } from "./schema-arbitrary.js";

const RUNS = Number(process.env["CONTRACT_RUNS"] ?? 200);
/** A busy machine takes its time; the seed decides what is done in it. */
const TIMEOUT = 120_000;

const options = { seed: 20260, numRuns: RUNS };

const documentFor = (schema: Schema, leaf: Schema): Record<string, unknown> =>
  documentOf({
    paths: {
      "/things": {
        post: { requestBody: { required: true, content: { "application/json": { schema } } } },
      },
    },
    components: { schemas: componentsOf(leaf) },
  });

// One instance for all: making one costs more than compiling a schema.
const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });

function validator(schema: Schema, leaf: Schema): ValidateFunction {
  const document = { $id: "doc", components: { schemas: componentsOf(leaf) }, schema };
  const absolute = JSON.parse(
    JSON.stringify(document).replaceAll('"#/components', '"doc#/components'),
  ) as object;
  ajv.removeSchema();
  ajv.addSchema(absolute);
  return ajv.compile({ $ref: "doc#/schema" });
}

const leaves = fc.constantFrom<Schema>(
  { type: "string" },
  { type: "integer" },
  { type: "string", maxLength: 2 },
);

/** Half of the pairs are a schema and a variation of it, which finds more than two strangers do. */
const pairs = fc.oneof(
  mutated,
  fc.tuple(anySchema, anySchema),
  fc.tuple(anySchema, anySchema).map(([a, b]): [Schema, Schema] => [
    { type: "object", required: ["a"], properties: { a, b } },
    { type: "object", required: ["a"], properties: { a: b, b } },
  ]),
  fc
    .tuple(anySchema, anySchema, anySchema)
    .map(([a, b, c]): [Schema, Schema] => [{ anyOf: [a, b] }, { anyOf: [b, c] }]),
);

it("sees every value that one side accepts and the other rejects", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(
      pairs,
      leaves,
      leaves,
      fc.array(anyValue, { minLength: 20, maxLength: 40 }),
      ([a, b], x, y, values) => {
        const effect = effectsBetween(documentFor(a, x), documentFor(b, y));
        const [left, right] = [validator(a, x), validator(b, y)];
        for (const value of values) {
          const [was, is] = [left(value), right(value)];
          if (was && !is) expect(["narrows", "both"], JSON.stringify(value)).toContain(effect);
          if (is && !was) expect(["widens", "both"], JSON.stringify(value)).toContain(effect);
        }
      },
    ),
    options,
  );
});

it("says nothing about a schema and itself", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(anySchema, leaves, (schema, leaf) => {
      expect(effectsBetween(documentFor(schema, leaf), documentFor(schema, leaf))).toBe("none");
    }),
    options,
  );
});

it("sees the way back as the mirror of the way there", { timeout: TIMEOUT }, () => {
  const mirrored = { narrows: "widens", widens: "narrows", both: "both", none: "none" } as const;
  fc.assert(
    fc.property(pairs, leaves, leaves, ([a, b], x, y) => {
      const [base, revision] = [documentFor(a, x), documentFor(b, y)];
      expect(effectsBetween(revision, base)).toBe(mirrored[effectsBetween(base, revision)]);
    }),
    options,
  );
});
