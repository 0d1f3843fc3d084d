/** What a run has read, collected while it reads, so that it's known after a failure too. */
export interface Inputs {
  /** Absolute paths, also of files that should exist and don't. */
  readonly files: Set<string>;
  /** Absolute paths of folders in which a new file may matter. */
  readonly trees: Set<string>;
}

export const createInputs = (): Inputs => ({ files: new Set(), trees: new Set() });
