import type { Middleware, ParseAs } from "openapi-fetch";
import { readBody } from "./attempt.js";
import { check } from "./check.js";
import type { ClientOptions } from "./client-options.js";
import { createDeprecations } from "./deprecation.js";
import { NotSentError, UnreadableResponseError } from "./errors.js";
import { type Exchange, failure, type Target } from "./exchange.js";
import { type Hint, httpError } from "./http-error.js";
import { endWith } from "./link-signal.js";
import { type MiddlewareContext, throughMiddleware } from "./middleware.js";
import { mergeOptions } from "./options.js";
import { adoptRequest, composeRequest, type Outgoing } from "./request.js";
import { responseInfo } from "./response-info.js";
import { sendUntilAnswered } from "./retry.js";
import { timeoutOf, withinLimit } from "./time-limit.js";
import type { CallOptions } from "./types.js";

/** What an API brings to each of its calls. */
export interface CallSettings {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /**
   * Adds the headers that say who is calling, at each attempt. Resolves to the one value among them
   * that must never show.
   */
  readonly authenticate: (headers: Headers) => Promise<string | null | undefined>;
  /** Whether asking again may give other credentials. */
  readonly rotates: boolean;
  readonly hint: Hint;
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
  pathSerializer?: (path: string, params: Readonly<Record<string, unknown>>) => string;
  querySerializer?: (query: Readonly<Record<string, unknown>>) => string;
  bodySerializer?: (body: unknown, headers: Headers) => unknown;
}

/** What a verb resolves to. */
export interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** What sends, and the middleware that all calls go through. */
export interface Caller {
  /** Resolves to an {@link Answer} of any status; with `unwrap` to its data, or throws. */
  call(target: Target, init?: VerbArguments, unwrap?: boolean): Promise<unknown>;
  use(...middleware: (Middleware | undefined)[]): void;
  eject(...middleware: Middleware[]): void;
}

/**
 * @param targets What the contract knows, by operationId and by route.
 */
export function createCaller(
  options: ClientOptions,
  targets: Readonly<Record<string, Target>>,
): Caller {
  const deprecations = createDeprecations(options.onDeprecation, targets);
  const blank = {
    ...options,
    params: null,
    method: "",
    headers: {},
    body: null,
    redirect: "manual",
    signal: null,
  } as unknown as Outgoing;
  let registered: readonly Middleware[] = [];

  async function call(
    target: Target,
    init: VerbArguments = {},
    unwrap?: boolean,
  ): Promise<unknown> {
    const exchange = mergeOptions(target, init) as Exchange;
    exchange.met = [];
    exchange.secrets = [];
    // What `fetch` does not know it passes over.
    const outgoing = mergeOptions(blank, init);
    outgoing.signal = null;
    const { rateLimit, signal, parseAs } = exchange;
    const middleware = registered.concat(exchange.middleware ?? []);
    signal?.throwIfAborted();
    let request: Request | undefined;
    try {
      check(!("baseUrl" in init), "`baseUrl`", "an option of the client");
      deprecations.announce(target);
      composeRequest(exchange, outgoing, [options.headers, init.headers]);
      if (middleware.length) {
        request = exchange.request = new Request(exchange.url, outgoing as RequestInit);
        // A platform's `Request` has resolved a relative URL.
        exchange.url = request.url;
      }
    } catch (thrown) {
      // A platform's own error for an unfit header quotes the value, which may be a credential.
      const cause = /header|ByteString/i.test(String(thrown))
        ? "`headers` must be plain text"
        : thrown;
      throw failure(NotSentError, exchange, { cause });
    }
    const send = (controller?: AbortController): Promise<Response> => {
      if (controller) exchange.signal = controller.signal;
      return request
        ? throughMiddleware(
            middleware,
            request,
            {
              schemaPath: target.path,
              params: exchange.params as MiddlewareContext["params"],
              id: `${Math.random()}`,
              options: { baseUrl: target.baseUrl, ...init, parseAs } as never,
            },
            async (request) => {
              await adoptRequest(request, exchange, outgoing);
              return sendUntilAnswered(exchange, outgoing);
            },
          ).then(async (response) => {
            exchange.answer = await readBody(response, exchange);
            return response;
          })
        : sendUntilAnswered(exchange, outgoing);
    };
    const limitMs = exchange.totalTimeoutMs ?? Infinity;
    // Neither middleware nor every limiter hears an abort.
    const response = await (rateLimit || limitMs < Infinity || request
      ? withinLimit(signal, limitMs, send, timeoutOf(exchange, limitMs, " in all"))
      : send());
    // A stream stays abortable to its end, past the time limits.
    let result = endWith(signal, exchange.answer);
    deprecations.observe(target, response.headers);
    options.onResponse?.(responseInfo(exchange, response));
    init.onResponse?.(responseInfo(exchange, response));
    if (!response.ok) {
      const error = httpError(exchange, response, result);
      if (unwrap) throw error;
      return { error: error.body, response };
    }
    if (parseAs === "json") {
      const body = result as string;
      try {
        result = body ? JSON.parse(body) : undefined;
      } catch {
        const info = responseInfo(exchange, response);
        // The engine's own error quotes the text, and might cut a key in two.
        const message = `${info.status}: not JSON`;
        throw failure(UnreadableResponseError, exchange, { ...info, body }, message);
      }
    }
    return unwrap ? result : { data: result, response };
  }

  return {
    call,
    use(...middleware) {
      for (const one of middleware) {
        // As openapi-fetch, it passes over what is not there.
        if (!one) continue;
        check(one.onRequest ?? one.onResponse ?? one.onError, "middleware", "an object of hooks");
        registered = registered.concat(one);
      }
    },
    eject(...middleware) {
      registered = registered.filter((one) => !middleware.includes(one));
    },
  };
}
