import createFetchClient, { type Middleware, type ParseAs } from "openapi-fetch";
import type { Outgoing, Transport } from "./attempt.js";
import { createDeprecations, type OnDeprecation } from "./deprecation.js";
import { CallError, NotSentError, UnreadableResponseError } from "./errors.js";
import { type Exchange, failure, type Target } from "./exchange.js";
import { type Hint, httpError } from "./http-error.js";
import { limitProblem } from "./limits.js";
import { pathProblem, routeProblem } from "./path-params.js";
import { queryProblem } from "./query-params.js";
import { redact } from "./redact.js";
import { sendUntilAnswered } from "./retry.js";
import { withinTotal } from "./total-timeout.js";
import type { CallOptions, RateLimit, RequestExtras, ResponseInfo, RetryOptions } from "./types.js";

/** What an API brings to each of its calls. */
export interface CallSettings extends Omit<Transport, "fetch"> {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly hint: Hint;
}

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
  fetch?: Transport["fetch"];
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

/** The arguments of a verb, named as openapi-fetch names them. */
export interface VerbArguments extends CallOptions {
  params?: {
    [place in "path" | "query" | "header" | "cookie"]?:
      Readonly<Record<string, unknown>> | undefined;
  };
  body?: unknown;
  parseAs?: ParseAs;
  middleware?: Middleware[];
}

/** What a verb resolves to. */
export interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** openapi-fetch's client, of which the verbs know no operation, and `call`, which does. */
export interface Caller extends FetchClient {
  /** Resolves to an {@link Answer} of any status; with `unwrap` to its data, or throws. */
  call(target: Target, init?: VerbArguments, unwrap?: boolean): Promise<unknown>;
}

type FetchClient = ReturnType<typeof createFetchClient>;
type Inner = (method: string, path: string, init: object) => Promise<Answer>;

/**
 * @param targets What the contract knows, by operationId and by route.
 * @throws {TypeError} where a limit cannot be kept.
 */
export function createCaller(
  settings: CallSettings,
  options: ClientOptions,
  targets: Readonly<Record<string, Target>>,
): Caller {
  const unfit = limitProblem(options);
  if (unfit) throw new TypeError(unfit);
  const {
    fetch,
    rateLimit,
    timeoutMs: limit,
    onResponse,
    onDeprecation = "warn",
    maxRetries: retries = 2,
    maxRetryAfterMs: longestWait = 60_000,
    totalTimeoutMs: total,
    onRetry,
    ...clientInit
  } = options;
  const transport = { ...settings, fetch, rateLimit };
  const { baseUrl } = settings;
  const deprecations = createDeprecations(onDeprecation, targets);
  const fetchClient = createFetchClient({
    ...(clientInit as object),
    baseUrl,
    // Every array is comma-joined; a lint rule holds the contract to that.
    querySerializer: { array: { style: "form", explode: false } },
  });
  let everUsed = false;

  async function call(
    target: Target,
    init: VerbArguments = {},
    unwrap?: boolean,
  ): Promise<unknown> {
    const { method, path, route, operation } = target;
    const {
      signal,
      timeoutMs = limit ?? target.timeoutMs,
      maxRetries = retries,
      maxRetryAfterMs = longestWait,
      totalTimeoutMs = total,
      onRetry: onThisRetry = onRetry,
      retryUnsafe,
      onResponse: onThisResponse,
      parseAs = "json",
      ...rest
    } = init;
    const { params, middleware } = rest;
    const readsJson = parseAs === "json";
    const observed = everUsed || !!middleware;
    const exchange: Exchange = {
      target,
      url: baseUrl + path,
      signal,
      timeoutMs,
      maxRetries,
      maxRetryAfterMs,
      totalTimeoutMs,
      onRetry: onThisRetry,
      retryUnsafe,
      met: [],
      parseAs: readsJson ? "text" : parseAs,
      observed,
      attempts: 0,
      secrets: new Set(),
    };
    signal?.throwIfAborted();
    const problem =
      pathProblem(path, params?.path) ??
      // The contract's own paths are known to be good.
      (operation === route ? routeProblem(path) : undefined) ??
      queryProblem(params?.query) ??
      ("baseUrl" in init || "fetch" in init
        ? "`baseUrl` and `fetch` are options of the client"
        : limitProblem(exchange)) ??
      deprecations.announce(target);
    if (problem) throw failure(NotSentError, exchange, `was not sent: ${problem}`);

    let outgoing = undefined as Outgoing | undefined;
    // Where nobody else looks, what openapi-fetch puts together need not become a `Request`, which
    // costs ten times as much.
    function LightRequest(url: string, init: Outgoing): object {
      const request = observed ? new Request(url, init as RequestInit) : undefined;
      // A platform's `Request` has resolved a relative URL.
      exchange.url = request?.url ?? url;
      outgoing = init;
      return request ?? init;
    }
    // openapi-fetch asks whether what a middleware returns is an instance of it.
    if (observed) LightRequest.prototype = Request.prototype;
    let answer: Answer;
    try {
      answer = await (fetchClient.request as Inner)(method, path, {
        ...rest,
        parseAs: exchange.parseAs,
        Request: LightRequest,
        async fetch(request: Request) {
          if (observed) {
            const { url, method } = request;
            if (new URL(url).origin !== new URL(exchange.url).origin) {
              const message = `was not sent: the credentials must not go to ${url}`;
              throw failure(NotSentError, exchange, message);
            }
            // A copy, so that a middleware which looks at the request later finds no credentials.
            const headers = new Headers(request.headers);
            const body = await request.arrayBuffer();
            exchange.url = url;
            outgoing = { ...outgoing, method, headers, body: body.byteLength ? body : null };
          }
          const response = await withinTotal(exchange, () =>
            sendUntilAnswered(transport, outgoing as Outgoing, exchange),
          );
          deprecations.observe(target, response.headers);
          return response;
        },
      });
    } catch (cause) {
      // What a middleware throws, the caller's own reason and our own errors are told as they are. A
      // middleware runs once there is a request.
      if ((observed && outgoing) || signal?.aborted || cause instanceof CallError) throw cause;
      // A platform's own error for an unfit header quotes the value, which may be a credential.
      const why = /header/i.test(String(cause)) ? "`headers` must be plain text" : cause;
      throw failure(NotSentError, exchange, `was not sent: ${String(why)}`, { cause: why });
    }
    const { response, data } = answer;
    const { ok, status } = response;
    const describe = (): ResponseInfo => {
      const headers = Object.fromEntries(response.headers);
      return {
        operation,
        status,
        headers,
        requestId: headers["x-request-id"],
        attempts: exchange.attempts,
      };
    };
    onResponse?.(describe());
    onThisResponse?.(describe());
    if (ok && readsJson) {
      try {
        answer.data = data ? JSON.parse(data as string) : undefined;
      } catch (cause) {
        const message = `failed: ${status}: not JSON`;
        const details = { ...describe(), body: data, cause };
        throw failure(UnreadableResponseError, exchange, message, details);
      }
    }
    answer.error &&= redact(answer.error, exchange.secrets);
    if (!unwrap) return answer;
    if (ok) return answer.data;
    throw httpError(exchange, describe(), answer.error, settings.hint);
  }

  return {
    ...fetchClient,
    call,
    use(...middleware) {
      fetchClient.use(...middleware);
      everUsed = true;
    },
  };
}
