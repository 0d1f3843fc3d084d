import type { Level, RuleLevel } from "./rules/rule.js";

/** Which question a level answers: does traffic break, or does code written against the client? */
export type View = "wire" | "sdk";

/** The part of a version that a change asks to raise (semver.org). */
export type Bump = "none" | "patch" | "minor" | "major";

/** Where one side of a finding stands in its document. Lines and columns count from 1. */
export interface Location {
  readonly pointer: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** An operation that a finding reaches, and who sends what changed. */
export interface Reached {
  readonly operationId?: string;
  readonly method: string;
  readonly path: string;
  readonly direction: "request" | "response" | "both";
}

/** One change, with everything it reaches. */
export interface Finding {
  readonly rule: string;
  /** The level in the chosen view. */
  readonly level: Level;
  readonly wire: RuleLevel;
  readonly sdk: RuleLevel;
  readonly message: string;
  readonly why: string;
  /** Made of names: no list index, the same in a bundle and in its sources. */
  readonly pointer: string;
  readonly base?: Location;
  readonly revision?: Location;
  readonly operations: readonly Reached[];
  /** Twelve hexadecimal digits from rule, direction and keyed pointer. */
  readonly fingerprint: string;
}

export interface AllowedChange {
  readonly rule: string;
  /** Keyed pointer of the finding. */
  readonly pointer: string;
  /** operationId or `METHOD /path`: only a finding that reaches this operation alone. */
  readonly operation?: string;
  readonly reason: string;
  /** Last day on which the entry holds, `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** Something about the comparison itself that a reader should know. */
export interface Remark {
  readonly kind: "allowed" | "allow-unused" | "allow-expired";
  readonly message: string;
}

export interface Report {
  /** Whether some finding is an error on the wire. */
  readonly breaking: boolean;
  /** The bump that traffic asks for. */
  readonly wire: Bump;
  /** The bump that the generated client asks for. */
  readonly sdk: Bump;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}
