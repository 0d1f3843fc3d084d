import type { OperationTable } from "./types.js";

/** One deprecation, told once per operation and client. */
export interface DeprecationNotice {
  /**
   * `DEP_CONTRACT`: the contract marks the operation as deprecated. `DEP_HEADER`: the answer carried
   * a `Deprecation` header (RFC 9745). `DEP_SUNSET`: it carried a `Sunset` header (RFC 8594).
   */
  readonly code: "DEP_CONTRACT" | "DEP_HEADER" | "DEP_SUNSET";
  /** The whole notice as one line of text. */
  readonly message: string;
  /** operationId of the deprecated operation. */
  readonly operation: string;
  /** Its method and path template, e.g. `GET /1/tasks/{taskID}`. */
  readonly route: string;
  /** The successor that the contract names. */
  readonly replacement?: { readonly operation: string; readonly route: string };
  /** When the operation became or becomes deprecated, or stops answering, as its header says. */
  readonly date?: Date;
  /** Where the server explains it: the `Link` header's `deprecation`, `sunset` or `successor-version`. */
  readonly link?: string;
}

/**
 * What to do about deprecated operations: a function gets each notice; `"warn"` prints it with
 * `console.warn`; `"silent"` drops it; `"throw"` refuses every call of an operation that the contract
 * marks as deprecated before it is sent, and prints notices that come by header.
 */
export type OnDeprecation = ((notice: DeprecationNotice) => void) | "warn" | "silent" | "throw";

/** The deprecations of one client. */
export interface Deprecations {
  /** Called before sending. Returns the message with which the call is to be refused, if it is. */
  announce(operation: string): string | undefined;
  /** Called with an answer's headers. Never throws. */
  observe(operation: string, route: string, headers: Headers): void;
}

export function createDeprecations(
  onDeprecation: OnDeprecation,
  operations: OperationTable,
): Deprecations {
  const told = new Set<string>();

  function tell(notice: Omit<DeprecationNotice, "message">, text: string): void {
    const { code, operation } = notice;
    if (onDeprecation === "silent" || told.has(code + operation)) return;
    told.add(code + operation);
    const message = `[ingestion-fetch ${code}] ${text}`;
    if (typeof onDeprecation === "function") onDeprecation({ ...notice, message });
    else console.warn(message);
  }

  const routeOf = (operation: string): string => {
    const found = operations[operation];
    return found ? `${found.method} ${found.path}` : "";
  };

  return {
    announce(operation) {
      const entry = operations[operation];
      if (!entry?.deprecated) return undefined;
      const route = routeOf(operation);
      const next = entry.replacedBy;
      let text = `${operation} (${route}) is deprecated`;
      if (next) text += `, use ${next} (${routeOf(next)}) instead`;
      if (onDeprecation === "throw") return `DEP_CONTRACT: ${text}`;
      const replacement = next ? { replacement: { operation: next, route: routeOf(next) } } : {};
      tell({ code: "DEP_CONTRACT", operation, route, ...replacement }, text);
      return undefined;
    },
    observe(operation, route, headers) {
      for (const [code, name, verb] of [
        ["DEP_HEADER", "deprecation", "is deprecated"],
        ["DEP_SUNSET", "sunset", "stops answering"],
      ] as const) {
        const value = headers.get(name);
        if (value === null) continue;
        const date = readDate(value);
        const link = readLink(headers.get("link"));
        let text = `${operation} (${route}) ${verb}`;
        if (date) text += ` as of ${date.toISOString()}`;
        if (link) text += `, see ${link}`;
        try {
          tell({ code, operation, route, ...(date && { date }), ...(link && { link }) }, text);
        } catch (error) {
          // The answer is there and the call has succeeded: a failing hook must not undo that.
          console.error(error);
        }
      }
    },
  };
}

/** `@1688169599` (RFC 9745 section 2.1), or an HTTP date (RFC 8594 section 3, and drafts of RFC 9745). */
function readDate(value: string): Date | undefined {
  const seconds = /^\s*@(-?\d{1,15})/.exec(value)?.[1];
  const date = new Date(seconds === undefined ? value : Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The target of a link (RFC 8288 section 3) whose relation speaks of deprecation. */
function readLink(value: string | null): string | undefined {
  return /<([^>]*)>[^,<]*;\s*rel="?[^",<]*\b(?:deprecation|sunset|successor-version)\b/i.exec(
    value ?? "",
  )?.[1];
}
