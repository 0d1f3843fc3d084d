import { refuse } from "./responses.js";

/** A request as the emulator reads it from the arguments of `fetch`. */
export interface EmulatedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  /** The body where it was given as such, the whole request where it is part of one. */
  readonly body: BodyInit | Request | undefined;
}

/** Not `instanceof`: a mocking library or another realm has a class of its own. */
const isRequest = (value: unknown): value is Request =>
  typeof value === "object" && value !== null && "url" in value && "text" in value;

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
  const request = isRequest(input) ? input : undefined;
  const method = (init.method ?? request?.method ?? "GET").toUpperCase();
  const body = init.body ?? (request?.body ? request : undefined);
  if (body !== undefined && (method === "GET" || method === "HEAD")) {
    throw new TypeError(`A ${method} request cannot have a body.`);
  }
  return {
    method,
    url: new URL(isRequest(input) ? input.url : input, base()),
    headers: new Headers(init.headers ?? request?.headers),
    signal: (init.signal === undefined ? request?.signal : init.signal) ?? undefined,
    body,
  };
};

/** Does a text need more than `limit` bytes as UTF-8? Encodes only where its length leaves doubt. */
const exceeds = (text: string, limit: number): boolean =>
  text.length > limit || (text.length * 3 > limit && new TextEncoder().encode(text).length > limit);

/** The body as text, and the content type that `fetch` would send with it. */
const read = async (
  body: EmulatedRequest["body"],
): Promise<{ text: string; contentType: string | null }> => {
  if (body === undefined) return { text: "", contentType: null };
  if (typeof body === "string") return { text: body, contentType: "text/plain;charset=UTF-8" };
  const carrier = isRequest(body) ? body : new Response(body);
  return { text: await carrier.text(), contentType: carrier.headers.get("content-type") };
};

/** The body as text and its content type. Throws a 413 above `limit` bytes. */
export const readText = async (
  { headers, body }: EmulatedRequest,
  limit: number,
): Promise<{ text: string; contentType: string | null }> => {
  const { text, contentType } = await read(body);
  if (exceeds(text, limit)) {
    throw refuse(413, `The request body has more than ${limit} bytes: send it in smaller parts.`);
  }
  return { text, contentType: headers.get("content-type") ?? contentType };
};
