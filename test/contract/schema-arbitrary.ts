import fc from "fast-check";

/** Random schemas and values, small enough that two of them often meet. */

export type Schema = Record<string, unknown> | boolean;

const NAMES = ["a", "b", "c"] as const;
const TEXTS = ["", "a", "ab", "abc", "x-1", "12"] as const;

const smallNumber = fc.integer({ min: -2, max: 6 });

const numberSchema = fc.record(
  {
    type: fc.constantFrom("integer", "number"),
    minimum: smallNumber,
    maximum: smallNumber,
    exclusiveMinimum: smallNumber,
    multipleOf: fc.constantFrom(1, 2, 3, 0.5),
  },
  { requiredKeys: ["type"] },
);

const textSchema = fc.record(
  {
    type: fc.constant("string"),
    minLength: fc.integer({ min: 0, max: 3 }),
    maxLength: fc.integer({ min: 0, max: 3 }),
    pattern: fc.constantFrom("^a", "^ab?", "\\d", ".*"),
  },
  { requiredKeys: ["type"] },
);

const listed = fc.oneof(
  fc.record({
    enum: fc.uniqueArray(fc.constantFrom("a", "ab", 1, 2, null, true), { minLength: 1 }),
  }),
  fc.record({ const: fc.constantFrom<unknown>("a", 1, null, false) }),
);

const leaf: fc.Arbitrary<Schema> = fc.oneof(
  { weight: 3, arbitrary: numberSchema },
  { weight: 3, arbitrary: textSchema },
  { weight: 2, arbitrary: listed },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Schema>(true, false, {}, { type: "boolean" }, { type: "null" }),
  },
  { weight: 1, arbitrary: fc.constant({ type: ["string", "null"] }) },
);

function listSchema(inner: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return fc
    .record(
      {
        type: fc.constant("array"),
        items: inner,
        prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }),
        minItems: fc.integer({ min: 0, max: 2 }),
        maxItems: fc.integer({ min: 0, max: 3 }),
        uniqueItems: fc.boolean(),
        contains: inner,
      },
      { requiredKeys: ["type"] },
    )
    .map(({ contains, ...rest }) =>
      // ajv 8 forgets about `contains` beside `prefixItems` where the list is empty.
      contains === undefined || rest.prefixItems ? rest : { ...rest, contains },
    );
}

function objectSchema(inner: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  const properties = fc.dictionary(fc.constantFrom(...NAMES), inner, { maxKeys: 3 });
  return fc
    .record(
      {
        type: fc.constant("object"),
        properties,
        required: fc.subarray([...NAMES]),
        additionalProperties: fc.oneof(fc.boolean(), inner),
        minProperties: fc.integer({ min: 0, max: 2 }),
        maxProperties: fc.integer({ min: 0, max: 3 }),
        patternProperties: fc.dictionary(fc.constantFrom("^a", "b"), inner, { maxKeys: 1 }),
        dependentRequired: fc.constant({ a: ["b"] }),
        propertyNames: fc.constant({ maxLength: 1 }),
      },
      { requiredKeys: ["type", "properties"] },
    )
    .map(({ required, ...rest }) => {
      // A required name that nobody declares is a convention of its own.
      const declared = (required ?? []).filter((name) => Object.hasOwn(rest.properties, name));
      return declared.length > 0 ? { ...rest, required: declared } : rest;
    });
}

function composed(inner: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return fc.oneof(
    fc.record({ allOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(inner, { minLength: 1, maxLength: 1 }) }),
    fc.record({ not: inner }),
    fc.record({ if: inner, then: inner, else: inner }),
    fc
      .tuple(inner, fc.array(inner, { minLength: 1, maxLength: 2 }))
      .map(([own, anyOf]) => (typeof own === "boolean" ? { anyOf } : { ...own, anyOf })),
    fc.constantFrom({ $ref: "#/components/schemas/Tree" }, { $ref: "#/components/schemas/Pair" }),
  );
}

/** A schema of some depth, without the conventions by which the policy departs from JSON Schema. */
export const anySchema: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthIdentifier: "schema" },
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: objectSchema(tie("schema")) },
    { weight: 1, arbitrary: listSchema(tie("schema")) },
    { weight: 2, arbitrary: composed(tie("schema")) },
  ),
})).schema;

/** Components that random schemas refer to; each is recursive. */
export const componentsOf = (leafSchema: Schema): Record<string, Schema> => ({
  Tree: {
    type: "object",
    properties: { a: leafSchema, b: { $ref: "#/components/schemas/Tree" } },
    required: ["a"],
  },
  Pair: {
    type: "array",
    items: { anyOf: [leafSchema, { $ref: "#/components/schemas/Pair" }] },
    maxItems: 2,
  },
});

/** A value that such schemas are about. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "value" },
    {
      weight: 5,
      arbitrary: fc.oneof(
        smallNumber,
        fc.constantFrom<unknown>(0.5, 1.5, null, true, false),
        fc.constantFrom(...TEXTS),
      ),
    },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.constantFrom(...NAMES, "xa"), tie("value"), { maxKeys: 3 }),
    },
  ),
})).value;

const ATOMS = new Set([
  "uniqueItems",
  "enum",
  "const",
  "type",
  "required",
  "$ref",
  "dependentRequired",
]);
const NAMED = new Set(["properties", "patternProperties"]);

/** A schema and the same with one keyword taken out, or one schema below it exchanged. */
export const mutated: fc.Arbitrary<[Schema, Schema]> = fc
  .tuple(anySchema, anySchema, fc.nat())
  .map(([schema, other, at]) => {
    const root: { schema: Schema } = { schema: structuredClone(schema) };
    const changes: (() => void)[] = [() => (root.schema = other)];
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const holder = node as Record<string, unknown>;
      for (const [key, below] of Object.entries(holder)) {
        // Without its properties, `required` would name what nobody declares.
        if (key !== "properties") changes.push(() => Reflect.deleteProperty(holder, key));
        if (ATOMS.has(key)) continue;
        const inner = Array.isArray(below) ? below : NAMED.has(key) ? below : [below];
        if (typeof inner !== "object" || inner === null) continue;
        for (const [name, part] of Object.entries(inner)) {
          if (typeof part !== "object" && typeof part !== "boolean") continue;
          const into = inner === below ? (below as Record<string, unknown>) : undefined;
          changes.push(() => {
            if (into) into[name] = other;
            else holder[key] = other;
          });
          visit(part);
        }
      }
    };
    visit(root.schema);
    changes[at % changes.length]?.();
    return [schema, root.schema];
  });
