import type { VerbArguments } from "./call.js";
import type { Operation } from "./types.js";

/** The flat arguments of a method, sorted by what the table says of the operation. */
export function splitArguments(
  { path, in: places, grouped }: Operation,
  { body, ...args }: Readonly<Record<string, unknown>> = {},
): Pick<VerbArguments, "params" | "body"> {
  if (grouped) return { params: args, body };
  const params: Record<string, Record<string, unknown>> = {};
  for (const name in args) {
    const place = path.includes(`{${name}}`) ? "path" : (places?.[name] ?? "query");
    (params[place] ??= {})[name] = args[name];
  }
  return { params, body };
}
