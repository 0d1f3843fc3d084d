import { splitArguments } from "./arguments.js";
import { type CallSettings, createCaller, type Target, type VerbArguments } from "./call.js";
import type { CustomOptions, VerbClient } from "./client-types.js";
import { createDeprecations, type OnDeprecation } from "./deprecation.js";
import type { CallOptions, HttpMethod, OperationDefaults, OperationTable } from "./types.js";

/** What an API's factory tells the core. */
export interface ClientSettings extends Omit<CallSettings, "deprecations" | "defaultTimeoutMs"> {
  readonly operations: OperationTable;
  readonly defaults: OperationDefaults;
  readonly onDeprecation: OnDeprecation;
}

const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** Puts the verbs, `custom` and one method per operation on one object. */
export function createClient<Paths, Methods>(
  settings: ClientSettings,
): Methods & VerbClient<Paths> {
  const { operations, defaults } = settings;
  const caller = createCaller({
    ...settings,
    defaultTimeoutMs: defaults.timeoutMs,
    deprecations: createDeprecations(settings.onDeprecation, operations),
  });
  const targets = new Map<string, Target>();
  const verb = (method: string, path: string, init?: VerbArguments) => {
    const upper = method.toUpperCase() as HttpMethod;
    const name = `${upper} ${path}`;
    return caller.verb(targets.get(name) ?? { name, method: upper, path, entry: undefined }, init);
  };

  const client: Record<string, unknown> = {
    request: verb,
    use: caller.use,
    eject: caller.eject,
    custom: (method: HttpMethod, path: string, { query, ...init }: CustomOptions = {}) =>
      caller.method(
        { name: `${method} ${path}`, method, path, entry: undefined },
        { ...init, ...(query && { params: { query } }) },
      ),
  };
  for (const method of verbs) {
    client[method] = (path: string, init?: VerbArguments) => verb(method, path, init);
  }
  for (const [name, operation] of Object.entries(operations)) {
    const { method, path } = operation;
    const target = { name, method, path, entry: operation };
    targets.set(`${method} ${path}`, target);
    // A computed key gives the function its name, which paginate and stack traces show.
    const named = {
      [name]: (args?: Record<string, unknown>, options?: CallOptions) =>
        caller.method(target, { ...options, ...splitArguments(operation, args) }),
    };
    client[name] = Object.assign(named[name]!, { operation });
  }
  return client as Methods & VerbClient<Paths>;
}
