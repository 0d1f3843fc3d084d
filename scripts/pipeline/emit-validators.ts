import type { OperationDescription, ParameterDescription } from "./describe.js";
import { scriptHeader } from "./header.js";
import { assertionsOf, assertionsOnly } from "./json-schema.js";
import type { Document, Schema } from "./openapi.js";
import { follow } from "./openapi.js";
import { compileValidators } from "./standalone.js";

const schemaOf = (document: Document, { type }: ParameterDescription): Schema =>
  type ? follow(document, type.schema, type.pointer).value : {};

/** The parameters of one place as a schema for an object that has nothing else. */
const parametersSchema = (parameters: readonly ParameterDescription[]): Schema => {
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      parameters.map(({ name, type }) => [name, type ? { $ref: type.pointer } : {}]),
    ),
  };
};

/** A path segment is a string anyway: a schema that says no more than that checks nothing. */
const isAnyString = (document: Document, parameter: ParameterDescription): boolean => {
  const { type, ...rest } = assertionsOf(schemaOf(document, parameter));
  return (type === undefined || type === "string") && Object.keys(rest).length === 0;
};

/** Distinct schemas under short keys, so that operations which check the same share one validator. */
const createPool = (prefix: string): { key: (schema: Schema) => string; all: Map<string, Schema> } => {
  const keys = new Map<string, string>();
  const all = new Map<string, Schema>();
  return {
    all,
    key: (schema) => {
      const text = JSON.stringify(schema);
      const known = keys.get(text);
      if (known !== undefined) return known;
      const key = `${prefix}${keys.size}`;
      keys.set(text, key);
      all.set(key, schema);
      return key;
    },
  };
};

/** `validators.js`: what an emulated server checks, compiled, without a line that evaluates code. */
export const emitValidators = (
  root: string,
  source: Document,
  operations: readonly OperationDescription[],
): string => {
  const document = assertionsOnly(source);
  const bodies = createPool("b");
  const parameters = createPool("p");
  const entries = operations.map((operation) => {
    const query = operation.parameters.filter((parameter) => parameter.in === "query");
    const path = operation.parameters.filter((parameter) => parameter.in === "path");
    const arrays = query
      .filter((parameter) => schemaOf(document, parameter).type === "array")
      .map(({ name }) => name);
    const { body } = operation;
    const members = [
      `query: parameters.${parameters.key(parametersSchema(query))}`,
      ...(arrays.length > 0 ? [`arrays: ${JSON.stringify(arrays)}`] : []),
      ...(path.every((parameter) => isAnyString(document, parameter))
        ? []
        : [`path: parameters.${parameters.key(parametersSchema(path))}`]),
      ...(body?.type ? [`body: bodies.${bodies.key({ $ref: body.type.pointer })}`] : []),
      ...(body?.required ? ["bodyRequired: true"] : []),
    ];
    return `  ${JSON.stringify(operation.id)}: { ${members.join(", ")} },\n`;
  });
  return [
    scriptHeader(root),
    "const bodies = /* @__PURE__ */ ",
    compileValidators(document, bodies.all, { coerce: false }),
    ";\n\nconst parameters = /* @__PURE__ */ ",
    compileValidators(document, parameters.all, { coerce: true }),
    ";\n\n",
    '/** @type {Record<string, import("../../src/emulator/validation.js").OperationValidators>} */\n',
    `export const validators = {\n${entries.join("")}};\n`,
  ].join("");
};
