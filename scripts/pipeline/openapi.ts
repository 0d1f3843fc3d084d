/** The parts of OpenAPI 3.1 that the pipeline reads, as they stand in a bundled document. */

export interface Reference {
  $ref: string;
  summary?: string;
  description?: string;
}

/** A Schema Object (OpenAPI 3.1 section 4.8.24), as far as types, limits and validation need it. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  deprecated?: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minProperties?: number;
  maxProperties?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  [key: string]: unknown;
}

export interface MediaType {
  schema?: Schema;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  content?: Record<string, MediaType>;
}

export interface RequestBody {
  description?: string;
  required?: boolean;
  content?: Record<string, MediaType>;
}

export interface Response {
  description?: string;
  content?: Record<string, MediaType>;
}

export interface OperationObject {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  tags?: string[];
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses?: Record<string, Response | Reference>;
  [extension: `x-${string}`]: unknown;
}

export type PathItem = {
  parameters?: (Parameter | Reference)[];
} & Partial<Record<(typeof methods)[number], OperationObject>>;

export interface Server {
  url: string;
  variables?: Record<string, { enum?: string[]; default: string }>;
}

/** A bundled OpenAPI document: every `$ref` points inside it. */
export interface Document {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: Server[];
  paths?: Record<string, PathItem | Reference>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter | Reference>;
    responses?: Record<string, Response | Reference>;
    requestBodies?: Record<string, RequestBody | Reference>;
    headers?: Record<string, { schema?: Schema } | Reference>;
  };
  [extension: `x-${string}`]: unknown;
}

/** The methods a Path Item Object can have (OpenAPI 3.1 section 4.8.9), in the order they're emitted. */
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

export const isReference = (value: unknown): value is Reference =>
  typeof value === "object" && value !== null && typeof (value as Reference).$ref === "string";

/** One segment of a JSON pointer, escaped as RFC 6901 section 3 says. */
export const pointerSegment = (name: string): string =>
  name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The name that a segment of a JSON pointer in a `$ref` stands for. */
export const unescapeSegment = (segment: string): string =>
  decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");

/** What a `$ref` into the document points at. Throws when nothing is there. */
export const lookUp = (document: Document, ref: string): unknown => {
  let node: unknown = document;
  for (const segment of ref.replace(/^#\/?/, "").split("/")) {
    if (segment === "") continue;
    node = (node as Record<string, unknown> | undefined)?.[unescapeSegment(segment)];
  }
  if (node === undefined) throw new Error(`${ref} points at nothing in the bundle`);
  return node;
};

/** The object itself, or what its chain of `$ref`s ends at, with the pointer to that place. */
export const follow = <T>(
  document: Document,
  value: T | Reference,
  pointer: string,
): { value: T; pointer: string } => {
  let current: unknown = value;
  let at = pointer;
  const seen = new Set<string>();
  while (isReference(current)) {
    if (seen.has(current.$ref)) throw new Error(`${current.$ref} refers to itself`);
    seen.add(current.$ref);
    at = current.$ref;
    current = lookUp(document, at);
  }
  return { value: current as T, pointer: at };
};
