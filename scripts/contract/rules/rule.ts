export type Level = "error" | "warning" | "info";
export type RuleLevel = Level | "none";

/** One kind of change and what it means. */
export interface Rule {
  /** `<place>-<fact>`, e.g. `request-enum-value-removed`. */
  readonly id: string;
  /** Does traffic that was right before still work? */
  readonly wire: RuleLevel;
  /** Does code written against the generated client still compile and read right? */
  readonly sdk: RuleLevel;
  /** What changed; `{name}` stands for a detail of the finding. */
  readonly message: string;
  readonly why: string;
  /** The rule that the way back gives, or why there is none. */
  readonly mirror: string | { readonly none: string };
  /** The rule for the other direction of travel, or why there is none. */
  readonly counterpart: string | { readonly none: string };
  /** An example in YAML. */
  readonly before: string;
  readonly after: string;
  /** How to make such a change without breaking anyone. */
  readonly rollout: string;
}

export const LEVELS: readonly RuleLevel[] = ["none", "info", "warning", "error"];

/** Positive where the first level is the worse one. */
export const compareLevels = (a: RuleLevel, b: RuleLevel): number =>
  LEVELS.indexOf(a) - LEVELS.indexOf(b);

const SHORT: Readonly<Record<string, RuleLevel>> = {
  E: "error",
  W: "warning",
  I: "info",
  "-": "none",
};

/** Levels as the tables write them: wire, then sdk. */
export function levelsOf(text: string): { wire: RuleLevel; sdk: RuleLevel } {
  const [wire, sdk] = text.split(" ").map((letter) => SHORT[letter] ?? "none");
  return { wire: wire ?? "none", sdk: sdk ?? "none" };
}

export const ROLLOUT = {
  accept:
    "Keep accepting the old form beside the new one, mark it deprecated with an `x-sunset`, and tighten after that day once logs show no more use of it.",
  readers:
    "Tell clients first and give them time to read the new form; send it only to those who ask for it (a parameter, a header, a new version) until all can.",
  sunset:
    "Mark it `deprecated` with an `x-sunset` and `x-replaced-by` in one release, and remove it in a release after that day.",
  version:
    "Add the new form under a new name or path and keep the old one until its `x-sunset` has passed.",
  rename:
    "Nothing to do on the wire. Release it with a major version of the client, or keep the old name beside the new one.",
  safe: "Nothing to do: what worked goes on working.",
  check:
    "Look at real traffic before release: the contract alone can't tell whether anyone relies on this.",
} as const;
