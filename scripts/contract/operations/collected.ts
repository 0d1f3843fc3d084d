import { child, field, type Place } from "../graph.js";
import type { Comparison, Detail, Direction, Result } from "../schema/comparison.js";

/** An operation as a finding names it. For a webhook or callback `path` is its name or expression. */
export interface OperationName {
  readonly operationId?: string;
  readonly method: string;
  readonly path: string;
}

/** A difference found outside of schemas. */
export interface Note {
  readonly rule: string;
  readonly operation: OperationName | undefined;
  readonly direction: Direction | "both";
  readonly base: Place | undefined;
  readonly revision: Place | undefined;
  readonly on: Place;
  readonly suffix: string;
  readonly detail: Detail;
  /** Whether the finding belongs to this operation alone. */
  readonly own: boolean;
}

/** A pair of schemas that an operation uses. */
export interface Use {
  readonly result: Result;
  readonly operation: OperationName | undefined;
  readonly direction: Direction;
}

export interface Collected {
  readonly notes: Note[];
  readonly uses: Use[];
}

/** Where one comparison of two operations puts what it finds. */
export interface Context {
  readonly comparison: Comparison;
  readonly collected: Collected;
  readonly operation: OperationName | undefined;
  /** Webhooks and callbacks: the server sends the request, the client answers. */
  readonly flipped: boolean;
  readonly today: Date;
  /** Whether the security of the whole document and its schemes are the same text on both sides. */
  readonly sameSecurity: boolean;
  /** The operationIds of both sides, to see whether a replacement exists. */
  readonly operations: {
    readonly base: ReadonlySet<string>;
    readonly revision: ReadonlySet<string>;
  };
}

/**
 * Whether what both sides have at a key is the same text, or neither has anything. `names` says that
 * it holds names of the author's, not keywords.
 */
export function isKept(
  { comparison }: Pick<Context, "comparison">,
  base: Place,
  revision: Place,
  key: string,
  names = false,
): boolean {
  const l = field(base, key);
  const r = field(revision, key);
  if (l === undefined || r === undefined) return l === r;
  return comparison.unchanged(child(base, key), child(revision, key), names);
}

export const towards = (context: Context, direction: Direction): Direction =>
  context.flipped ? (direction === "request" ? "response" : "request") : direction;

interface Where {
  readonly base?: Place | undefined;
  readonly revision?: Place | undefined;
  readonly suffix?: string;
  /** What the finding is keyed by, where that is neither of both. */
  readonly on?: Place;
  readonly direction?: Direction | "both";
  readonly own?: boolean;
}

export function tell(context: Context, rule: string, where: Where, detail: Detail = {}): void {
  const { base, revision } = where;
  const on = where.on ?? (base && base.value !== undefined ? base : (revision ?? base));
  if (!on) throw new Error(`The finding ${rule} has no place`);
  context.collected.notes.push({
    rule,
    operation: context.operation,
    direction: where.direction ?? "both",
    base,
    revision,
    on,
    suffix: where.suffix ?? "",
    detail,
    own: where.own ?? false,
  });
}
