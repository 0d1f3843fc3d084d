import { operations } from "../generated/ingestion/operations.js";
import type { CommandIo } from "../scripts/cli.js";
import { readOptions } from "../scripts/arguments.js";
import { UsageError } from "../scripts/pipeline/problems.js";
import type { OperationName } from "./calls.js";
import { NoJudgeError, openCourt, type Court, type StartJudge } from "./court.js";
import { exceptions } from "./exceptions.js";
import { checkJudge } from "./self-check.js";
import { tryOperation, type Finding } from "./trial.js";

export const help = `Usage: npm run judge

Has Prism judge what client and emulator say to each other. All operations of the contract are
called as methods and by path, and refused in every way; calls that are wrong on purpose prove
first that Prism would notice. Prism isn't among the dependencies: the first run installs it.

Exit code: 0 no violation, 1 violations, 2 nothing could be judged
`;

const names = Object.keys(operations) as OperationName[];

/** Counts what occurs, e.g. `undeclared 404 (56)`. */
const counted = (items: readonly string[]): string =>
  exceptions
    .map(({ name }) => `${name} (${items.filter((item) => item === name).length})`)
    .join(", ");

const tryAll = async (
  court: Court,
  { stdout, stderr, signal }: CommandIo,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const excepted: string[] = [];
  const before = court.heard();
  for (const name of names) {
    signal?.throwIfAborted();
    const verdict = await tryOperation(court, name);
    findings.push(...verdict.findings);
    excepted.push(...verdict.excepted);
    stderr.write(`${verdict.findings.length === 0 ? "✓" : "✗"} ${name}\n`);
  }
  signal?.throwIfAborted();
  for (const { name, status } of exceptions) {
    if (excepted.includes(name)) continue;
    const message = "the exception covers nothing: take it away";
    findings.push({ call: name, status, location: "judge/exceptions.ts", message });
  }
  for (const { call, location, message } of findings) {
    stdout.write(`${call}: ${location}: ${message}\n`);
  }
  stdout.write(
    `${findings.length} violations in ${court.heard() - before} exchanges of ${names.length} operations, ` +
      `called as methods and by path; excepted: ${counted(excepted)}\n`,
  );
  return findings;
};

/** Judges; resolves to the exit code. */
export const judge = async (
  argv: readonly string[],
  io: CommandIo,
  startJudge: StartJudge,
): Promise<number> => {
  const { stdout, stderr, signal } = io;
  let court: Court | undefined;
  try {
    if (readOptions(argv, { help: { type: "boolean", short: "h" } }).help) {
      stdout.write(help);
      return 0;
    }
    court = await openCourt(startJudge);
    const { seen, overlooked } = await checkJudge(court, names, signal);
    if (overlooked.length > 0) {
      stdout.write(`Overlooked:\n${overlooked.map((what) => `  ${what}\n`).join("")}`);
      stdout.write(
        `Nothing is judged: ${overlooked.length} wrong calls were not noticed, ${seen} were\n`,
      );
      return 2;
    }
    stderr.write(`All ${seen} calls that are wrong on purpose were noticed.\n`);
    const findings = await tryAll(court, io);
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    const why: unknown = signal?.aborted ? signal.reason : error;
    const isTold = signal?.aborted || why instanceof UsageError || why instanceof NoJudgeError;
    const text = why instanceof Error ? (isTold ? why.message : why.stack) : String(why);
    stderr.write(`judge: ${text ?? ""}\n`);
    return 2;
  } finally {
    await court?.close();
  }
};
