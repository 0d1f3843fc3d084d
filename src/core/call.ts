import createFetchClient, { type Middleware, type ParseAs } from "openapi-fetch";
import type { Outgoing, Transport } from "./attempt.js";
import { createDeprecations, type OnDeprecation } from "./deprecation.js";
import { CallError, NotSentError, UnreadableResponseError } from "./errors.js";
import { type Exchange, failure, type Target } from "./exchange.js";
import { type Hint, httpError } from "./http-error.js";
import { pathProblem } from "./path-params.js";
import { queryProblem } from "./query-params.js";
import { redact } from "./redact.js";
import { sendUntilAnswered } from "./retry.js";
import type { CallOptions, RequestExtras, ResponseInfo } from "./types.js";

/** What an API brings to each of its calls. */
export interface CallSettings extends Omit<Transport, "fetch"> {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly hint: Hint;
}

/** What the user of a client may set for all of its calls. */
export interface ClientOptions
  extends RequestExtras, Pick<CallOptions, "headers" | "onResponse" | "timeoutMs"> {
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

/** @param targets What the contract knows, by operationId and by route. */
export function createCaller(
  settings: CallSettings,
  { fetch, timeoutMs: limit, onResponse, onDeprecation = "warn", ...clientInit }: ClientOptions,
  targets: Readonly<Record<string, Target>>,
): Caller {
  const transport = { ...settings, fetch };
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
    const { method, path } = target;
    const {
      signal,
      timeoutMs = limit ?? target.timeoutMs,
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
      parseAs: readsJson ? "text" : parseAs,
      observed,
      attempts: 0,
      secrets: new Set(),
    };
    signal?.throwIfAborted();
    const problem =
      pathProblem(path, params?.path) ??
      queryProblem(params?.query) ??
      ("baseUrl" in init || "fetch" in init
        ? "`baseUrl` and `fetch` are options of the client"
        : timeoutMs > 0
          ? deprecations.announce(target)
          : `\`timeoutMs\` is ${timeoutMs}, not above 0`);
    if (problem) throw failure(NotSentError, exchange, `was not sent: ${problem}`);

    let outgoing!: Outgoing;
    // Where nobody else looks, what openapi-fetch puts together need not become a `Request`, which
    // costs ten times as much.
    function LightRequest(url: string, init: Outgoing): object {
      exchange.url = url;
      outgoing = init;
      return observed ? new Request(url, init as RequestInit) : init;
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
            const { url, method, headers } = request;
            const body = await request.arrayBuffer();
            exchange.url = url;
            outgoing = { ...outgoing, method, headers, body: body.byteLength ? body : null };
          }
          const response = await sendUntilAnswered(transport, outgoing, exchange);
          deprecations.observe(target, response.headers);
          return response;
        },
      });
    } catch (cause) {
      // What a middleware throws, the caller's own reason and our own errors are told as they are.
      if (observed || signal?.aborted || cause instanceof CallError) throw cause;
      throw failure(NotSentError, exchange, `was not sent: ${cause}`, { cause });
    }
    const { response, data } = answer;
    const { ok, status } = response;
    const describe = (): ResponseInfo => {
      const headers = Object.fromEntries(response.headers);
      const { attempts } = exchange;
      const requestId = headers["x-request-id"];
      return { operation: target.operation, status, headers, requestId, attempts };
    };
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
    onResponse?.(describe());
    onThisResponse?.(describe());
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
