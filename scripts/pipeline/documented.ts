import { boundsOf, defaultOf, withSentences } from "./limits.js";
import type { Document, OperationObject, Parameter, Schema } from "./openapi.js";
import { follow, isReference, lookUp, methods } from "./openapi.js";
import { visitSchemas } from "./schemas.js";

/** "Required ACL: `addObject`, `editSettings`." */
export const aclSentence = (acl: readonly string[] | undefined): string | undefined =>
  acl && acl.length > 0
    ? `Required ACL: ${acl.map((name) => `\`${name}\``).join(", ")}.`
    : undefined;

/** The schema with its bounds, following a bare `$ref`. */
export const target = (document: Document, schema: Schema): Schema =>
  isReference(schema) ? follow<Schema>(document, schema, "").value : schema;

/** What a parameter's documentation says: its description, its bounds, its default. */
export const parameterText = (
  document: Document,
  description: string | undefined,
  schema: Schema | undefined,
): string | undefined => {
  const of = schema && target(document, schema);
  return withSentences(description ?? of?.description, [
    ...(of ? boundsOf(of) : []),
    ...(of ? defaultOf(of) : []),
  ]);
};

const set = (holder: { description?: string }, text: string | undefined): void => {
  if (text !== undefined) holder.description = text;
};

const documentOperation = (operation: OperationObject): void => {
  const acl = aclSentence(operation["x-acl"] as string[] | undefined);
  set(operation, [operation.description?.trim(), acl].filter(Boolean).join("\n\n") || undefined);
};

/**
 * A copy of the document whose descriptions also say what TypeScript types can't: bounds, ACL, and
 * at a bare `$ref` what stands behind it. openapi-typescript passes descriptions on and drops the rest.
 */
export const documented = (document: Document): Document => {
  const copy = structuredClone(document);
  const isHolder = (value: unknown): value is Parameter =>
    typeof value === "object" && value !== null && !isReference(value);
  const parameters = [
    ...Object.values(copy.components?.parameters ?? {}),
    ...Object.values(copy.paths ?? {}).flatMap((item) =>
      isReference(item)
        ? []
        : [
            item.parameters ?? [],
            ...methods.map((method) => item[method]?.parameters ?? []),
          ].flat(),
    ),
  ].filter(isHolder);
  for (const parameter of new Set(parameters)) {
    set(parameter, parameterText(document, parameter.description, parameter.schema));
  }
  for (const item of Object.values(copy.paths ?? {})) {
    if (isReference(item)) continue;
    for (const method of methods) if (item[method]) documentOperation(item[method]);
  }
  visitSchemas(copy, (schema) => {
    if (!isReference(schema)) set(schema, withSentences(schema.description, boundsOf(schema)));
    for (const property of Object.values(schema.properties ?? {})) {
      if (!isReference(property)) continue;
      const behind = lookUp(document, property.$ref) as Schema;
      const sentences = [...boundsOf(behind), ...defaultOf(behind)];
      set(property, withSentences(property.description ?? behind.description, sentences));
    }
  });
  return copy;
};
