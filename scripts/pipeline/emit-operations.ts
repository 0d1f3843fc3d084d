import type { OperationDescription } from "./describe.js";
import { readDefaults, readLimits, readRateLimits, readTerminalStates } from "./extensions.js";
import { scriptHeader } from "./header.js";
import { emitMethods, methodsName } from "./emit-methods.js";
import type { Document } from "./openapi.js";
import type { Group } from "./pieces.js";
import { tableEntry } from "./table-entry.js";
import type { TypeWriter } from "./types.js";

const constant = (doc: string, name: string, value: unknown, satisfied = ""): string =>
  `/** ${doc} */\nexport const ${name} = ${JSON.stringify(value)} as const${satisfied};`;

const serverOf = (document: Document): unknown => {
  const server = document.servers?.[0];
  const variables = Object.entries(server?.variables ?? {});
  return {
    url: server?.url ?? "/",
    variables: Object.fromEntries(
      variables.map(([name, variable]) => [name, variable.enum ?? [variable.default]]),
    ),
  };
};

/** Groups as the client needs them; the tags have done their work in the table. */
const rateLimitsOf = (document: Document): Record<string, unknown> | undefined => {
  const groups = Object.entries(readRateLimits(document));
  if (groups.length === 0) return undefined;
  return Object.fromEntries(
    groups.map(([name, { requests, perMs }]) => [name, { requests, perMs }]),
  );
};

/** `operations.ts`: the runtime table and the documented interface of the methods. */
export const emitOperations = (
  api: string,
  root: string,
  document: Document,
  operations: readonly OperationDescription[],
  types: TypeWriter,
): Group => {
  const defaults = readDefaults(document, operations);
  const limits = readLimits(document);
  const rateLimits = rateLimitsOf(document);
  const terminalStates = readTerminalStates(document);
  const table = Object.fromEntries(
    operations.map((operation) => [operation.id, tableEntry(operation, defaults)]),
  );
  const members = emitMethods(api, document, operations, types);
  const methods = members.join("\n");
  const imported = [
    ...(methods.includes("CallOptions") ? ["CallOptions"] : []),
    ...(methods.includes("ListOperation<") ? ["ListOperation"] : []),
    ...(/\boperation: Operation;/.test(methods) ? ["Operation"] : []),
    "OperationDefaults",
    "OperationTable",
  ];
  const imports = [
    `import type { ${imported.join(", ")} } from "../../src/core/types.js";`,
    ...(methods.includes('components["') ? ['import type { components } from "./schema.js";'] : []),
  ].join("\n");
  const doc = `/** The methods of a client, one per operation of ${document.info.title.replaceAll("*/", "*\\/")} ${document.info.version}. */`;
  const open = `${doc}\nexport interface ${methodsName(api)} {`;
  const constants = [
    constant(
      "What holds for every operation that doesn't say otherwise.",
      "defaults",
      defaults,
      " satisfies OperationDefaults",
    ),
    constant(
      "The server's URL template and the values that its variables can take.",
      "server",
      serverOf(document),
    ),
    limits && constant("Limits of the API (`x-limits`).", "limits", limits),
    rateLimits && constant("Rate limits per group (`x-rate-limits`).", "rateLimits", rateLimits),
    Object.keys(terminalStates).length > 0 &&
      constant(
        "The values after which a status doesn't change any more (`x-terminal-states`), by schema and property.",
        "terminalStates",
        terminalStates,
      ),
    constant("Every operation, by operationId.", "operations", table, " satisfies OperationTable"),
  ];
  return {
    gap: "\n\n",
    members: [
      `${scriptHeader(root)}\n\n${imports}`,
      ...constants.filter((text) => typeof text === "string"),
      members.length === 0 ? `${open}}` : { open, members, close: "}", gap: "\n\n" },
    ],
  };
};
