import type { Fetch } from "./attempt.js";
import type { OnDeprecation } from "./deprecation.js";
import type { CallOptions, RateLimit, RequestExtras, RetryOptions } from "./types.js";

/** What the user of a client may set for all of its calls. */
export interface ClientOptions
  extends
    RequestExtras,
    Omit<RetryOptions, "retryUnsafe">,
    Pick<CallOptions, "headers" | "onResponse" | "timeoutMs"> {
  /**
   * Called as `fetch(url, init)`. An emulator, a proxy agent or a recorder goes here.
   * @default globalThis.fetch, looked up at each call
   */
  fetch?: Fetch | undefined;
  /**
   * What to do when a deprecated operation is called: a function, `"warn"`, `"silent"` or `"throw"`.
   * @default "warn", which prints once per operation and client with console.warn
   */
  onDeprecation?: OnDeprecation | undefined;
  /**
   * Asked before each attempt, see {@link createRateLimiter}; share one between clients.
   * @default none
   */
  rateLimit?: RateLimit | undefined;
}
