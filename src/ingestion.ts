import {
  defaults,
  type IngestionMethods,
  operations,
  server,
} from "../generated/ingestion/operations.js";
import type { paths } from "../generated/ingestion/schema.js";
import type { ClientOptions } from "./core/client-options.js";
import { createClient } from "./core/client.js";
import { check } from "./core/check.js";
import type { VerbClient } from "./core/client-types.js";

/** Where an application's ingestion data lives: its analytics region. */
export type Region = "eu" | "us";

/** A key, or a function that is asked for one per attempt and once more after a 401. */
export type ApiKey = string | (() => string | Promise<string>);

interface CommonOptions extends ClientOptions {
  /** Algolia application ID. */
  appId: string;
  /**
   * Milliseconds that one attempt of any call may take, its body included. Setting it overrides the
   * contract's limits, also that of the operations that wait on the server.
   * @default 25000, and 180000 on operations to which the contract gives as much
   */
  timeoutMs?: number | undefined;
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
 * @throws {TypeError} where `appId`, `apiKey`, `region` or `baseUrl` is missing or unfit, or a limit is
 * not a span of time or a count; the message names the option and never quotes a key.
 * @see https://www.algolia.com/doc/rest-api/ingestion
 */
export function createIngestionClient(
  options: IngestionClientOptions = {} as never,
): IngestionClient {
  const { appId, apiKey, region, baseUrl, allowInsecure, ...clientOptions } = options;
  const rotates = typeof apiKey === "function";
  const checkKey = (key: unknown): void => {
    // A proxy may add the key.
    if (apiKey != null || baseUrl == null) checkHeaderValue("apiKey", key);
  };
  checkHeaderValue("appId", appId);
  if (!rotates) checkKey(apiKey);
  return createClient(
    {
      operations,
      defaults,
      baseUrl:
        baseUrl === undefined
          ? regionUrl(region)
          : checkBaseUrl(baseUrl, region, !apiKey || !!allowInsecure),
      rotates,
      async authenticate(headers) {
        const key = rotates ? await apiKey() : apiKey;
        checkKey(key);
        headers.set("x-algolia-application-id", appId);
        if (key) headers.set("x-algolia-api-key", key);
        return headers.get("x-algolia-api-key");
      },
      hint: (status, message, acl) =>
        status === 403 && acl[0]
          ? ` (the API key needs the ACL ${acl.join(", ")})`
          : status === 401 && /region/i.test(message)
            ? " (`region` must be the application's analytics region)"
            : "",
    },
    clientOptions,
  );
}

function regionUrl(region: unknown): string {
  const regions: readonly unknown[] = server.variables.region;
  check(
    regions.includes(region),
    "`region` is required and",
    `one of the following: ${regions.join(", ")}`,
  );
  return server.url.replace("{region}", region as string);
}

function checkBaseUrl(baseUrl: unknown, region: unknown, insecure: boolean): string {
  check(!region, "`region`", "left out beside `baseUrl`");
  const text = String(baseUrl);
  let href = "";
  try {
    // A relative one is resolved as fetch will do it; only pages have a location.
    const base = (globalThis as { location?: Location }).location?.href ?? "https://a";
    href = new URL(text, base).href;
  } catch {
    // Told below, since a URL parser's own error would quote a password.
  }
  check(
    text.trim() === baseUrl && /^https?:\/\/[^/@]+(\/[^?#]*)?$/.test(href),
    "`baseUrl`",
    "an http(s) URL without credentials, query and fragment",
    text.replace(/.*@/, "***@"),
  );
  // Loopback: RFC 6761 section 6.3, RFC 6890.
  check(
    insecure || /^http(s|:\/\/(([^/]+\.)?localhost|127\.[\d.]+|\[::1])[:/])/.test(href),
    "`baseUrl`",
    "https, or `allowInsecure` set",
    baseUrl,
  );
  return text.replace(/\/*$/, "");
}

/** Checked here because a platform's own error for a bad header quotes the value. */
function checkHeaderValue(name: string, value: unknown): void {
  check(
    typeof value === "string" && /^[!#-[\]-~]+$/.test(value),
    `\`${name}\``,
    value ? "plain text without spaces" : "given",
  );
}
