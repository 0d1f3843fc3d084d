import type { VerbArguments } from "./call.js";
import type { Operation } from "./types.js";

/** The flat arguments of a method, sorted by what the table says of the operation. */
export function splitArguments(
  { path, header, cookie, grouped }: Operation,
  { body, ...args }: Readonly<Record<string, unknown>> = {},
): Pick<VerbArguments, "params" | "body"> {
  if (grouped) return { params: args as NonNullable<VerbArguments["params"]>, body };
  const params: Record<string, Record<string, unknown>> = {};
  for (const name in args) {
    const place = path.includes(`{${name}}`)
      ? "path"
      : header?.includes(name)
        ? "header"
        : cookie?.includes(name)
          ? "cookie"
          : "query";
    (params[place] ??= {})[name] = args[name];
  }
  return { params, body };
}
