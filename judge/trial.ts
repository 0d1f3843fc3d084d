import { callByPath, callMethod, type OperationName } from "./calls.js";
import type { Court } from "./court.js";
import { exceptionFor, exceptions } from "./exceptions.js";
import type { Violation } from "./violations.js";

/** A violation, and the call that it was found in. */
export interface Finding extends Violation {
  /** E.g. `getTask by path`. */
  readonly call: string;
}

/** What the judge found out about an operation. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** Names of the exceptions that were made, one for each time. */
  readonly excepted: readonly string[];
}

/** Refusals that each operation is made to answer: the one that is declared, and those that aren't. */
const refusals = [400, ...exceptions.map(({ status }) => status)];

/** Has an operation succeed as a method and by its path, and be refused in every way. */
export const tryOperation = async (court: Court, name: OperationName): Promise<Verdict> => {
  const { client, emulator, prepare, hear } = court;
  const findings: Finding[] = [];
  const excepted: string[] = [];
  const note = (call: string, violations: readonly Violation[]): void => {
    for (const violation of violations) {
      const exception = exceptionFor(violation);
      if (exception) excepted.push(exception.name);
      else findings.push({ call: `${name} ${call}`, ...violation });
    }
  };
  const forMethod = await prepare(name);
  note("as a method", await hear(200, () => callMethod(client, name, forMethod)));
  const byPath = await prepare(name);
  note("by path", await hear(200, () => callByPath(client, name, byPath)));
  for (const status of refusals) {
    emulator.failNext(name, { status });
    note(`refused with ${status}`, await hear(status, () => callByPath(client, name, byPath)));
  }
  return { findings, excepted };
};
