import type { HeadersOptions } from "openapi-fetch";
import type { Exchange } from "./exchange.js";
import { mergeHeaders } from "./headers.js";
import { checkLimits } from "./limits.js";
import { checkRoute, fillPath } from "./path-params.js";
import { joinQuery } from "./query-params.js";
import type { RequestExtras } from "./types.js";

/** What one request is made of. */
export interface Outgoing extends RequestExtras {
  method: string;
  /** Set for each attempt. */
  signal: AbortSignal | null;
  headers: Headers;
  body: RequestInit["body"];
  /** `fetch` would carry the credentials to another origin. */
  readonly redirect: "manual";
}

/**
 * Checks a call and puts its URL, headers and body together as openapi-fetch does, arrays in the query
 * comma-joined.
 *
 * @throws {TypeError} where something cannot be sent as it was meant.
 */
export function composeRequest(
  exchange: Exchange,
  outgoing: Outgoing,
  headers: readonly (HeadersOptions | undefined)[],
): void {
  const { params, body, path } = exchange;
  const { querySerializer = joinQuery, bodySerializer = serializeBody } = exchange;
  checkLimits(exchange);
  const filled = fillPath(path, params.path);
  const route = exchange.pathSerializer?.(path, params.path ?? {}) ?? filled;
  checkRoute(route);
  const query = querySerializer(params.query ?? {}).replace(/^\??(?=.)/, "?");
  exchange.url = exchange.baseUrl + route + query;
  const hasBody = body !== undefined;
  const merged = mergeHeaders(
    hasBody ? { "content-type": "application/json" } : {},
    ...headers,
    params.header as HeadersOptions,
  );
  const content = hasBody ? bodySerializer(body, merged) : body;
  // The platform names the boundary between its parts.
  if (content instanceof FormData) merged.delete("content-type");
  outgoing.method = exchange.method;
  outgoing.headers = merged;
  outgoing.body = content as RequestInit["body"];
}

/**
 * Makes `outgoing` what middleware has made of its request. The platform's other fields of a request
 * stay those of the call.
 */
export async function adoptRequest(
  request: Request,
  exchange: Exchange,
  outgoing: Outgoing,
): Promise<void> {
  const body = await request.arrayBuffer();
  outgoing.method = request.method;
  // A copy, so that a middleware which looks at the request later finds no credentials.
  outgoing.headers = new Headers(request.headers);
  outgoing.body = body.byteLength ? body : null;
  exchange.url = request.url;
}

function serializeBody(body: unknown): unknown {
  return body instanceof FormData ? body : JSON.stringify(body);
}
