import type { OperationDescription, ParameterDescription } from "./describe.js";
import { docComment } from "./doc-comment.js";
import { aclSentence, parameterText, target } from "./documented.js";
import type { Document } from "./openapi.js";
import type { TypeWriter } from "./types.js";

/** `ingestion` → `IngestionMethods`, `task-api` → `TaskApiMethods`. */
export const methodsName = (api: string): string =>
  `${api.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Methods`;

const propertyName = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);

interface Member {
  readonly text: string;
  readonly required: boolean;
}

const object = (members: readonly Member[]): string =>
  // An empty object type accepts everything, this one only an object without properties.
  members.length === 0
    ? "{ [name: string]: never }"
    : `{\n${members.map(({ text }) => text).join("\n")}\n}`;

const property = (name: string, required: boolean, type: string, doc: string): Member => ({
  text: `${doc}${propertyName(name)}${required ? "" : "?"}: ${type};`,
  required,
});

const parameterMember = (
  document: Document,
  parameter: ParameterDescription,
  types: TypeWriter,
): Member =>
  property(
    parameter.name,
    parameter.required,
    types.type(parameter.type?.schema),
    docComment(
      [parameterText(document, parameter.description, parameter.type?.schema)],
      parameter.deprecated ? ["@deprecated"] : [],
    ),
  );

const bodyMember = (operation: OperationDescription, types: TypeWriter): Member[] => {
  const { body } = operation;
  if (!body) return [];
  return [
    property(
      "body",
      body.required,
      types.type(body.type?.schema),
      docComment([body.description ?? "The request body."]),
    ),
  ];
};

const flatMembers = (
  document: Document,
  operation: OperationDescription,
  types: TypeWriter,
): Member[] => [
  ...operation.parameters.map((parameter) => parameterMember(document, parameter, types)),
  ...bodyMember(operation, types),
];

const groupedMembers = (
  document: Document,
  operation: OperationDescription,
  types: TypeWriter,
): Member[] => {
  const groups = (["path", "query", "header", "cookie"] as const).flatMap((place) => {
    const members = operation.parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => parameterMember(document, parameter, types));
    if (members.length === 0) return [];
    const required = members.some((member) => member.required);
    return [property(place, required, object(members), `/** Parameters of the ${place}. */\n`)];
  });
  return [...groups, ...bodyMember(operation, types)];
};

const resultType = (operation: OperationDescription, types: TypeWriter): string => {
  const results = operation.results.map((result) =>
    result ? types.type(result.schema) : "undefined",
  );
  const distinct = [...new Set(results)];
  return distinct.length === 0 ? "undefined" : distinct.join(" | ");
};

const successorTag = (
  api: string,
  operation: OperationDescription,
  successor: OperationDescription | undefined,
): string[] => {
  if (!operation.deprecated) return [];
  if (!successor) return ["@deprecated"];
  const route = `\`${successor.method} ${successor.path}\``;
  return [`@deprecated Use {@link ${methodsName(api)}.${successor.id}} instead: ${route}.`];
};

const methodDoc = (
  api: string,
  operation: OperationDescription,
  successor: OperationDescription | undefined,
): string => {
  const { summary, description } = operation;
  const sentence = summary && (/[.!?]$/.test(summary.trim()) ? summary : `${summary.trim()}.`);
  return docComment(
    [
      sentence,
      description?.trim() === sentence ? undefined : description,
      `\`${operation.method} ${operation.path}\``,
      aclSentence(operation.acl),
    ],
    successorTag(api, operation, successor),
  );
};

const emitMethod = (
  api: string,
  document: Document,
  operation: OperationDescription,
  successor: OperationDescription | undefined,
  types: TypeWriter,
): string => {
  const members = operation.grouped
    ? groupedMembers(document, operation, types)
    : flatMembers(document, operation, types);
  const optional = members.some(({ required }) => required) ? "" : "?";
  const kind = operation.pagination
    ? `ListOperation<${JSON.stringify(operation.pagination.items)}>`
    : "Operation";
  return [
    methodDoc(api, operation, successor),
    `${propertyName(operation.id)}: {\n`,
    `(args${optional}: ${object(members)}, options?: CallOptions): Promise<${resultType(operation, types)}>;\n`,
    `readonly operation: ${kind};\n`,
    `};`,
  ].join("");
};

/** All that a method's text is made of, beside what its types refer to. */
const inputOf = (
  document: Document,
  operation: OperationDescription,
  successor: OperationDescription | undefined,
): string =>
  JSON.stringify([
    operation,
    successor && [successor.id, successor.method, successor.path],
    operation.parameters.map(({ type }) => type && target(document, type.schema)),
  ]);

/** The members of the interface, each with the documentation that an editor shows. */
export const emitMethods = (
  api: string,
  document: Document,
  operations: readonly OperationDescription[],
  types: TypeWriter,
): string[] => {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return operations.map((operation) => {
    const successor = operation.deprecated ? byId.get(operation.replacedBy ?? "") : undefined;
    return types.keep(`method ${operation.id}`, inputOf(document, operation, successor), () =>
      emitMethod(api, document, operation, successor, types),
    );
  });
};
