import type { Document, Schema } from "./openapi.js";
import { isReference, lookUp } from "./openapi.js";
import { visitSchemas } from "./schemas.js";

/** The keywords that decide whether a value fits (JSON Schema 2020-12, validation and applicators). */
const asserting = new Set(
  (
    "$ref type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength " +
    "minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties " +
    "minProperties required dependentRequired allOf anyOf oneOf not if then else dependentSchemas " +
    "prefixItems items contains properties patternProperties additionalProperties propertyNames " +
    "unevaluatedItems unevaluatedProperties $defs"
  ).split(" "),
);

const strip = (schema: Schema): void => {
  for (const key of Object.keys(schema)) {
    if (!asserting.has(key)) Reflect.deleteProperty(schema, key);
  }
};

/** A schema without the keywords that assert nothing. */
export const assertionsOf = (schema: Schema): Schema => {
  const copy = structuredClone(schema);
  strip(copy);
  return copy;
};

const closable = new Set([
  "$ref",
  "type",
  "required",
  "properties",
  "allOf",
  "unevaluatedProperties",
]);

/** The open object schemas that one is composed of, or nothing where it says more than that. */
const parts = (document: Document, schema: Schema, depth = 0): Schema[] | undefined => {
  if (depth > 16 || Object.keys(schema).some((key) => !closable.has(key))) return undefined;
  if (depth > 0 && "unevaluatedProperties" in schema) return undefined;
  const inner = [
    ...(isReference(schema) ? [lookUp(document, schema.$ref) as Schema] : []),
    ...((schema["allOf"] as Schema[] | undefined) ?? []),
  ].map((item) => parts(document, item, depth + 1));
  return inner.every((item) => item !== undefined) ? [schema, ...inner.flat()] : undefined;
};

/**
 * `allOf` of open objects with `unevaluatedProperties: false` accepts what one closed object does
 * (JSON Schema 2020-12 section 11.3), which takes far less code to check.
 */
const closeComposition = (document: Document, schema: Schema): void => {
  if (schema["unevaluatedProperties"] !== false) return;
  const all = parts(document, schema);
  const names = all?.flatMap((part) => Object.keys(part.properties ?? {})) ?? [];
  const types = new Set(all?.flatMap((part) => part.type ?? []));
  if (!all || new Set(names).size < names.length || types.size !== 1) return;
  const closed = {
    type: [...types][0],
    additionalProperties: false,
    required: [...new Set(all.flatMap((part) => part.required ?? []))],
    properties: Object.assign({}, ...all.map((part) => part.properties ?? {})) as object,
  };
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, closed);
};

/** A copy of the document in which schemas hold nothing but assertions: no prose, no examples. */
export const assertionsOnly = (document: Document): Document => {
  const stripped = structuredClone(document);
  visitSchemas(stripped, strip);
  const closed = structuredClone(stripped);
  visitSchemas(closed, (schema) => closeComposition(stripped, schema));
  return closed;
};
