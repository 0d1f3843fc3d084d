import { defaultBodySerializer, type HeadersOptions, mergeHeaders } from "openapi-fetch";
import { check } from "./check.js";
import { NotSentError } from "./errors.js";
import { type Exchange, failure } from "./exchange.js";
import { checkLimits } from "./limits.js";
import { checkRoute, fillPath } from "./path-params.js";
import { joinQuery } from "./query-params.js";
import type { RequestExtras } from "./types.js";

/** What one request is made of. */
export interface Outgoing extends RequestExtras {
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestInit["body"];
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
    redirect: "manual",
  };
}

/**
 * What is sent in the place of `outgoing` where middleware has seen it as a `Request`, and may have made
 * another of it.
 *
 * @throws {NotSentError} where it would take the credentials to another origin.
 */
export async function adoptRequest(
  request: Request,
  exchange: Exchange,
  outgoing: Outgoing,
): Promise<Outgoing> {
  const { url, method } = request;
  if (new URL(url).origin !== new URL(exchange.url).origin) {
    const message = `was not sent: the credentials must not go to ${url}`;
    throw failure(NotSentError, exchange, message);
  }
  // A copy, so that a middleware which looks at the request later finds no credentials.
  const headers = new Headers(request.headers);
  const body = await request.arrayBuffer();
  exchange.url = url;
  return { ...outgoing, method, headers, body: body.byteLength ? body : null };
}
