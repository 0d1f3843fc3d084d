import type { Document, Schema } from "./openapi.js";
import { loadAjv } from "./tools.js";

/** What ajv's generated code takes from its run time, written out so that the file imports nothing. */
const runtime = {
  "ajv/dist/runtime/ucs2length": "(text) => [...text].length",
  "ajv/dist/runtime/equal": `(a, b) => {
    const equal = (x, y) =>
      x === y || (typeof x === "object" && typeof y === "object" && x !== null && y !== null &&
        Array.isArray(x) === Array.isArray(y) && Object.keys(x).length === Object.keys(y).length &&
        Object.keys(x).every((key) => Object.hasOwn(y, key) && equal(x[key], y[key])));
    return equal(a, b);
  }`,
} as const;

const inlineRuntime = (code: string): string =>
  code.replace(/require\("([^"]+)"\)\.default/g, (_, name: string) => {
    const source = (runtime as Record<string, string | undefined>)[name];
    if (source === undefined) throw new Error(`validators need ${name}, which isn't written out`);
    return `(${source})`;
  });

/** Nobody reads the place in the schema; the place in the value is `instancePath`. */
const dropSchemaPaths = (code: string): string =>
  code.replace(/schemaPath:(?:"(?:[^"\\]|\\.)*"(?:\+[\w.]+\+"(?:[^"\\]|\\.)*")*),/g, "");

export interface CompileOptions {
  /** Makes numbers and booleans of strings, in place. */
  readonly coerce: boolean;
}

/**
 * Validators as an expression: a function call whose value is an object from key to validator.
 * Schemas may point into the document; what they share is one function.
 */
export const compileValidators = (
  document: Document,
  schemas: ReadonlyMap<string, Schema>,
  { coerce }: CompileOptions,
): string => {
  if (schemas.size === 0) return "{}";
  const { Ajv2020, standalone } = loadAjv();
  const ajv = new Ajv2020({
    // The contract's own extensions and formats are no assertions.
    strict: false,
    validateFormats: false,
    validateSchema: false,
    logger: false,
    coerceTypes: coerce,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema({ $id: "spec", ...document }, "spec");
  const ids: Record<string, string> = {};
  [...schemas].forEach(([key, schema], index) => {
    ajv.addSchema(absolute(schema), `v${index}`);
    ids[`v${index}`] = `v${index}`;
    void key;
  });
  const code = inlineRuntime(dropSchemaPaths(standalone(ajv, ids)));
  const exported = [...code.matchAll(/^export const (v\d+) = (\w+);/gm)];
  const names = new Map(exported.map(([, name = "", validator = ""]) => [name, validator]));
  const members = [...schemas.keys()].map(
    (key, index) => `${JSON.stringify(key)}: ${names.get(`v${index}`)}`,
  );
  const body = code.replace(/^"use strict";\n?/, "").replace(/^export const v\d+ = \w+;/gm, "");
  return `(() => {\n${body}\nreturn { ${members.join(", ")} };\n})()`;
};

/** References into the document, from a schema that stands outside it. */
const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"spec#')) as Schema;
