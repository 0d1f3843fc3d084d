/** One thing that's wrong with the contract, at the place where it's mended. */
export interface Problem {
  /** Absolute path of the file. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** The contract can't be turned into anything: nothing was written. */
export class ContractError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`the contract has ${problems.length} problem${problems.length === 1 ? "" : "s"}`);
    this.name = "ContractError";
    this.problems = problems;
  }
}

/** A configuration file, as a whole, says nothing that can be worked with. */
export const unfitConfiguration = (file: string, message: string, remedy: string): ContractError =>
  new ContractError([
    { file, line: 1, column: 1, severity: "error", rule: "configuration", message, remedy },
  ]);

/** The command line asks for something that doesn't exist. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
