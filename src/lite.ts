import type * as entries from "../generated/ingestion/entries.js";
import type { IngestionMethods } from "../generated/ingestion/operations.js";
import { check } from "./core/check.js";
import type { ClientBase } from "./core/client-types.js";
import type { Operation, OperationTable } from "./core/types.js";
import { createFor } from "./ingestion/create.js";
import type { IngestionClientOptions } from "./ingestion/options.js";

export * from "../generated/ingestion/entries.js";
export type { ApiKey, IngestionClientOptions, Region } from "./ingestion/options.js";

/** Every operation that a lite client can be given: those of the contract that aren't deprecated. */
export type LiteOperations = typeof entries;

/** A client with the methods of some operations, and without openapi-fetch's verbs. */
export type LiteIngestionClient<Name extends keyof LiteOperations> = Pick<IngestionMethods, Name> &
  ClientBase;

/**
 * Makes a client of the operations that a program calls, for pages where each byte counts: a bundler
 * leaves out all others. Its methods are those of the client of `ingestion-fetch` in all they do, and
 * fit wherever its helpers ask for them. It has no verbs, which need every route; `custom` reaches
 * what is left. Sends nothing and starts nothing.
 *
 * @param options As there, and `operations`: the operations by name, at least one.
 * @throws {TypeError} as there, and where `operations` is not that.
 * @example
 * ```ts
 * import { createIngestionClient, getTask, listTasks } from "ingestion-fetch/lite";
 *
 * const client = createIngestionClient({
 *   appId: "APP_ID",
 *   apiKey: "API_KEY",
 *   region: "us",
 *   operations: { getTask, listTasks },
 * });
 * const { tasks } = await client.listTasks();
 * ```
 */
export function createIngestionClient<Operations extends Partial<LiteOperations>>(
  options: IngestionClientOptions & { operations: Operations } = {} as never,
): LiteIngestionClient<keyof Operations & keyof LiteOperations> {
  const { operations, ...rest } = options;
  // Without types, anything may stand there.
  const entries = Object.values(Object(operations) as Record<string, Operation | undefined>);
  check(
    entries.length && entries.every((entry) => entry?.path),
    "`operations`",
    "an object of operations that ingestion-fetch/lite exports",
  );
  return createFor(operations as OperationTable, rest);
}
