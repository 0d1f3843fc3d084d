import { refuse } from "./responses.js";

/** A request as the emulator reads it from the arguments of `fetch`. */
export interface EmulatedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly body: BodyInit | Request | undefined;
}

/** Where a relative URL starts from: the page's address where there is a page. */
const base = (): string =>
  (globalThis as { location?: { href?: string } }).location?.href ?? "http://localhost";

/**
 * Reads the arguments of `fetch`. No `Request` is made: one that is given a signal leaves a
 * listener on it, and a test may share one signal among thousands of calls.
 */
export const readRequest = (
  input: string | URL | Request,
  init: RequestInit = {},
): EmulatedRequest => {
  const request = input instanceof Request ? input : undefined;
  const method = (init.method ?? request?.method ?? "GET").toUpperCase();
  const body = init.body ?? (request?.body ? request : undefined);
  if (body !== undefined && (method === "GET" || method === "HEAD")) {
    throw new TypeError(`A ${method} request cannot have a body.`);
  }
  return {
    method,
    url: new URL(input instanceof Request ? input.url : input, base()),
    headers: new Headers(init.headers ?? request?.headers),
    signal: (init.signal === undefined ? request?.signal : init.signal) ?? undefined,
    body,
  };
};

/** The content type that `fetch` would send. */
const contentType = ({ headers, body }: EmulatedRequest): string | null =>
  headers.get("content-type") ??
  (body === undefined || body instanceof Request
    ? null
    : typeof body === "string"
      ? "text/plain;charset=UTF-8"
      : new Response(body).headers.get("content-type"));

/** Does a text need more than `limit` bytes as UTF-8? Encodes only where its length leaves doubt. */
const exceeds = (text: string, limit: number): boolean =>
  text.length > limit || (text.length * 3 > limit && new TextEncoder().encode(text).length > limit);

/** The body as text and its content type. Throws a 413 above `limit` bytes. */
export const readText = async (
  request: EmulatedRequest,
  limit: number,
): Promise<{ text: string; contentType: string | null }> => {
  const { body } = request;
  const type = contentType(request);
  const text =
    body === undefined
      ? ""
      : typeof body === "string"
        ? body
        : body instanceof Request
          ? await body.text()
          : await new Response(body).text();
  if (exceeds(text, limit)) {
    throw refuse(413, `The request body has more than ${limit} bytes: send it in smaller parts.`);
  }
  return { text, contentType: type };
};
