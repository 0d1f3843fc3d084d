import type {
  ClientRequestMethod,
  FetchResponse,
  Middleware,
  ParseAs,
  QuerySerializer,
  RequestOptions,
} from "openapi-fetch";
import type { CallOptions, HttpMethod } from "./types.js";

/** The paths of `Paths` that have `Method`. */
type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [K in Lowercase<Method>]: unknown } ? Path : never;
}[keyof Paths];

/** An operation object of openapi-typescript. */
type OperationAt<
  Paths,
  Path extends keyof Paths,
  Method extends string,
> = Paths[Path][Lowercase<Method> & keyof Paths[Path]];

/**
 * What a verb takes: openapi-fetch's options without `baseUrl`, which would send the credentials
 * elsewhere, plus the options of a call. Unlike openapi-fetch's own type it rejects an
 * option that does not exist.
 */
export type VerbInit<Operation, Parse extends ParseAs = ParseAs> = Omit<
  RequestOptions<Operation>,
  "baseUrl" | "fetch" | "headers" | "parseAs" | "querySerializer"
> &
  CallOptions & {
    parseAs?: Parse;
    /**
     * Puts the query together. For other styles of arrays: openapi-fetch's `createQuerySerializer`.
     * @default comma-joined arrays, as the contract has them
     */
    querySerializer?: QuerySerializer<Operation>;
  };

type VerbArguments<Init> = {} extends Init ? [init?: Init] : [init: Init];

/** `{ data, response }` or `{ error, response }`: test `response.ok`, since an empty 500 has no `error`. */
export type VerbResult<Operation, Parse extends ParseAs> = FetchResponse<
  Operation & Record<string | number, unknown>,
  { parseAs: Parse },
  `${string}/${string}`
>;

/** Stands for a caller that asked for openapi-fetch's own client. No object has this type. */
declare const openapiFetch: unique symbol;

export interface Verb<Paths, Method extends HttpMethod> {
  /**
   * Makes the verb fit where openapi-fetch's client is asked for, whose options are open to any name.
   * It cannot be called on this client, because its `this` is something else.
   */
  (this: { readonly [openapiFetch]: never }): never;
  /**
   * Calls an endpoint of the contract by its path. Resolves for every status, and rejects where there
   * is no answer: with a `CallError`, or the signal's reason after an abort.
   *
   * @returns `{ data, response }` or `{ error, response }`: test `response.ok`, since an empty 500 has no
   * `error`.
   */
  <Path extends PathsWith<Paths, Method>, Parse extends ParseAs = "json">(
    path: Path,
    ...init: VerbArguments<VerbInit<OperationAt<Paths, Path, Method>, Parse>>
  ): Promise<VerbResult<OperationAt<Paths, Path, Method>, Parse>>;
}

/** Options of `client.custom`. */
export interface CustomOptions extends CallOptions {
  /** Query parameters; an array is comma-joined, `undefined` is left out. */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** What every client has beside its methods. */
export interface ClientBase {
  /** Registers openapi-fetch middleware. It sees requests without the credentials. */
  use: (...middleware: Middleware[]) => void;
  /** Unregisters middleware. */
  eject: (...middleware: Middleware[]) => void;
  /**
   * Calls an endpoint that the contract does not know, with the client's credentials, errors and
   * timeouts, on the client's own origin.
   *
   * @param path Absolute, e.g. `/1/things`; without a query, which goes into `options.query`.
   * @returns The parsed JSON body.
   * @throws {NotSentError} where `path` could lead to another origin.
   */
  custom: <Result = unknown>(
    method: HttpMethod,
    path: string,
    options?: CustomOptions,
  ) => Promise<Result>;
}

/** openapi-fetch's surface, and `custom`. */
export interface VerbClient<Paths> extends ClientBase {
  /** Call a GET endpoint; resolves to `{ data, error, response }`. */
  GET: Verb<Paths, "GET">;
  /** Call a PUT endpoint; resolves to `{ data, error, response }`. */
  PUT: Verb<Paths, "PUT">;
  /** Call a POST endpoint; resolves to `{ data, error, response }`. */
  POST: Verb<Paths, "POST">;
  /** Call a DELETE endpoint; resolves to `{ data, error, response }`. */
  DELETE: Verb<Paths, "DELETE">;
  /** Call an OPTIONS endpoint; resolves to `{ data, error, response }`. */
  OPTIONS: Verb<Paths, "OPTIONS">;
  /** Call a HEAD endpoint; resolves to `{ data, error, response }`. */
  HEAD: Verb<Paths, "HEAD">;
  /** Call a PATCH endpoint; resolves to `{ data, error, response }`. */
  PATCH: Verb<Paths, "PATCH">;
  /** Call a TRACE endpoint; resolves to `{ data, error, response }`. */
  TRACE: Verb<Paths, "TRACE">;
  /**
   * openapi-fetch's own: the verbs with the method as an argument, in lower case as in `paths`. A
   * `fetch` among its options is called as `fetch(url, init)` here too.
   */
  request: ClientRequestMethod<Paths & {}, `${string}/${string}`>;
}
