export type ContractErrorCode =
  | "not-openapi"
  | "unresolved-reference"
  | "reference-cycle"
  | "too-deep"
  | "unreadable"
  | "bad-syntax"
  | "bad-config"
  | "not-a-repository"
  | "usage";

/** Where in which file, as far as it is known. Lines and columns count from 1. */
export interface ErrorPlace {
  readonly file?: string;
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A comparison that could not be made. The message names the offending value and the remedy. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly code: ContractErrorCode;
  readonly place: ErrorPlace;

  constructor(code: ContractErrorCode, message: string, place: ErrorPlace = {}) {
    super(message);
    this.code = code;
    this.place = place;
  }
}
