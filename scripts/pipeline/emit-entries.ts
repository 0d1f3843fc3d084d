import type { OperationDescription } from "./describe.js";
import { docComment } from "./doc-comment.js";
import { readDefaults } from "./extensions.js";
import { scriptHeader } from "./header.js";
import { isConstantName } from "./identifiers.js";
import type { Document } from "./openapi.js";
import type { Group } from "./pieces.js";
import { tableEntry } from "./table-entry.js";

/**
 * `entries.ts`: the entries of the table one by one, so that a bundler drops those that a program
 * doesn't name. Deprecated operations are not among them: their warning names a successor, which
 * it takes from the table.
 */
export const emitEntries = (
  root: string,
  document: Document,
  operations: readonly OperationDescription[],
): Group => {
  const defaults = readDefaults(document, operations);
  const current = operations.filter(({ deprecated }) => !deprecated);
  const unnamed = current.filter(({ id }) => !isConstantName(id)).map(({ id }) => id);
  const entries = current
    .filter(({ id }) => isConstantName(id))
    .map((operation) => {
      const { id, method, path, summary } = operation;
      const what = summary?.trim().replace(/[.!?]$/, "");
      const doc = docComment([`${what ? `${what}: ` : ""}\`${method} ${path}\`.`]);
      const entry = JSON.stringify(tableEntry(operation, defaults));
      return `${doc}export const ${id} = ${entry} as const satisfies Operation;`;
    });
  return {
    gap: "\n\n",
    members: [
      scriptHeader(root),
      ...(unnamed.length > 0
        ? [`// Not names of constants, reach them in the table: ${unnamed.join(", ")}`]
        : []),
      ...(entries.length > 0
        ? ['import type { Operation } from "../../src/core/types.js";', ...entries]
        : ["export {};"]),
    ],
  };
};
