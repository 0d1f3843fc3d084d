import type { RequestOptions } from "node:http";
import { acceptEncoding } from "./incoming-body.js";
import { type OutgoingBody, outgoingBody } from "./outgoing-body.js";

/** A request as `node:http` takes it. */
export interface Outgoing {
  /** Without its fragment. */
  readonly url: string;
  readonly protocol: "http:" | "https:";
  readonly options: RequestOptions;
  readonly body: OutgoingBody["body"];
}

/** What says how a message is framed and where it goes, which is not the caller's to say. */
const ownHeaders =
  /^(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

/** Methods whose requests carry no length where they have no body (RFC 9110 section 8.6). */
const bodiless = /^(DELETE|GET|HEAD|OPTIONS)$/;

/**
 * Makes the request for the arguments of a `fetch`.
 *
 * @throws {TypeError} where they ask for what cannot be done; the message has the remedy.
 */
export function outgoing(input: string | URL, init: RequestInit): Outgoing {
  const url = parseUrl(input);
  const method = (init.method ?? "GET").toUpperCase();
  const { body, type, length } = outgoingBody(init.body);
  checkInit(init, method, body !== null);

  // The flat list is what `node:http` puts on the wire as it is; of an object it makes a list first.
  const list = ["host", url.host];
  const given = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
  given.forEach((value, name) => {
    if (!ownHeaders.test(name)) list.push(name, value);
  });
  const add = (name: string, value: string): void => {
    if (!given.has(name)) list.push(name, value);
  };
  add("accept", "*/*");
  add("accept-encoding", acceptEncoding);
  add("user-agent", "node");
  if (type) add("content-type", type);
  if (length === undefined) list.push("transfer-encoding", "chunked");
  else if (length > 0 || !bodiless.test(method)) list.push("content-length", `${length}`);

  const { hostname, port, pathname, search } = url;
  const protocol = url.protocol as Outgoing["protocol"];
  const options: RequestOptions = {
    protocol,
    // An IPv6 address stands in brackets in a URL alone (RFC 3986 section 3.2.2).
    hostname: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname,
    port,
    path: pathname + search,
    method,
    // Node's types know of this form in another place only.
    headers: list,
    joinDuplicateHeaders: true,
  };
  url.hash = "";
  return { url: url.href, protocol, options, body };
}

function parseUrl(input: string | URL): URL {
  let url: URL;
  try {
    url = new URL(input);
  } catch (cause) {
    throw new TypeError(`The URL must be an absolute one, not ${String(input)}`, { cause });
  }
  check(
    /^https?:$/.test(url.protocol),
    `The URL must be one of http: or https:, not ${url.protocol}`,
  );
  check(!url.username && !url.password, "The URL must hold no credentials: send a header");
  return url;
}

function checkInit(init: RequestInit, method: string, hasBody: boolean): void {
  const {
    redirect = "manual",
    integrity,
    dispatcher,
  } = init as RequestInit & { dispatcher?: unknown };
  check(
    redirect === "manual",
    `\`redirect\` must be "manual", not ${JSON.stringify(redirect)}: no redirect is followed here`,
  );
  check(!dispatcher, "`dispatcher` is for the global fetch: pass `agent` to createNodeFetch()");
  check(!integrity, "`integrity` is not checked here: leave it out, or use the global fetch");
  check(!/^(CONNECT|TRACE|TRACK)$/.test(method), `The method must not be ${method}`);
  check(!hasBody || !/^(GET|HEAD)$/.test(method), `A ${method} request has no \`body\``);
}

function check(fits: boolean, message: string): asserts fits {
  // The code tells a client that nothing was sent.
  if (!fits) throw Object.assign(new TypeError(message), { code: "ERR_INVALID_ARG_VALUE" });
}
