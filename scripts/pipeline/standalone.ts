import { compactCode } from "./compact-code.js";
import type { Document, Schema } from "./openapi.js";
import { visitSchemas } from "./schemas.js";
import { loadAjv } from "./tools.js";

export interface CompileOptions {
  /** Makes numbers and booleans of strings, in place. */
  readonly coerce: boolean;
}

/** References into the document, from a schema that stands outside it. */
const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"spec#')) as Schema;

const usesUnevaluated = (document: Document): boolean => {
  let found = false;
  visitSchemas(document, (schema) => {
    found ||= "unevaluatedProperties" in schema || "unevaluatedItems" in schema;
  });
  return found;
};

/**
 * Validators as a JavaScript expression: a function call whose value is an object from key to
 * validator. Schemas may point into the document; what they share is one function.
 */
export const compileValidators = (
  document: Document,
  schemas: ReadonlyMap<string, Schema>,
  { coerce }: CompileOptions,
): string => {
  if (schemas.size === 0) return "{}";
  const { Ajv, vocabularies, standalone } = loadAjv();
  const ajv = new Ajv({
    // The contract's own extensions and formats are no assertions.
    strict: false,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    logger: false,
    coerceTypes: coerce,
    next: true,
    // Each function would otherwise keep book of what it has seen.
    unevaluated: usesUnevaluated(document),
    // Smaller code: a function per schema, a loop per enum.
    inlineRefs: false,
    loopEnum: 2,
    code: { source: true, esm: true, lines: true },
  });
  for (const vocabulary of vocabularies) ajv.addVocabulary(vocabulary);
  ajv.addSchema({ $id: "spec", ...document });
  const keys = [...schemas.keys()];
  const ids = Object.fromEntries(keys.map((key) => [key, key]));
  for (const [key, schema] of schemas) ajv.addSchema(absolute(schema), key);
  const code = standalone(ajv, ids);
  const exported = /^export const (\w+) = (\w+);\n?/gm;
  const names = [...code.matchAll(exported)].map(([, key, name]) => `${key}: ${name}`);
  const body = compactCode(code.replace(exported, "").replace(/^"use strict";\n/, ""), { coerce });
  return `(() => {\n${body}\nreturn { ${names.join(", ")} };\n})()`;
};
