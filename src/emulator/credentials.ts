import { defaults } from "../../generated/ingestion/operations.js";
import type { Operation } from "../core/types.js";
import { refuse } from "./responses.js";

/** Names of the headers that carry credentials. */
export const appIDHeader = "x-algolia-application-id";
export const apiKeyHeader = "x-algolia-api-key";

/** Who may ask. */
export interface Credentials {
  /** The only application ID that is accepted. @default any */
  readonly appId?: string;
  /**
   * The only API key that is accepted, or every accepted key with its access control list: without
   * the entries that an operation needs it gets 403. @default any key, with every entry
   */
  readonly apiKey?: string | Readonly<Record<string, readonly string[]>>;
  /** The application's analytics region: the host of another one answers 401. @default any */
  readonly region?: string;
}

const unauthorized = (): Error => refuse(401, "Invalid Application-Id or API-Key");

/**
 * The application ID that a request gives. Throws a 401 for missing or wrong credentials and for
 * the wrong region, a 403 for a key whose access control list lacks an entry.
 */
export const checkCredentials = (
  { headers, url }: { readonly headers: Headers; readonly url: URL },
  operation: Operation,
  { appId, apiKey, region }: Credentials,
): string => {
  const appID = headers.get(appIDHeader);
  const key = headers.get(apiKeyHeader);
  if (!appID || !key || (appId !== undefined && appID !== appId)) throw unauthorized();
  const asked = /^data\.(\w+)\.algolia\.com$/.exec(url.hostname)?.[1];
  if (region !== undefined && asked !== undefined && asked !== region) {
    throw refuse(401, `The application is in the region ${region}, not ${asked}.`);
  }
  if (typeof apiKey === "string" && key !== apiKey) throw unauthorized();
  if (typeof apiKey === "object") {
    const granted = Object.hasOwn(apiKey, key) ? apiKey[key] : undefined;
    if (!granted) throw unauthorized();
    const missing = (operation.acl ?? defaults.acl).filter((entry) => !granted.includes(entry));
    if (missing.length > 0) {
      throw refuse(403, `The API key lacks the ACL ${missing.join(", ")}.`);
    }
  }
  return appID;
};
