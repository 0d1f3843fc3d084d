import type { OpenAPI3, SchemaObject } from "openapi-typescript";
import { createLookupMemo, type LookupMemo, type Lookups } from "./lookup-memo.js";
import type { Document, Schema } from "./openapi.js";
import type { Group } from "./pieces.js";
import { loadTypeEmitter } from "./tools.js";
import { divide, merge, readStatements } from "./type-parts.js";

/** Writes TypeScript for one document. */
export interface TypeWriter {
  /** The whole document: `paths`, `components`, `operations`. */
  readonly module: () => Group;
  /** One schema as a type: inline as far as the contract is, else `components["schemas"]["…"]`. */
  readonly type: (schema: Schema | undefined) => string;
  /** Keeps what is made with `type`. */
  readonly keep: Lookups["keep"];
}

/** Options that decide what the types look like; the rest is openapi-typescript's default. */
export const typeOptions = {
  silent: true,
  // Free-form objects would otherwise be `Record<string, never>`, which accepts nothing.
  emptyObjectsUnknown: true,
  // A property with a default may be missing from a request.
  defaultNonNullable: false,
} as const;

/**
 * @param document is changed where schemas have discriminators.
 * @param memo - of the document's last version
 */
export const createTypeWriter = (
  document: Document,
  memo: LookupMemo = createLookupMemo(),
): TypeWriter => {
  const emitter = loadTypeEmitter();
  const source = document as unknown as OpenAPI3;
  const discriminators = emitter.scanDiscriminators(source, typeOptions);
  const { read, keep } = memo((ref) => emitter.resolveRef(source, ref, { silent: true }));
  // Whatever has a discriminator changes how others are written, and is no reference of theirs.
  const around = JSON.stringify(discriminators);
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
    discriminators,
    injectFooter: [],
    resolve: read,
  } as unknown as Parameters<typeof emitter.transformSchema>[1];
  return {
    keep: (name, input, make) => keep(name, `${around} ${input}`, make),
    module: () =>
      merge(
        divide(document).map((part) =>
          keep(part.name, `${around} ${JSON.stringify(part.document)}`, () => {
            const own = { ...context, injectFooter: [] };
            const nodes = emitter.transformSchema(part.document as OpenAPI3, own);
            return readStatements(nodes, (node) => emitter.astToString(node));
          }),
        ),
      ),
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
