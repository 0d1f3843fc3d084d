import type {
  Document,
  MediaType,
  OperationObject,
  Parameter,
  PathItem,
  Reference,
  RequestBody,
  Response,
  Schema,
} from "./openapi.js";
import { follow, methods, pointerSegment } from "./openapi.js";
import { readRateLimits, type RateLimit } from "./extensions.js";

/** A schema with the JSON pointer to it in the bundle. */
export interface Located {
  readonly schema: Schema;
  readonly pointer: string;
}

export interface ParameterDescription {
  readonly name: string;
  readonly in: Parameter["in"];
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string | undefined;
  readonly type: Located | undefined;
}

export interface BodyDescription {
  readonly required: boolean;
  readonly description: string | undefined;
  readonly mediaType: string;
  readonly type: Located | undefined;
}

/** One operation of the contract, ready to be written as a table entry, an interface member, validators. */
export interface OperationDescription {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly replacedBy: string | undefined;
  readonly safe: boolean;
  readonly acl: readonly string[] | undefined;
  readonly timeoutMs: number | undefined;
  readonly group: string | undefined;
  readonly pagination: { items: string; id: string; window?: string } | undefined;
  readonly parameters: readonly ParameterDescription[];
  readonly body: BodyDescription | undefined;
  /** What each 2xx response holds; `undefined` for one without content. */
  readonly results: readonly (Located | undefined)[];
  /** Two arguments would share a name in one flat object. */
  readonly grouped: boolean;
}

const isJson = (mediaType: string): boolean => /^application\/(?:[^;]*\+)?json\b/i.test(mediaType);

/** The JSON representation, or the first one where there is no JSON. */
const preferred = (
  content: Record<string, MediaType> | undefined,
): [string, MediaType] | undefined => {
  const entries = Object.entries(content ?? {});
  return entries.find(([mediaType]) => isJson(mediaType)) ?? entries[0];
};

const contentType = (
  content: Record<string, MediaType> | undefined,
  pointer: string,
): { mediaType: string; type: Located | undefined } | undefined => {
  const entry = preferred(content);
  if (!entry) return undefined;
  const [mediaType, { schema }] = entry;
  const at = `${pointer}/content/${pointerSegment(mediaType)}/schema`;
  return { mediaType, type: schema && { schema, pointer: at } };
};

const describeParameter = (
  document: Document,
  item: Parameter | Reference,
  at: string,
): ParameterDescription => {
  const { value, pointer } = follow(document, item, at);
  return {
    name: value.name,
    in: value.in,
    required: value.required ?? false,
    deprecated: value.deprecated ?? false,
    description: value.description,
    type: value.schema
      ? { schema: value.schema, pointer: `${pointer}/schema` }
      : contentType(value.content, pointer)?.type,
  };
};

/** An operation's own parameters replace those of its path (OpenAPI 3.1 section 4.8.9). */
const describeParameters = (
  document: Document,
  item: PathItem,
  operation: OperationObject,
  itemPointer: string,
  pointer: string,
): ParameterDescription[] => {
  const found = new Map<string, ParameterDescription>();
  const add = (list: readonly (Parameter | Reference)[] | undefined, at: string): void =>
    list?.forEach((entry, index) => {
      const parameter = describeParameter(document, entry, `${at}/parameters/${index}`);
      found.set(`${parameter.in} ${parameter.name}`, parameter);
    });
  add(item.parameters, itemPointer);
  add(operation.parameters, pointer);
  return [...found.values()];
};

const describeBody = (
  document: Document,
  operation: OperationObject,
  at: string,
): BodyDescription | undefined => {
  if (!operation.requestBody) return undefined;
  const { value, pointer } = follow<RequestBody>(
    document,
    operation.requestBody,
    `${at}/requestBody`,
  );
  const content = contentType(value.content, pointer);
  if (!content) return undefined;
  return { ...content, required: value.required ?? false, description: value.description };
};

const describeResults = (
  document: Document,
  operation: OperationObject,
  at: string,
): (Located | undefined)[] =>
  Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2(?:\d\d|XX)$/i.test(status))
    .map(([status, response]) => {
      const { value, pointer } = follow<Response>(
        document,
        response,
        `${at}/responses/${pointerSegment(status)}`,
      );
      return contentType(value.content, pointer)?.type;
    });

const groupOf = (
  operation: OperationObject,
  limits: Record<string, RateLimit>,
): string | undefined =>
  Object.keys(limits).find((name) =>
    limits[name]?.tags?.some((tag) => operation.tags?.includes(tag)),
  );

/** Every operation of a bundled document, in the order of its paths. */
export const describeOperations = (document: Document): OperationDescription[] => {
  const limits = readRateLimits(document);
  return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const { value: item, pointer: itemPointer } = follow<PathItem>(
      document,
      entry,
      `#/paths/${pointerSegment(path)}`,
    );
    return methods.flatMap((method): OperationDescription[] => {
      const operation = item[method];
      if (!operation) return [];
      const at = `${itemPointer}/${method}`;
      if (operation.operationId === undefined) {
        throw new Error(
          `${method.toUpperCase()} ${path} has no operationId to name its method after`,
        );
      }
      const parameters = describeParameters(document, item, operation, itemPointer, at);
      const body = describeBody(document, operation, at);
      const names = [...parameters.map(({ name }) => name), ...(body ? ["body"] : [])];
      return [
        {
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          summary: operation.summary,
          description: operation.description,
          deprecated: operation.deprecated ?? false,
          replacedBy: operation["x-replaced-by"] as string | undefined,
          safe: operation["x-safe"] === true,
          acl: operation["x-acl"] as string[] | undefined,
          timeoutMs: (operation["x-timeouts"] as { read?: number } | undefined)?.read,
          group: groupOf(operation, limits),
          pagination: operation["x-pagination"] as OperationDescription["pagination"],
          parameters,
          body,
          results: describeResults(document, operation, at),
          grouped: new Set(names).size < names.length,
        },
      ];
    });
  });
};
