import type { Document, MediaType, Parameter, RequestBody, Response, Schema } from "./openapi.js";
import { isReference, methods } from "./openapi.js";

const listsOfSchemas = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;
const mapsOfSchemas = ["properties", "patternProperties", "$defs", "dependentSchemas"] as const;
const singleSchemas = [
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
] as const;

/** The schemas directly inside a schema, boolean schemas left out. */
export const subschemas = (schema: Schema): Schema[] => {
  const found: unknown[] = [];
  for (const key of listsOfSchemas) found.push(...((schema[key] as unknown[] | undefined) ?? []));
  for (const key of mapsOfSchemas)
    found.push(...(Object.values((schema[key] as object | undefined) ?? {}) as unknown[]));
  for (const key of singleSchemas) found.push(schema[key]);
  return found.filter((item): item is Schema => typeof item === "object" && item !== null);
};

/** Calls `visit` once for every schema of the document, parents before children. */
export const visitSchemas = (document: Document, visit: (schema: Schema) => void): void => {
  const seen = new Set<object>();
  const enter = (schema: Schema | undefined): void => {
    if (typeof schema !== "object" || seen.has(schema)) return;
    seen.add(schema);
    visit(schema);
    subschemas(schema).forEach(enter);
  };
  const enterContent = (content: Record<string, MediaType> | undefined): void => {
    for (const media of Object.values(content ?? {})) enter(media.schema);
  };
  const enterHolder = (holder: unknown): void => {
    if (typeof holder !== "object" || holder === null || isReference(holder)) return;
    const { schema, content } = holder as Parameter & RequestBody & Response;
    enter(schema);
    enterContent(content);
  };
  const { schemas, ...holders } = document.components ?? {};
  Object.values(schemas ?? {}).forEach(enter);
  for (const kind of ["parameters", "responses", "requestBodies", "headers"] as const) {
    Object.values(holders[kind] ?? {}).forEach(enterHolder);
  }
  for (const item of Object.values(document.paths ?? {})) {
    if (isReference(item)) continue;
    item.parameters?.forEach(enterHolder);
    for (const method of methods) {
      const operation = item[method];
      operation?.parameters?.forEach(enterHolder);
      enterHolder(operation?.requestBody);
      Object.values(operation?.responses ?? {}).forEach(enterHolder);
    }
  }
};
