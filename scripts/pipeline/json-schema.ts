import type { Document, Schema } from "./openapi.js";
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
  for (const key of Object.keys(schema)) if (!asserting.has(key)) delete schema[key];
};

/** A schema's own assertions, without those of the schemas inside it. */
export const assertionsOf = (schema: Schema): Schema => {
  const copy = structuredClone(schema);
  strip(copy);
  return copy;
};

/** A copy of the document in which schemas hold nothing but assertions: no prose, no examples. */
export const assertionsOnly = (document: Document): Document => {
  const copy = structuredClone(document);
  visitSchemas(copy, strip);
  return copy;
};
