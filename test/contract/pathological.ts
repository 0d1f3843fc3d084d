/** Documents that are hard on a comparison: each with a change that must be found. */

type Document = Record<string, unknown>;

const around = (schema: unknown, schemas: object = {}): Document => ({
  openapi: "3.1.0",
  info: { title: "Hard", version: "1.0.0" },
  paths: {
    "/x": { post: { requestBody: { content: { "application/json": { schema } } } } },
  },
  components: { schemas },
});

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

const object = (name: string, schema: unknown): object => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});

/** A chain of components, each inside the one before; the last one changes. */
function chain(length: number, last: object): Document {
  const schemas = Object.fromEntries(
    count(length).map((i) => [
      `C${i}`,
      i === length - 1 ? last : object("next", { $ref: `#/components/schemas/C${i + 1}` }),
    ]),
  );
  return around({ $ref: "#/components/schemas/C0" }, schemas);
}

/** Schemas inside of schemas, with no reference between. */
function nest(depth: number, last: object): Document {
  let schema: object = last;
  for (const _ of count(depth)) schema = object("in", schema);
  return around(schema);
}

/** A union of unnamed objects that nothing tells apart but their properties. */
const union = (width: number, type: string): Document =>
  around({
    anyOf: count(width).map((i) => ({
      type: "object",
      properties: {
        [`p${i}`]: { type },
        shared: { type: "string" },
        [`q${i}`]: { type: "integer" },
      },
    })),
  });

/** An allOf of unions, whose product no machine could hold. */
const product = (factors: number, arms: number, type: string): Document =>
  around({
    allOf: count(factors).map((f) => ({
      anyOf: count(arms).map((a) =>
        object(`p${f}x${a}`, { type: a === 0 && f === 0 ? type : "string" }),
      ),
    })),
  });

/** Components that all refer to one another in unions; whatever one no longer takes, another does. */
function knot(size: number, type: string): Document {
  const schemas = Object.fromEntries(
    count(size).map((i) => [
      `K${i}`,
      {
        type: "object",
        properties: {
          own: { type: i === size - 1 ? type : "string" },
          any: { anyOf: count(size).map((j) => ({ $ref: `#/components/schemas/K${j}` })) },
        },
      },
    ]),
  );
  return around({ $ref: "#/components/schemas/K0" }, schemas);
}

const text = { type: "string" };
const number = { type: "integer" };

/** Base, revision, and whether the way there and the way back break. */
type Hard = readonly [Document, Document, there: boolean, back: boolean];

export const pathological: Readonly<Record<string, Hard>> = {
  "a chain of 5,000 components": [chain(5000, text), chain(5000, number), true, true],
  "300 schemas inside one another": [nest(300, text), nest(300, number), true, true],
  "unions of 200 branches, all changed": [union(200, "string"), union(200, "boolean"), true, true],
  "an allOf of 12 unions of 4": [product(12, 4, "string"), product(12, 4, "integer"), true, true],
  "20 components that know one another": [knot(20, "string"), knot(20, "integer"), false, true],
};
