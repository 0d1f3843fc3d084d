import createFetchClient, { type Middleware, type ParseAs } from "openapi-fetch";
import type { Transport } from "./attempt.js";
import type { Deprecations } from "./deprecation.js";
import { CallError, NotSentError, UnreadableResponseError } from "./errors.js";
import { type Exchange, failure, type Target } from "./exchange.js";
import { httpError } from "./http-error.js";
import { pathProblem } from "./path-params.js";
import { queryProblem } from "./query-params.js";
import { redact } from "./redact.js";
import { sendUntilAnswered } from "./retry.js";
import type {
  CallOptions,
  OnResponse,
  OperationDefaults,
  RequestExtras,
  ResponseInfo,
} from "./types.js";

/** What a client brings to each of its calls. */
export interface CallSettings extends Transport {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly headers: CallOptions["headers"];
  readonly timeoutMs: number | undefined;
  readonly defaults: OperationDefaults;
  readonly onResponse: OnResponse | undefined;
  readonly extras: RequestExtras;
  /** Helps with a refusal, e.g. says which permissions a 403 asks for. */
  readonly hint: (status: number, message: string, acl: readonly string[]) => string | undefined;
}

/** The arguments of a verb, named as openapi-fetch names them. */
export interface VerbArguments extends CallOptions {
  params?: Partial<Record<"path" | "query" | "header" | "cookie", Record<string, unknown>>>;
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

export interface Caller {
  /** Resolves to an {@link Answer} of any status; with `unwrap` to its data, or throws. */
  call(target: Target, init?: VerbArguments, unwrap?: boolean): Promise<unknown>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

type Inner = (method: string, path: string, init: object) => Promise<Answer>;

export function createCaller(settings: CallSettings, deprecations: Deprecations): Caller {
  const { baseUrl, defaults, headers } = settings;
  const inner = createFetchClient({
    ...settings.extras,
    baseUrl,
    // Every array is comma-joined; a lint rule holds the contract to that.
    querySerializer: { array: { style: "form", explode: false } },
    ...(headers && { headers }),
  });
  let everUsed = false;

  async function call(
    target: Target,
    init: VerbArguments = {},
    unwrap?: boolean,
  ): Promise<unknown> {
    const { name, method, path, entry } = target;
    const {
      signal,
      timeoutMs = settings.timeoutMs ?? entry?.timeoutMs ?? defaults.timeoutMs,
      onResponse,
      ...rest
    } = init;
    const { params, parseAs = "json", middleware } = rest;
    const observed = everUsed || !!middleware;
    const exchange: Exchange = {
      target,
      url: baseUrl + path,
      signal,
      timeoutMs,
      parseAs,
      observed,
      attempts: 0,
      text: "",
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

    const describe = ({ status, headers }: Response): ResponseInfo => {
      const all = Object.fromEntries(headers);
      const { attempts } = exchange;
      return { operation: name, status, headers: all, requestId: all["x-request-id"], attempts };
    };
    let requestInit: RequestInit = {};
    // Where nobody else looks, what openapi-fetch puts together need not become a `Request`, which
    // costs ten times as much.
    function LightRequest(url: string, init: RequestInit): object {
      requestInit = init;
      return observed ? new Request(url, init) : { ...init, url };
    }
    // openapi-fetch asks whether what a middleware returns is an instance of it.
    if (observed) LightRequest.prototype = Request.prototype;
    let received: Response | undefined;
    let answer: Answer;
    try {
      answer = await (inner.request as Inner)(method, path, {
        ...rest,
        Request: LightRequest,
        async fetch(request: Request) {
          const { url, method, headers } = request;
          exchange.url = url;
          let { body } = requestInit;
          if (observed) {
            const bytes = await request.arrayBuffer();
            body = bytes.byteLength ? bytes : null;
          }
          const outgoing = { ...requestInit, method, headers, body };
          received = await sendUntilAnswered(settings, outgoing, exchange);
          deprecations.observe(target, received.headers);
          return received;
        },
      });
    } catch (cause) {
      if (received?.ok && cause instanceof SyntaxError) {
        throw failure(
          UnreadableResponseError,
          exchange,
          `failed: ${received.status} without readable JSON`,
          {
            ...describe(received),
            body: exchange.text,
            cause,
          },
        );
      }
      if (observed || exchange.attempts || signal?.aborted || cause instanceof CallError)
        throw cause;
      throw failure(NotSentError, exchange, `was not sent: ${cause}`, { cause });
    }
    const { response } = answer;
    answer.error &&= redact(answer.error, exchange.secrets);
    for (const hook of [settings.onResponse, onResponse]) hook?.(describe(response));
    if (!unwrap) return answer;
    if (response.ok) return answer.data;
    throw httpError(exchange, describe(response), answer.error, (message) =>
      settings.hint(response.status, message, entry?.acl ?? defaults.acl),
    );
  }

  return {
    call,
    use(...middleware) {
      inner.use(...middleware);
      everUsed = true;
    },
    eject: inner.eject,
  };
}
