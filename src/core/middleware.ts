import type { Middleware } from "openapi-fetch";
import { check } from "./check.js";

/** What openapi-fetch tells a middleware beside the request. */
export type MiddlewareContext = Omit<
  Parameters<NonNullable<Middleware["onRequest"]>>[0],
  "request"
>;

/**
 * Sends `request` through middleware as openapi-fetch does: each `onRequest` in turn, of which one may
 * replace the request or answer in the server's place, then each `onResponse`, or `onError`, backwards.
 *
 * @throws {TypeError} where a middleware returns something else; and whatever one throws, or `send`.
 */
export async function throughMiddleware(
  middleware: readonly Middleware[],
  request: Request,
  context: MiddlewareContext,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  const backwards = [...middleware].reverse();
  for (const one of middleware) {
    const result: unknown = await one.onRequest?.({ ...context, request });
    if (result instanceof Response) return result;
    if (result) request = instance(result, Request);
  }
  let response: Response | undefined;
  try {
    response = await send(request);
  } catch (thrown) {
    let error = thrown;
    for (const one of backwards) {
      const result: unknown = await one.onError?.({ ...context, request, error });
      if (result instanceof Response) {
        response = result;
        break;
      }
      if (result) error = instance(result, Error);
    }
    if (!response) throw error;
  }
  for (const one of backwards) {
    const result: unknown = await one.onResponse?.({ ...context, request, response });
    if (result) response = instance(result, Response);
  }
  return response;
}

function instance<T>(value: unknown, Type: new (...args: never[]) => T): T {
  check(value instanceof Type, "a middleware's result", `a ${Type.name} or Response`);
  return value;
}
