import { follow, methods, pointerSegment, type Document } from "./openapi.js";
import type { Problem } from "./problems.js";
import { remedyFor } from "./remedies.js";

const rule = "operation-operationId";

/**
 * The operations of a bundle that no method can be named after. Redocly's rule of the same name tells
 * their place, in a project that has turned it on.
 *
 * @param file - the contract's root
 */
export const namelessOperations = (document: Document, file: string): Problem[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const item = follow(document, entry, `#/paths/${pointerSegment(path)}`).value;
    return methods
      .filter((method) => item[method] && !item[method].operationId)
      .map((method) => ({
        file,
        line: 1,
        column: 1,
        severity: "error" as const,
        rule,
        message: `${method.toUpperCase()} ${path} has no \`operationId\`, after which its method would be named.`,
        remedy: remedyFor(rule),
      }));
  });
