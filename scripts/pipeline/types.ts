import type { OpenAPI3, SchemaObject } from "openapi-typescript";
import type { Document, Schema } from "./openapi.js";
import { loadTypeEmitter } from "./tools.js";

/** Writes TypeScript for one document. */
export interface TypeWriter {
  /** The whole document: `paths`, `components`, `operations`. */
  readonly module: () => string;
  /** One schema as a type: inline as far as the contract is, else `components["schemas"]["…"]`. */
  readonly type: (schema: Schema | undefined) => string;
}

/** Options that decide what the types look like; the rest is openapi-typescript's default. */
export const typeOptions = {
  silent: true,
  // Free-form objects would otherwise be `Record<string, never>`, which accepts nothing.
  emptyObjectsUnknown: true,
  // A property with a default may be missing from a request.
  defaultNonNullable: false,
} as const;

/** @param document is changed where schemas have discriminators. */
export const createTypeWriter = (document: Document): TypeWriter => {
  const emitter = loadTypeEmitter();
  const source = document as unknown as OpenAPI3;
  const context = {
    ...typeOptions,
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    transform: undefined,
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    discriminators: emitter.scanDiscriminators(source, typeOptions),
    injectFooter: [],
    resolve: <T>(ref: string) => emitter.resolveRef<T>(source, ref, { silent: true }),
  } as unknown as Parameters<typeof emitter.transformSchema>[1];
  return {
    module: () => emitter.astToString(emitter.transformSchema(source, context)),
    type: (schema) =>
      schema === undefined
        ? "unknown"
        : emitter
            .astToString(
              emitter.transformSchemaObject(schema as unknown as SchemaObject, {
                path: "#",
                ctx: context,
              }),
            )
            .trim()
            // An editor shows the first words of a comment as text, and a tag as a tag.
            .replace(/(\/\*\* |\n\s*\* )@description /g, "$1"),
  };
};
