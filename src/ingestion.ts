import {
  defaults,
  type IngestionMethods,
  operations,
  server,
} from "../generated/ingestion/operations.js";
import type { paths } from "../generated/ingestion/schema.js";
import { createClient } from "./core/client.js";
import type { VerbClient } from "./core/client-types.js";
import type { OnDeprecation } from "./core/deprecation.js";
import type { CallOptions, RequestExtras } from "./core/types.js";

/** Where an application's ingestion data lives: its analytics region. */
export type Region = (typeof server.variables.region)[number];

/** A key, or a function that is asked for one per attempt and once more after a 401. */
export type ApiKey = string | (() => string | Promise<string>);

interface CommonOptions extends RequestExtras, Pick<CallOptions, "headers" | "onResponse"> {
  /** Algolia application ID. */
  appId: string;
  /**
   * Called as `fetch(url, init)`. An emulator, a proxy agent or a recorder goes here.
   * @default globalThis.fetch, looked up at each call
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that one attempt of any call may take, its body included. Setting it overrides the
   * contract's limits, also that of the operations that wait on the server.
   * @default 25000, and 180000 on operations to which the contract gives as much
   */
  timeoutMs?: number | undefined;
  /**
   * What to do when a deprecated operation is called: a function, `"warn"`, `"silent"` or `"throw"`.
   * @default "warn", which prints once per operation and client with console.warn
   */
  onDeprecation?: OnDeprecation | undefined;
  /**
   * Permits plain `http:` with an API key to a host other than loopback.
   * @default false
   */
  allowInsecure?: boolean | undefined;
}

interface RegionOptions {
  /** The application's analytics region; it chooses the server. */
  region: Region;
  /** An API key with the ACL that the operations name. Sent as a header, never in the URL. */
  apiKey: ApiKey;
  baseUrl?: undefined;
}

interface BaseUrlOptions {
  /** Instead of `region`: a proxy or an emulator. May carry a path and, in a browser, be relative. */
  baseUrl: string;
  /** May be left out where a proxy of your own adds the key. */
  apiKey?: ApiKey | undefined;
  region?: undefined;
}

/** Options of {@link createIngestionClient}: either `region` or `baseUrl`. */
export type IngestionClientOptions = CommonOptions & (RegionOptions | BaseUrlOptions);

/**
 * A client of Algolia's Ingestion API: one method per operation, which returns data and throws a
 * {@link CallError}, and openapi-fetch's verbs, which resolve to `{ data, error, response }`.
 */
export interface IngestionClient extends IngestionMethods, VerbClient<paths> {}

/**
 * Makes a client. Sends nothing and starts nothing.
 *
 * @throws {TypeError} where `appId`, `apiKey`, `region`, `baseUrl` or `timeoutMs` is missing or unfit;
 * the message names the option and never quotes a key.
 * @see https://www.algolia.com/doc/rest-api/ingestion
 */
export function createIngestionClient(options: IngestionClientOptions): IngestionClient {
  const {
    appId,
    apiKey,
    region,
    baseUrl,
    fetch,
    headers,
    timeoutMs,
    onDeprecation = "warn",
    onResponse,
    allowInsecure,
    ...extras
  } = options;
  checkHeaderValue("appId", appId);
  const rotates = typeof apiKey === "function";
  if (!rotates && (apiKey !== undefined || baseUrl === undefined)) {
    checkHeaderValue("apiKey", apiKey);
  }
  return createClient({
    operations,
    defaults,
    baseUrl:
      baseUrl === undefined
        ? regionUrl(region)
        : checkBaseUrl(baseUrl, region, !apiKey || !!allowInsecure),
    async authenticate() {
      const key = rotates ? await apiKey() : apiKey;
      if (rotates) checkHeaderValue("apiKey", key);
      return { "x-algolia-application-id": appId, [secretHeader]: key };
    },
    rotates,
    secretHeader,
    fetch,
    headers,
    timeoutMs,
    onDeprecation,
    onResponse,
    extras,
    hint: (status, message, acl) =>
      status === 403
        ? ` (the API key needs the ACL ${acl.join(", ")})`
        : status === 401 && /region/i.test(message)
          ? " (`region` is the analytics region of the application)"
          : undefined,
  });
}

const secretHeader = "x-algolia-api-key";

function regionUrl(region: unknown): string {
  const { region: regions } = server.variables;
  if (!regions.includes(region as Region)) {
    throw new TypeError(
      `\`region\` is required and must be one of the following: ${regions.join(", ")}`,
    );
  }
  return server.url.replace("{region}", region as string);
}

function checkBaseUrl(baseUrl: string, region: unknown, insecure: boolean): string {
  if (region) throw new TypeError("`region` and `baseUrl` exclude each other");
  // A relative one is resolved as fetch will do it; only pages have a location.
  const url = new URL(baseUrl, globalThis.location?.href ?? "https://a");
  const { protocol, hostname, username, password, search, hash } = url;
  if (!/^https?:/.test(protocol) || username || password || search || hash) {
    throw new TypeError("`baseUrl` must be an http(s) URL without credentials, query and fragment");
  }
  // Loopback: RFC 6761 section 6.3, RFC 6890.
  if (!insecure && protocol === "http:" && !/^(.*\.)?localhost$|^127[.\d]+$|^\[::1]$/.test(hostname)) {
    throw new TypeError(
      `\`baseUrl\` would send the API key unencrypted to ${hostname}: use https, or set \`allowInsecure\``,
    );
  }
  return baseUrl.replace(/\/+$/, "");
}

/** Checked here because a platform's own error for a bad header quotes the value. */
function checkHeaderValue(name: string, value: unknown): void {
  if (typeof value !== "string" || !/^[!-~]+$/.test(value)) {
    throw new TypeError(
      `\`${name}\` is ${value ? "not plain text: check for spaces and line breaks" : "missing"}`,
    );
  }
}
