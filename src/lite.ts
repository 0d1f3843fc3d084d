import type * as entries from "../generated/ingestion/entries.js";
import type { IngestionMethods } from "../generated/ingestion/operations.js";
import { check } from "./core/check.js";
import type { ClientBase } from "./core/client-types.js";
import type { OperationTable } from "./core/types.js";
import { createFor } from "./ingestion/create.js";
import type { IngestionClientOptions } from "./ingestion/options.js";

export * from "../generated/ingestion/entries.js";
export type { ApiKey, IngestionClientOptions, Region } from "./ingestion/options.js";

type Entries = typeof entries;

/** Every operation that a lite client can be given: those of the contract that aren't deprecated. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Errors show this name; of a type, a path into node_modules.
export interface LiteOperations extends Entries {}

/** A client with the methods of some operations, and without openapi-fetch's verbs. */
export type LiteIngestionClient<Name extends keyof LiteOperations> = Pick<IngestionMethods, Name> &
  ClientBase;

/**
 * Makes a client of the operations that a program calls, for pages where each byte counts: a bundler
 * leaves out all others. Its methods are those of the client of `ingestion-fetch` in all they do, and
 * fit wherever its helpers ask for them. It has no verbs, which need every route; `custom` reaches
 * what is left. Sends nothing and starts nothing.
 *
 * @param options As there, and `operations`.
 * @throws {TypeError} as there, and where `operations` holds anything else than operations, or nothing.
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
export function createIngestionClient<Name extends keyof LiteOperations>(
  options: IngestionClientOptions & {
    /** What ingestion-fetch/lite exports, under its own names: at least one, none `undefined`. */
    operations: Pick<LiteOperations, Name>;
  },
): LiteIngestionClient<Name>;
export function createIngestionClient(
  options: IngestionClientOptions & { operations: OperationTable } = {} as never,
): unknown {
  const { operations, ...rest } = options;
  // Without types, anything may stand there; an array's names are digits.
  const names = Object.keys(Object(operations) as OperationTable);
  const wrong = names.find((name) => name < "A" || !operations[name]?.path);
  check(
    names[0] && !wrong,
    "`operations`",
    "an object of operations that ingestion-fetch/lite exports",
    wrong && `{ ${wrong}: ${typeof operations[wrong]} }`,
  );
  return createFor(operations, rest);
}
