import { describeOperations, type OperationDescription } from "./describe.js";
import type { ParameterDescription } from "./describe.js";
import { scriptHeader } from "./header.js";
import { assertionsOf, assertionsOnly } from "./json-schema.js";
import { createMemo, type Memo } from "./memo.js";
import type { Document, Schema } from "./openapi.js";
import { follow, unescapeSegment } from "./openapi.js";
import { compileValidators } from "./standalone.js";

/** Schemas that are compiled together. */
export interface SchemaSet {
  /** What the schemas point into, and no more than that. */
  readonly document: Document;
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** What is to be compiled. Documents that accept the same requests have equal plans. */
export interface ValidatorPlan {
  readonly bodies: SchemaSet;
  readonly parameters: SchemaSet;
  /** operationId to the members of its entry, as source code. */
  readonly entries: readonly (readonly [id: string, members: readonly string[]])[];
}

const schemaOf = (document: Document, { type }: ParameterDescription): Schema =>
  type ? follow(document, type.schema, type.pointer).value : {};

/** The parameters of one place as a schema for an object that has nothing else. */
const parametersSchema = (parameters: readonly ParameterDescription[]): Schema => {
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(parameters.map(({ name, type }) => [name, type?.schema ?? {}])),
  };
};

/** A path segment is a string anyway: a schema that says no more than that checks nothing. */
const isAnyString = (document: Document, parameter: ParameterDescription): boolean => {
  const { type, ...rest } = assertionsOf(schemaOf(document, parameter));
  return (type === undefined || type === "string") && Object.keys(rest).length === 0;
};

interface Pool {
  readonly all: ReadonlyMap<string, Schema>;
  readonly key: (schema: Schema) => string;
}

/** Distinct schemas under short keys, so that operations which check the same share one validator. */
const createPool = (prefix: string): Pool => {
  const keys = new Map<string, string>();
  const all = new Map<string, Schema>();
  return {
    all,
    key: (schema) => {
      const text = JSON.stringify(schema);
      const key = keys.get(text) ?? `${prefix}${keys.size}`;
      keys.set(text, key);
      all.set(key, schema);
      return key;
    },
  };
};

const entryMembers = (
  document: Document,
  operation: OperationDescription,
  bodies: Pool,
  parameters: Pool,
): string[] => {
  const placed = (place: string): ParameterDescription[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const query = placed("query");
  const path = placed("path");
  const arrays = query.filter((parameter) => schemaOf(document, parameter).type === "array");
  const { body } = operation;
  return [
    `query: parameters.${parameters.key(parametersSchema(query))}`,
    ...(arrays.length > 0 ? [`arrays: ${JSON.stringify(arrays.map(({ name }) => name))}`] : []),
    ...(path.every((parameter) => isAnyString(document, parameter))
      ? []
      : [`path: parameters.${parameters.key(parametersSchema(path))}`]),
    ...(body?.type ? [`body: bodies.${bodies.key(body.type.schema)}`] : []),
    ...(body?.required ? ["bodyRequired: true"] : []),
  ];
};

const reference = /"\$ref":"#\/(?:components\/schemas\/([^"/]+)"|[^"]*")/g;

/** The schemas with what they lead to: alone where they lead to named schemas only. */
const setOf = (document: Document, schemas: ReadonlyMap<string, Schema>): SchemaSet => {
  const all = document.components?.schemas ?? {};
  const reached = new Set<string>();
  const reach = (value: unknown): boolean =>
    [...JSON.stringify(value).matchAll(reference)].every(([, segment]) => {
      if (segment === undefined) return false;
      const name = unescapeSegment(segment);
      if (reached.has(name)) return true;
      reached.add(name);
      return reach(all[name] ?? {});
    });
  if (!reach([...schemas.values()])) return { document, schemas };
  const kept = Object.entries(all).filter(([name]) => reached.has(name));
  const { openapi, info } = document;
  return {
    document: { openapi, info, components: { schemas: Object.fromEntries(kept) } },
    schemas,
  };
};

/** Decides what is to be compiled; cheap, and blind to prose. */
export const planValidators = (source: Document): ValidatorPlan => {
  const document = assertionsOnly(source);
  const bodies = createPool("b");
  const parameters = createPool("p");
  const entries = describeOperations(document).map(
    (operation) => [operation.id, entryMembers(document, operation, bodies, parameters)] as const,
  );
  return {
    bodies: setOf(document, bodies.all),
    parameters: setOf(document, parameters.all),
    entries,
  };
};

/** Equal for sets that compile to the same code. */
export const setKey = ({ document, schemas }: SchemaSet): string =>
  JSON.stringify([document.components, document.paths, [...schemas]]);

/** `validators.js`: what an emulated server checks, compiled, without a line that evaluates code. */
export const emitValidators = (
  root: string,
  { bodies, parameters, entries }: ValidatorPlan,
  memo: Memo = createMemo(),
): string => {
  const compiled = (name: string, set: SchemaSet, coerce: boolean): string =>
    memo(name, setKey(set), () => compileValidators(set.document, set.schemas, { coerce }));
  return [
    `${scriptHeader(root)}\n\n`,
    `const bodies = ${compiled("bodies", bodies, false)};\n\n`,
    `const parameters = ${compiled("parameters", parameters, true)};\n\n`,
    '/** @type {Record<string, import("../../src/emulator/validation.js").OperationValidators>} */\n',
    "export const validators = {\n",
    ...entries.map(([id, members]) => `  ${JSON.stringify(id)}: { ${members.join(", ")} },\n`),
    "};\n",
  ].join("");
};
