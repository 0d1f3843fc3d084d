import type { Target } from "./exchange.js";
import { parseHttpDate } from "./http-date.js";

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
  readonly replacement?: { readonly operation: string; readonly route: string } | undefined;
  /** When the operation becomes or became deprecated, or stops answering, as its header says. */
  readonly date?: Date | undefined;
  /** Where the server explains it: the `Link` header's `deprecation`, `sunset` or `successor-version`. */
  readonly link?: string | undefined;
}

/**
 * What to do about deprecated operations: a function gets each notice; `"warn"` prints it with
 * `console.warn`; `"silent"` drops it; `"throw"` refuses every call of an operation that the contract
 * marks as deprecated before it is sent, and prints notices that come by header.
 */
export type OnDeprecation = ((notice: DeprecationNotice) => void) | "warn" | "silent" | "throw";

/** The deprecations of one client. */
export interface Deprecations {
  /**
   * Called before sending.
   *
   * @throws {TypeError} where the call is to be refused.
   */
  announce(target: Target): void;
  /** Called with an answer's headers. Never throws. */
  observe(target: Target, headers: Headers): void;
}

/** @param targets What the contract knows, by operationId at least. */
export function createDeprecations(
  onDeprecation: OnDeprecation | undefined,
  targets: Readonly<Record<string, Target>>,
): Deprecations {
  const known = new Set<string>();

  function tell(
    code: DeprecationNotice["code"],
    { operation, route }: Target,
    text: string,
    details: Pick<DeprecationNotice, "replacement" | "date" | "link">,
  ): unknown {
    const message = `[ingestion-fetch ${code}] ${operation} (${route}) ${text}`;
    if (onDeprecation === "throw" && code === "DEP_CONTRACT") throw new TypeError(message);
    if (onDeprecation === "silent" || known.has(code + operation)) return undefined;
    known.add(code + operation);
    if (typeof onDeprecation === "function") {
      const hook: (notice: DeprecationNotice) => unknown = onDeprecation;
      return hook({ code, message, operation, route, ...details });
    }
    console.warn(message);
    return undefined;
  }

  return {
    announce(target) {
      if (!target.deprecated) return;
      const next = targets[`${target.deprecated}`];
      const replacement = next && { operation: next.operation, route: next.route };
      const use = next ? `, use ${next.operation} (${next.route})` : "";
      tell("DEP_CONTRACT", target, `is deprecated${use}`, { replacement });
    },
    observe(target, headers) {
      for (const name of ["deprecation", "sunset"]) {
        const value = headers.get(name);
        if (!value) continue;
        // `@1688169599` (RFC 9745 section 2.1), or an HTTP date (RFC 8594 section 3).
        const at = new Date(value[0] === "@" ? +value.slice(1) * 1000 : parseHttpDate(value));
        const date = isNaN(+at) ? undefined : at;
        // The target of a link (RFC 8288 section 3) whose relation speaks of it.
        const pattern = new RegExp(`<([^>]*)>[^<]*rel="?[^";,]*(${name}|successor)`, "i");
        const link = pattern.exec(`${headers.get("link")}`)?.[1];
        const text = `has a ${name} date, ${date?.toISOString() ?? value}${link ? `: see ${link}` : ""}`;
        const code = name === "sunset" ? "DEP_SUNSET" : "DEP_HEADER";
        // The call has succeeded: a failing hook must not undo that, whether it throws or rejects.
        const told = async () => {
          await tell(code, target, text, { date, link });
        };
        told().catch(console.error);
      }
    },
  };
}
