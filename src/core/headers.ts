import type { HeadersOptions } from "openapi-fetch";

/**
 * One `Headers` of all, the later over the earlier; `null` takes a header away, `undefined` counts as
 * left out. openapi-fetch's own function drops the pairs and maps that its type allows.
 */
export function mergeHeaders(...all: (HeadersOptions | undefined)[]): Headers {
  const merged = new Headers();
  for (const headers of all) {
    const pairs = headers && Symbol.iterator in headers ? headers : Object.entries(headers ?? {});
    for (const [name, value] of pairs as Iterable<[string, string | null | undefined]>) {
      if (value === null) merged.delete(name);
      else if (value !== undefined) merged.set(name, [value].flat().join(", "));
    }
  }
  return merged;
}
