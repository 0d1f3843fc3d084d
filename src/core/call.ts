import createFetchClient, { type Middleware, type ParseAs } from "openapi-fetch";
import type { Deprecations } from "./deprecation.js";
import { CallError } from "./errors.js";
import type { Exchange, Outgoing } from "./exchange.js";
import { notSent, unreadable } from "./failures.js";
import { createHttpError, type Hint } from "./http-error.js";
import { pathProblem } from "./path-params.js";
import { queryProblem } from "./query-params.js";
import { createRedact, redactValue } from "./redact.js";
import { sendUntilAnswered } from "./retry.js";
import type { CallOptions, HttpMethod, OnResponse, Operation, RequestExtras } from "./types.js";

/** What a client brings to each of its calls. */
export interface CallSettings extends Pick<Exchange, "authenticate" | "rotates" | "secretHeaders"> {
  readonly baseUrl: string;
  readonly fetch: Exchange["fetch"] | undefined;
  readonly headers: CallOptions["headers"];
  readonly timeoutMs: number | undefined;
  readonly defaultTimeoutMs: number;
  readonly onResponse: OnResponse | undefined;
  readonly extras: RequestExtras;
  readonly deprecations: Deprecations;
  readonly hint: Hint;
}

/** What is called. */
export interface Target {
  /** operationId, or `METHOD /path` for an endpoint outside the contract. */
  readonly name: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly entry: Operation | undefined;
}

/** The arguments of a verb, named as openapi-fetch names them. */
export interface VerbArguments extends CallOptions {
  params?: Partial<Record<"path" | "query" | "header" | "cookie", Record<string, unknown>>>;
  body?: unknown;
  parseAs?: ParseAs;
  middleware?: Middleware[];
  querySerializer?: unknown;
  bodySerializer?: unknown;
  pathSerializer?: unknown;
}

/** What a verb resolves to. */
export interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

export interface Caller {
  /** A call as the verbs do it: an answer of any status resolves. */
  verb(target: Target, init?: VerbArguments): Promise<Answer>;
  /** A call as the methods do it: data, or a thrown error. */
  method(target: Target, init?: VerbArguments): Promise<unknown>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

/** Stands in for a platform `Request` where nobody but this file sees it, at a fraction of the cost. */
class LightRequest {
  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url });
  }
}

type Inner = (method: string, path: string, init: unknown) => Promise<Answer>;

export function createCaller(settings: CallSettings): Caller {
  const inner = createFetchClient({
    baseUrl: settings.baseUrl,
    ...(settings.headers && { headers: settings.headers }),
    // Every array is comma-joined; a lint rule holds the contract to that.
    querySerializer: { array: { style: "form", explode: false } },
  });
  const registered = new Set<Middleware>();

  async function exchangeAnswer(
    { name, method, path, entry }: Target,
    init: VerbArguments = {},
  ): Promise<[Exchange, Answer]> {
    const {
      params,
      body,
      headers,
      middleware,
      querySerializer,
      bodySerializer,
      pathSerializer,
      parseAs = "json",
      signal,
      timeoutMs = settings.timeoutMs ?? entry?.timeoutMs ?? settings.defaultTimeoutMs,
      onResponse,
      ...extras
    } = init;
    const rereadable = registered.size > 0 || !!middleware?.length;
    const exchange: Exchange = {
      ...settings,
      operation: name,
      // Late, so that a `fetch` that was patched after the client was made is the one to be called.
      fetch: settings.fetch ?? globalThis.fetch,
      extras: { ...settings.extras, ...extras } as RequestInit,
      signal,
      timeoutMs,
      parseAs,
      rereadable,
      attempts: 0,
      data: undefined,
      secrets: new Set(),
      redact: createRedact([]),
    };
    const refuse = (why: string, cause?: unknown) =>
      notSent(exchange, { method, url: settings.baseUrl + path }, why, cause);

    signal?.throwIfAborted();
    const problem =
      ("baseUrl" in init || "fetch" in init
        ? "`baseUrl` and `fetch` are options of the client, not of a call"
        : undefined) ??
      (timeoutMs > 0 ? undefined : `\`timeoutMs\` must be above 0, not ${timeoutMs}`) ??
      pathProblem(path, params?.path) ??
      queryProblem(params?.query) ??
      settings.deprecations.announce(name);
    if (problem) throw refuse(problem);

    let response: Response | undefined;
    let answer: Answer;
    try {
      answer = await (inner.request as Inner)(method, path, {
        params,
        body,
        headers,
        middleware,
        querySerializer,
        bodySerializer,
        pathSerializer,
        ...(rereadable ? { parseAs } : { parseAs: "stream", Request: LightRequest }),
        fetch: async (request: Request) => {
          response = await sendUntilAnswered(
            rereadable ? await takeApart(request) : request,
            exchange,
          );
          settings.deprecations.observe(name, `${method} ${path}`, response.headers);
          return response;
        },
      });
    } catch (error) {
      if (response && error instanceof SyntaxError) {
        const text = new TextDecoder().decode(exchange.raw);
        throw unreadable(response, { method, url: response.url }, exchange, text, error);
      }
      if (error instanceof CallError || rereadable || exchange.attempts || signal?.aborted)
        throw error;
      throw refuse((error as Error).message, error);
    }
    if (!answer.response.ok) answer.error = redactValue(answer.error, exchange.redact);
    else if (!rereadable && parseAs !== "stream") answer.data = exchange.data;
    const { status, headers: answerHeaders } = answer.response;
    const info = {
      operation: name,
      status,
      headers: answerHeaders,
      requestId: answerHeaders.get("x-request-id") ?? undefined,
      attempts: exchange.attempts,
    };
    settings.onResponse?.(info);
    onResponse?.(info);
    return [exchange, answer];
  }

  return {
    verb: async (target, init) => (await exchangeAnswer(target, init))[1],
    async method(target, init) {
      const [exchange, answer] = await exchangeAnswer(target, init);
      if (answer.response.ok) return answer.data;
      throw createHttpError(answer, exchange, target, settings.hint);
    },
    use(...middleware) {
      inner.use(...middleware);
      for (const one of middleware) registered.add(one);
    },
    eject(...middleware) {
      inner.eject(...middleware);
      for (const one of middleware) registered.delete(one);
    },
  };
}

/** What the last hop needs of a `Request` that a middleware may have replaced. */
async function takeApart(request: Request): Promise<Outgoing> {
  const { url, method, headers } = request;
  const body = await request.arrayBuffer();
  return { url, method, headers, ...(body.byteLength && { body }) };
}
