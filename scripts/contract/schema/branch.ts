import type { Place } from "../graph.js";

export type JsonType = "null" | "boolean" | "number" | "string" | "array" | "object";

export const JSON_TYPES: readonly JsonType[] = [
  "null",
  "boolean",
  "number",
  "string",
  "array",
  "object",
];

/** A schema not looked into yet: all of its parts must hold; no part at all means anything goes. */
export interface Lazy {
  readonly id: string;
  readonly parts: readonly Place[];
}

export type LimitName =
  | "minimum"
  | "maximum"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minProperties"
  | "maxProperties";

export interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
  readonly at: Place;
}

/** The arm of an `anyOf` or `oneOf` that a branch came through. */
export interface Arm {
  /** Id of the union's place. */
  readonly union: number;
  readonly index: number;
  /** Whether exactly one arm may hold (`oneOf`). */
  readonly exclusive: boolean;
  /** What tells the arm from the others, whatever their order. */
  readonly key: string;
  readonly named: boolean;
  readonly at: Place;
}

/** What one schema object wants of a property that it doesn't declare. */
export interface Undeclared {
  /** By pattern. */
  readonly patterned: ReadonlyMap<string, Lazy>;
  /** Where no pattern claims it. */
  readonly additional: Lazy;
}

/** A constraint that is compared as a whole: it is there, it isn't, or it differs. */
export interface Opaque {
  readonly keyword: string;
  /** Where one keyword holds several constraints, which of them. */
  readonly key: string;
  readonly schemas: readonly Lazy[];
  readonly text: string;
  readonly at: Place;
  /** How many items `contains` wants. */
  readonly count?: { readonly min: number; readonly max: number };
}

/**
 * Values of one JSON type, described once. A schema means the union of its branches, so that two
 * spellings of one meaning give the same branches.
 */
export interface Branch {
  readonly id: number;
  readonly type: JsonType;
  /** The schema objects that took part, innermost first. */
  readonly at: readonly Place[];
  /** Component schemas passed on the way. */
  readonly names: readonly string[];
  readonly arms: readonly Arm[];
  /** All values, where they can be listed; every other constraint is then already applied. */
  readonly values?: readonly unknown[];
  readonly limits: ReadonlyMap<LimitName, Limit>;
  readonly multipleOf?: { readonly value: number; readonly at: Place };
  readonly formats: ReadonlyMap<string, Place>;
  readonly patterns: ReadonlyMap<string, Place>;
  readonly uniqueItems?: Place;
  readonly prefix: readonly Lazy[];
  readonly items: Lazy;
  readonly properties: ReadonlyMap<string, Lazy>;
  readonly required: ReadonlyMap<string, Place>;
  readonly additional: Lazy;
  /** Of each schema object that took part; none where no pattern claims anything. */
  readonly undeclared: readonly Undeclared[];
  readonly opaque: readonly Opaque[];
  /** The schema that has this branch and nothing else, where it is an arm to which nothing was added. */
  readonly whole?: Lazy | undefined;
}

export type Normal = readonly Branch[];

export const ANYTHING: Lazy = { id: "", parts: [] };

export const EMPTY_MAP: ReadonlyMap<never, never> = new Map<never, never>();

let branches = 0;

/** A branch that says no more than its type, with what is given put over it. */
export function makeBranch(type: JsonType, at: readonly Place[], more: Partial<Branch>): Branch {
  const values = type === "null" ? [null] : type === "boolean" ? [false, true] : undefined;
  return {
    type,
    at,
    names: [],
    arms: [],
    ...(values ? { values } : {}),
    limits: EMPTY_MAP,
    formats: EMPTY_MAP,
    patterns: EMPTY_MAP,
    prefix: [],
    items: ANYTHING,
    properties: EMPTY_MAP,
    required: EMPTY_MAP,
    additional: ANYTHING,
    undeclared: [],
    opaque: [],
    ...more,
    id: branches++,
  };
}

/** Whether a branch takes every value of its type. */
export const isFree = (branch: Branch): boolean =>
  (branch.values === undefined || branch.type === "null" || branch.values.length === 2) &&
  (branch.type === "boolean" || branch.type === "null" || branch.values === undefined) &&
  branch.limits.size === 0 &&
  branch.multipleOf === undefined &&
  branch.formats.size === 0 &&
  branch.patterns.size === 0 &&
  branch.uniqueItems === undefined &&
  branch.prefix.length === 0 &&
  branch.items.parts.length === 0 &&
  branch.properties.size === 0 &&
  branch.required.size === 0 &&
  branch.additional.parts.length === 0 &&
  branch.undeclared.length === 0 &&
  branch.opaque.length === 0;

/** What a branch says of the properties that nothing else in a schema speaks of. */
export const unevaluatedIn = ({ opaque }: Branch): readonly Opaque[] =>
  opaque.filter(({ keyword }) => keyword === "unevaluatedProperties");
