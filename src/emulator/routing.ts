import { operations } from "../../generated/ingestion/operations.js";
import type { HttpMethod, Operation } from "../core/types.js";
import { refuse } from "./responses.js";

/** operationId of an operation that the emulator answers. */
export type OperationId = keyof typeof operations;

/** The operation that a request means, and the parameters in its path. */
export interface Route {
  readonly operationId: OperationId;
  readonly operation: Operation;
  readonly path: Record<string, string>;
}

interface Template {
  readonly operationId: OperationId;
  readonly operation: Operation;
  readonly segments: readonly string[];
}

const isParameter = (segment: string): boolean => segment.startsWith("{");

const parameterCount = ({ segments }: Template): number => segments.filter(isParameter).length;

/** Fewest parameters first: `/2/tasks/search` wins over `/2/tasks/{taskID}`. */
const templates: readonly Template[] = Object.entries<Operation>(operations)
  .map(([operationId, operation]) => ({
    operationId: operationId as OperationId,
    operation,
    segments: operation.path.split("/"),
  }))
  .sort((a, b) => parameterCount(a) - parameterCount(b));

const fits = ({ segments }: Template, given: readonly string[]): boolean =>
  segments.length === given.length &&
  segments.every((segment, index) =>
    isParameter(segment) ? given[index] !== "" : segment === given[index],
  );

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refuse(400, `The path segment "${segment}" is not valid percent-encoding.`);
  }
};

/**
 * The operation for a method and a path as sent. Throws a 404 for an unknown path, a 405 that lists
 * the path's methods in `Allow` (RFC 9110 section 10.2.1) for an unknown method.
 */
export const findRoute = (method: string, pathname: string): Route => {
  const given = pathname.split("/");
  const candidates = templates.filter((template) => fits(template, given));
  if (candidates.length === 0) {
    throw refuse(404, `There is no endpoint ${pathname}.`);
  }
  const template = candidates.find(({ operation }) => operation.method === method);
  if (!template) {
    const methods = [...new Set(candidates.map(({ operation }): HttpMethod => operation.method))];
    const allow = methods.sort().join(", ");
    throw refuse(405, `${pathname} does not take ${method}: use ${allow}.`, {
      headers: { allow },
    });
  }
  const path: Record<string, string> = {};
  template.segments.forEach((segment, index) => {
    if (isParameter(segment)) path[segment.slice(1, -1)] = decode(given[index] ?? "");
  });
  return { operationId: template.operationId, operation: template.operation, path };
};
