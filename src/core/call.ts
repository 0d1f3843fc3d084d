import type { Middleware, ParseAs } from "openapi-fetch";
import { readBody, type Transport } from "./attempt.js";
import { check } from "./check.js";
import type { ClientOptions } from "./client-options.js";
import { createDeprecations } from "./deprecation.js";
import { NotSentError, UnreadableResponseError } from "./errors.js";
import { type Exchange, failure, type Target } from "./exchange.js";
import { type Hint, httpError } from "./http-error.js";
import { checkLimits } from "./limits.js";
import { throughMiddleware } from "./middleware.js";
import { sortOptions } from "./options.js";
import { redact } from "./redact.js";
import { adoptRequest, composeRequest, type Outgoing } from "./request.js";
import { sendUntilAnswered } from "./retry.js";
import { withinLimit } from "./time-limit.js";
import type { CallOptions, RequestExtras, ResponseInfo } from "./types.js";

/** What an API brings to each of its calls. */
export interface CallSettings extends Omit<Transport, "fetch"> {
  /** Without a slash at its end. */
  readonly baseUrl: string;
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
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/**
 * @param targets What the contract knows, by operationId and by route.
 * @throws {TypeError} where a limit cannot be kept.
 */
export function createCaller(
  settings: CallSettings,
  options: ClientOptions,
  targets: Readonly<Record<string, Target>>,
): Caller {
  checkLimits(options);
  const { fetch, rateLimit, onDeprecation = "warn", ...rest } = options;
  const { baseUrl, hint } = settings;
  const transport = { ...settings, fetch, rateLimit };
  const deprecations = createDeprecations(onDeprecation, targets);
  const ofClient = { maxRetries: 2, maxRetryAfterMs: 60_000, parseAs: "json" as const };
  const requestExtras: RequestExtras = {};
  sortOptions(rest, ofClient, requestExtras);
  let registered: readonly Middleware[] = [];

  async function call(
    target: Target,
    init: VerbArguments = {},
    unwrap?: boolean,
  ): Promise<unknown> {
    const { path, operation, timeoutMs } = target;
    const exchange: Exchange = {
      timeoutMs,
      ...ofClient,
      target,
      url: baseUrl + path,
      met: [],
      attempts: 0,
      secrets: [],
    };
    const extras = { ...requestExtras };
    sortOptions(init, exchange, extras);
    const { signal, parseAs } = exchange;
    const middleware = registered.concat(exchange.middleware ?? []);
    signal?.throwIfAborted();
    const refusal = deprecations.announce(target);
    let outgoing: Outgoing;
    let request: Request | undefined;
    try {
      check(!refusal, refusal);
      outgoing = composeRequest(baseUrl, exchange, extras, [options.headers, init.headers]);
      if (middleware.length) {
        exchange.observed = true;
        request = new Request(exchange.url, outgoing as RequestInit);
        // A platform's `Request` has resolved a relative URL.
        exchange.url = request.url;
      }
    } catch (thrown) {
      // A platform's own error for an unfit header quotes the value, which may be a credential.
      const cause = /header/i.test(String(thrown)) ? "`headers` must be plain text" : thrown;
      const why = (cause as Error).message || String(cause);
      throw failure(NotSentError, exchange, `was not sent: ${why}`, { cause });
    }
    const send = (): Promise<Response> => {
      const { totalTimeoutMs } = exchange;
      const attempts = () => sendUntilAnswered(transport, outgoing, exchange);
      if (!totalTimeoutMs) return attempts();
      return withinLimit(exchange, totalTimeoutMs, " in all", (controller) => {
        exchange.callerSignal = signal;
        exchange.signal = controller.signal;
        return attempts();
      });
    };
    let response: Response;
    let result: unknown;
    if (request) {
      const { params = {}, pathSerializer, querySerializer, bodySerializer } = exchange;
      const context = {
        schemaPath: path,
        params,
        id: `${Math.random()}`,
        options: { baseUrl, fetch, parseAs, pathSerializer, querySerializer, bodySerializer },
      };
      response = await throughMiddleware(middleware, request, context as never, async (request) => {
        outgoing = await adoptRequest(request, exchange, outgoing);
        return send();
      });
      result = await readBody(response, exchange);
    } else {
      response = await send();
      result = exchange.answer;
    }
    const { ok, status } = response;
    const describe = (): ResponseInfo => {
      const headers = Object.fromEntries(response.headers);
      const { attempts } = exchange;
      return { operation, status, headers, requestId: headers["x-request-id"], attempts };
    };
    deprecations.observe(target, response.headers);
    options.onResponse?.(describe());
    init.onResponse?.(describe());
    if (parseAs === "json" || !ok) {
      const body = result as string;
      try {
        result = body ? JSON.parse(body) : undefined;
      } catch (cause) {
        const message = `failed: ${status}: not JSON`;
        const details = { ...describe(), body, cause };
        if (ok) throw failure(UnreadableResponseError, exchange, message, details);
      }
    }
    if (ok) return unwrap ? result : { data: result, response };
    const error = redact(result, exchange.secrets);
    if (unwrap) throw httpError(exchange, describe(), error, hint);
    return { error, response };
  }

  return {
    call,
    use(...middleware) {
      for (const one of middleware.filter(Boolean)) {
        const names = ["onRequest", "onResponse", "onError"];
        check(
          typeof one === "object" && names.some((name) => name in one),
          "Middleware must have one of onRequest, onResponse, onError",
        );
        registered = [...registered, one];
      }
    },
    eject(...middleware) {
      registered = registered.filter((one) => !middleware.includes(one));
    },
  };
}
