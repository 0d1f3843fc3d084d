import { splitArguments } from "./arguments.js";
import { type CallSettings, createCaller, type VerbArguments } from "./call.js";
import type { CustomOptions, VerbClient } from "./client-types.js";
import { createDeprecations, type OnDeprecation } from "./deprecation.js";
import type { Target } from "./exchange.js";
import type { CallOptions, HttpMethod, OperationTable } from "./types.js";

/** What an API's factory tells the core. */
export interface ClientSettings extends CallSettings {
  readonly operations: OperationTable;
  readonly onDeprecation: OnDeprecation;
}

const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** Puts the verbs, `custom` and one method per operation on one object. */
export function createClient<Paths, Methods>(
  settings: ClientSettings,
): Methods & VerbClient<Paths> {
  const { operations, onDeprecation } = settings;
  const { call, use, eject } = createCaller(
    settings,
    createDeprecations(onDeprecation, operations),
  );
  const targets: Record<string, Target> = {};
  const request = (anyCase: string, path: string, init?: VerbArguments) => {
    const method = anyCase.toUpperCase() as HttpMethod;
    const name = `${method} ${path}`;
    return call(targets[name] ?? { name, method, path }, init);
  };
  const client: Record<string, unknown> = {
    request,
    use,
    eject,
    custom: (method: HttpMethod, path: string, { query, ...init }: CustomOptions = {}) =>
      call(
        { name: `${method} ${path}`, method, path },
        { ...init, params: { query: query ?? {} } },
        true,
      ),
  };
  for (const method of verbs) {
    client[method] = (path: string, init?: VerbArguments) => request(method, path, init);
  }
  for (const name in operations) {
    const entry = operations[name]!;
    const { method, path } = entry;
    const target = (targets[`${method} ${path}`] = { name, method, path, entry });
    client[name] = Object.defineProperties(
      (args?: Record<string, unknown>, options?: CallOptions) =>
        call(target, { ...options, ...splitArguments(entry, args) }, true),
      { name: { value: name }, operation: { value: entry, enumerable: true } },
    );
  }
  return client as Methods & VerbClient<Paths>;
}
