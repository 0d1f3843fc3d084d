import type { ClientOptions } from "../core/client-options.js";

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
