import { type IngestionMethods, operations } from "../generated/ingestion/operations.js";
import type { paths } from "../generated/ingestion/schema.js";
import type { VerbClient } from "./core/client-types.js";
import { addVerbs } from "./core/verbs.js";
import { createFor } from "./ingestion/create.js";
import type { IngestionClientOptions } from "./ingestion/options.js";

/**
 * A client of Algolia's Ingestion API: one method per operation, which returns data and throws a
 * {@link CallError}, and openapi-fetch's verbs, which resolve to `{ data, error, response }`.
 */
export interface IngestionClient extends IngestionMethods, VerbClient<paths> {}

/**
 * Makes a client. Sends nothing and starts nothing.
 *
 * @throws {TypeError} where `appId`, `apiKey`, `region` or `baseUrl` is missing or unfit, or a limit is
 * not a span of time or a count; the message names the option and never quotes a key.
 * @see https://www.algolia.com/doc/rest-api/ingestion
 */
export function createIngestionClient(options: IngestionClientOptions): IngestionClient;
export function createIngestionClient(
  options: IngestionClientOptions = {} as never,
): IngestionClient {
  return createFor(operations, options, addVerbs);
}
