import type { OnDeprecation } from "./deprecation.js";
import type { CallOptions, RateLimit, RequestExtras, RetryOptions } from "./types.js";

/** What the user of a client may set for all of its calls. */
export interface ClientOptions
  extends
    RequestExtras,
    Omit<RetryOptions, "retryUnsafe">,
    Pick<CallOptions, "fetch" | "headers" | "onResponse" | "timeoutMs"> {
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
