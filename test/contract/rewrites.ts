import { isObject, type JsonObject } from "../../scripts/contract/json.js";

/** Rewrites of a document that change its spelling and nothing else. */

type Json = Record<string, unknown>;
export type Rewrite = (document: Json) => Json;

const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const SINGLE = [
  "items",
  "additionalProperties",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "propertyNames",
];
const MAPS = ["properties", "patternProperties", "dependentSchemas"];

/** Applies a change to every schema of a document, inner ones first. */
export function mapSchemas(document: Json, change: (schema: JsonObject) => unknown): Json {
  const schema = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const next: Json = { ...value };
    for (const key of LISTS) if (Array.isArray(next[key])) next[key] = next[key].map(schema);
    for (const key of SINGLE) if (isObject(next[key])) next[key] = schema(next[key]);
    for (const key of MAPS) {
      const map = next[key];
      if (isObject(map))
        next[key] = Object.fromEntries(Object.entries(map).map(([k, v]) => [k, schema(v)]));
    }
    return change(next);
  };
  const walk = (node: unknown, key: string, inSchemas: boolean): unknown => {
    if (key === "schema" || inSchemas) return schema(node);
    if (Array.isArray(node)) return node.map((item) => walk(item, "", false));
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, below]) => [name, walk(below, name, key === "schemas")]),
    );
  };
  return walk(structuredClone(document), "", false) as Json;
}

const isReference = (schema: JsonObject): boolean => Object.hasOwn(schema, "$ref");

const schemasOf = (document: Json): Json => {
  const components = document["components"];
  const schemas = isObject(components) ? components["schemas"] : {};
  return isObject(schemas) ? { ...schemas } : {};
};

const withSchemas = (document: Json, schemas: Json): Json => ({
  ...document,
  components: { ...(document["components"] as Json), schemas },
});

export const wrapInAllOf: Rewrite = (document) =>
  mapSchemas(document, (schema) => ({ allOf: [schema] }));

export const wrapInOneArm: Rewrite = (document) => {
  let turn = 0;
  return mapSchemas(document, (schema) =>
    turn++ % 2 === 0 ? { anyOf: [schema] } : { oneOf: [schema] },
  );
};

/** Keywords that only mean something together. */
const TOGETHER = [
  ["properties", "patternProperties", "additionalProperties"],
  ["items", "prefixItems"],
  ["if", "then", "else"],
];

export const splitIntoAllOf: Rewrite = (document) =>
  mapSchemas(document, (schema) => {
    if (isReference(schema)) return schema;
    const parts = new Map<string, Json>();
    for (const [key, value] of Object.entries(schema)) {
      const group = TOGETHER.find((words) => words.includes(key))?.[0] ?? key;
      parts.set(group, { ...parts.get(group), [key]: value });
    }
    return parts.size > 1 ? { allOf: [...parts.values()] } : schema;
  });

export const extractSchemas: Rewrite = (document) => {
  const extracted: Json = {};
  const next = mapSchemas(document, (schema) => {
    if (isReference(schema)) return schema;
    const name = `Extracted${Object.keys(extracted).length}`;
    extracted[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  });
  return withSchemas(next, { ...schemasOf(next), ...extracted });
};

/** Puts components that are not recursive where they are referred to. */
export const inlineReferences: Rewrite = (document) => {
  const schemas = schemasOf(document);
  return mapSchemas(document, (schema) => {
    const name = String(schema["$ref"]).replace("#/components/schemas/", "");
    const target = schemas[name];
    return target !== undefined && !JSON.stringify(target).includes("$ref") ? target : schema;
  });
};

export const swapConstAndEnum: Rewrite = (document) =>
  mapSchemas(document, ({ const: value, ...schema }) => {
    if (value !== undefined) return { ...schema, enum: [value] };
    const list = schema["enum"];
    if (!Array.isArray(list) || list.length !== 1) return schema;
    const { enum: _, ...rest } = schema;
    return { ...rest, const: list[0] as unknown };
  });

/** Whether something beside the type has a say in whether `null` is accepted. */
const hasSay = (schema: JsonObject): boolean =>
  ["enum", "const", "allOf", "anyOf", "oneOf", "not", "if"].some((key) => key in schema);

/** `null` among the types becomes an arm of its own. */
export const spellNullAsUnion: Rewrite = (document) =>
  mapSchemas(document, (schema) => {
    const { type } = schema;
    if (!Array.isArray(type) || !type.includes("null") || hasSay(schema)) return schema;
    const others = type.filter((one) => one !== "null");
    return {
      oneOf: [{ ...schema, type: others.length === 1 ? others[0] : others }, { type: "null" }],
    };
  });

export const spellNullAsNullable: Rewrite = (document) =>
  mapSchemas(document, (schema) => {
    const { type } = schema;
    if (!Array.isArray(type) || !type.includes("null") || hasSay(schema)) return schema;
    const others = type.filter((one) => one !== "null");
    return { ...schema, type: others.length === 1 ? others[0] : others, nullable: true };
  });

const UNORDERED = new Set([
  "enum",
  "required",
  "allOf",
  "anyOf",
  "oneOf",
  "type",
  "parameters",
  "tags",
]);

/** Turns round every order that means nothing. */
export const reorder: Rewrite = (document) => {
  const turn = (node: unknown, key: string): unknown => {
    if (Array.isArray(node)) {
      const items = node.map((item) => turn(item, ""));
      return UNORDERED.has(key) ? items.reverse() : items;
    }
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node)
        .map(([name, below]): [string, unknown] => [name, turn(below, name)])
        .reverse(),
    );
  };
  return turn(document, "") as Json;
};

export const renameComponents: Rewrite = (document) => {
  const text = JSON.stringify(document).replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    "#/components/schemas/New$1",
  );
  const next = JSON.parse(text) as Json;
  const renamed = Object.entries(schemasOf(next)).map(([name, schema]) => [`New${name}`, schema]);
  return withSchemas(next, Object.fromEntries(renamed) as Json);
};

/** Exclusive bounds, constants and null as OpenAPI 3.0 spells them. */
export const spellAsThreeZero: Rewrite = (document) => {
  const older = mapSchemas(spellNullAsNullable(swapConst(document)), (schema) => {
    const { exclusiveMinimum, minimum, ...rest } = schema;
    if (typeof exclusiveMinimum !== "number") return schema;
    const least = typeof minimum === "number" ? minimum : -Infinity;
    return exclusiveMinimum >= least
      ? { ...rest, minimum: exclusiveMinimum, exclusiveMinimum: true }
      : { ...rest, minimum };
  });
  return { ...mapSchemas(older, aloneWithReference), openapi: "3.0.3" };
};

/** In 3.0 nothing counts beside a `$ref`; beside an `allOf` that has it, everything does. */
const aloneWithReference = (schema: Json): Json => {
  const { $ref, allOf = [], ...rest } = schema;
  return $ref === undefined || (Object.keys(rest).length === 0 && !Array.isArray(schema["allOf"]))
    ? schema
    : { ...rest, allOf: [{ $ref }, ...(allOf as Json[])] };
};

const swapConst: Rewrite = (document) =>
  mapSchemas(document, ({ const: value, ...schema }) =>
    value === undefined ? schema : { ...schema, enum: [value] },
  );

export const describeEverything: Rewrite = (document) =>
  mapSchemas(document, (schema) => ({
    ...schema,
    description: "new words",
    title: "T",
    "x-mine": 1,
    examples: [1],
  }));
