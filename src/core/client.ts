import { splitArguments } from "./arguments.js";
import { type Caller, type CallSettings, createCaller } from "./call.js";
import type { ClientOptions } from "./client-options.js";
import type { CustomOptions } from "./client-types.js";
import type { Exchange, Target } from "./exchange.js";
import { checkLimits } from "./limits.js";
import { mergeOptions } from "./options.js";
import type {
  CallOptions,
  HttpMethod,
  Operation,
  OperationDefaults,
  OperationTable,
} from "./types.js";

/** What an API's factory tells the core. */
export interface ClientSettings extends CallSettings {
  readonly operations: OperationTable;
  readonly defaults: OperationDefaults;
}

/** What else a client can be given, made of the same parts. */
export type Extension = (
  client: Record<string, unknown>,
  call: Caller["call"],
  /** An endpoint of the contract where the route is one, else one that the contract doesn't know. */
  targetAt: (method: HttpMethod, path: string) => Target,
) => void;

/** Puts `custom`, the handling of middleware and one method per operation on one object. */
export function createClient<Client>(
  settings: ClientSettings,
  options: ClientOptions,
  extend?: Extension,
): Client {
  checkLimits(options);
  const { operations, defaults, ...rest } = settings;
  const targets: Record<string, Target> = {};
  const { call, ...client } = createCaller(options, targets) as Caller & Record<string, unknown>;
  const base = mergeOptions(
    { ...rest, maxRetries: 2, maxRetryAfterMs: 60_000, parseAs: "json" as const, params: {} },
    options,
  );
  const targetOf = (entry: Operation, name?: string): Target => {
    const route = `${entry.method} ${entry.path}`;
    const target: Exchange = {
      ...defaults,
      ...(!name && { acl: [] }),
      ...entry,
      ...base,
      slow: !!entry.timeoutMs,
      route,
      operation: name ?? route,
      url: rest.baseUrl + entry.path,
      attempts: 0,
      met: [],
      secrets: [],
      // Named here, because to add to a copy costs V8 ten times as much as the copy.
      body: undefined,
      signal: undefined,
      answer: undefined,
    };
    return target;
  };
  client["custom"] = (method: HttpMethod, path: string, { query, ...init }: CustomOptions = {}) =>
    call(targetOf({ method, path }), { ...init, params: { query } }, true);
  for (const name in operations) {
    const operation = operations[name] as Operation;
    const target = targetOf(operation, name);
    targets[name] = targets[target.route] = target;
    // A computed key names the function.
    const methods = {
      [name]: (args?: Record<string, unknown>, options?: CallOptions) =>
        call(target, { ...options, ...splitArguments(operation, args) }, true),
    };
    client[name] = Object.assign(methods[name] as object, { operation });
  }
  extend?.(
    client,
    call,
    (method, path) => targets[`${method} ${path}`] ?? targetOf({ method, path }),
  );
  return client as Client;
}
