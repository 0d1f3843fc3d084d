import type { VerbArguments } from "./call.js";
import type { Operation } from "./types.js";

/** The flat arguments of a method, sorted by what the table says of the operation. */
export function splitArguments(
  { path, header, cookie, grouped }: Operation,
  args: Readonly<Record<string, unknown>> = {},
): Pick<VerbArguments, "params" | "body"> {
  if (grouped) {
    const { body, ...params } = args;
    return { params, body };
  }
  const params: Record<"path" | "query" | "header" | "cookie", Record<string, unknown>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const name of Object.keys(args)) {
    if (name === "body") continue;
    const place = path.includes(`{${name}}`)
      ? "path"
      : header?.includes(name)
        ? "header"
        : cookie?.includes(name)
          ? "cookie"
          : "query";
    params[place][name] = args[name];
  }
  return { params, body: args["body"] };
}
