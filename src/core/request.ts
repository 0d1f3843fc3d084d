import { defaultBodySerializer, type HeadersOptions, mergeHeaders } from "openapi-fetch";
import { check } from "./check.js";
import type { Exchange } from "./exchange.js";
import { checkLimits } from "./limits.js";
import { checkRoute, fillPath } from "./path-params.js";
import { joinQuery } from "./query-params.js";
import type { RequestExtras } from "./types.js";

/** What one request is made of. */
export interface Outgoing extends RequestExtras {
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestInit["body"];
}

/**
 * Checks a call and puts its URL, headers and body together as openapi-fetch does, arrays in the query
 * comma-joined.
 *
 * @throws {TypeError} where something cannot be sent as it was meant.
 */
export function composeRequest(
  baseUrl: string,
  exchange: Exchange,
  extras: RequestExtras,
  headers: readonly (HeadersOptions | undefined)[],
): Outgoing {
  const { target, params = {}, body, pathSerializer } = exchange;
  const { querySerializer = joinQuery, bodySerializer = defaultBodySerializer } = exchange;
  const { method, path, route, operation } = target;
  checkLimits(exchange);
  check(
    !("baseUrl" in extras || "fetch" in extras),
    "`baseUrl` and `fetch` are options of the client",
  );
  // The contract's own paths are known to be good.
  if (operation === route) checkRoute(path);
  const filled = fillPath(path, params.path);
  const query = querySerializer(params.query ?? {}).replace(/^\??(?=.)/, "?");
  exchange.url = baseUrl + (pathSerializer?.(path, params.path ?? {}) ?? filled) + query;
  const merge = (first?: HeadersOptions) =>
    mergeHeaders(first, ...headers, params.header as HeadersOptions);
  const content = body === undefined ? body : bodySerializer(body, merge());
  const isJson = content !== undefined && !(content instanceof FormData);
  return {
    ...extras,
    method,
    headers: merge(isJson ? { "content-type": "application/json" } : {}),
    body: content as RequestInit["body"],
  };
}
