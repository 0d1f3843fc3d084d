import type { NormalizedProblem, ResolveError, YamlParseError } from "@redocly/openapi-core";
import { ContractError, type Problem } from "./problems.js";
import { remedyFor } from "./remedies.js";
import { loadRedocly } from "./tools.js";

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

const toProblem = (problem: NormalizedProblem): Problem | undefined => {
  const [first] = problem.location;
  if (!first) return undefined;
  const { source, start } = loadRedocly().getLineColLocation(first);
  return {
    file: source.absoluteRef,
    line: start.line,
    column: start.col,
    severity: problem.severity === "warn" ? "warning" : "error",
    rule: problem.ruleId,
    message: oneLine(problem.message),
    remedy: remedyFor(problem.ruleId, problem.suggest, problem.reference),
  };
};

const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** Redocly's problems in the order of files and lines. */
export const fromRedocly = (problems: readonly NormalizedProblem[]): ContractError =>
  new ContractError(
    problems
      .map(toProblem)
      .filter((problem) => problem !== undefined)
      .sort(byPlace),
  );

/** js-yaml's position, `(12:7)`, in the first line of its message. */
const position = /\s*\((\d+):(\d+)\)\s*$/;

/** A file that can't be read or parsed at all. Rethrows what isn't about a file. */
export const fromFailure = (error: unknown, file: string, rule: string): ContractError => {
  const core = loadRedocly();
  if (error instanceof ContractError) return error;
  const message = oneLine(String((error as Error).message).split("\n")[0] ?? "");
  const problem = { file, line: 1, column: 1, severity: "error" as const };
  if (error instanceof core.YamlParseError) {
    const { source, line, col } = error as YamlParseError;
    return new ContractError([
      {
        file: source.absoluteRef,
        line: Number.isNaN(line) ? 1 : line,
        column: Number.isNaN(col) ? 1 : col,
        severity: "error",
        rule: "yaml-syntax",
        message: message.replace(position, ""),
        remedy: remedyFor("yaml-syntax"),
      },
    ]);
  }
  if (error instanceof core.ResolveError) {
    const original = (error as ResolveError).originalError as NodeJS.ErrnoException;
    const missing = original.code === "ENOENT" ? "the file doesn't exist" : message;
    const remedy = remedyFor("file-missing");
    return new ContractError([{ ...problem, rule: "file-missing", message: missing, remedy }]);
  }
  // Redocly says what's wrong with a document in plain errors; a TypeError and its like are a defect.
  const { name } = error as Error;
  if (!(error instanceof Error) || (name !== "Error" && name !== "HandledError")) throw error;
  return new ContractError([{ ...problem, rule, message, remedy: remedyFor(rule) }]);
};
