import { defaults, server } from "../../generated/ingestion/operations.js";
import { check } from "../core/check.js";
import { createClient, type Extension } from "../core/client.js";
import type { OperationTable } from "../core/types.js";
import type { IngestionClientOptions } from "./options.js";

/** Makes a client of some of the API's operations, once the options are known to be fit. */
export function createFor<Client>(
  operations: OperationTable,
  options: IngestionClientOptions,
  extend?: Extension,
): Client {
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
        return key || headers.get("x-algolia-api-key");
      },
      hint: (status, message, acl) =>
        status === 403 && acl[0]
          ? ` (the API key needs the ACL ${acl.join(", ")})`
          : status === 401 && /region/i.test(message)
            ? " (`region` must be the application's analytics region)"
            : "",
    },
    clientOptions,
    extend,
  );
}

function regionUrl(region: unknown): string {
  const regions: readonly unknown[] = server.variables.region;
  check(regions.includes(region), "`region`", regions.join(" or "), region);
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
    text.trim() === baseUrl && /^https?:\/\/[^/@]+\/[^?#]*$/.test(href),
    "`baseUrl`",
    "an http(s) URL of host and path only",
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
