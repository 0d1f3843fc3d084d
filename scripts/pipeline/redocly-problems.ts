import type { NormalizedProblem } from "@redocly/openapi-core";
import { ContractError, type Problem } from "./problems.js";
import { remedyFor } from "./remedies.js";
import { loadRedocly } from "./tools.js";

/** js-yaml's addition to its messages, ` in "/a/b.yml" (12:7)`: the place is said in front. */
const place = /(?: in "[^"]*")?\s*\(\d+:\d+\)\s*$/;

const syntaxRule = "yaml-syntax";
const parseFailure = "Failed to parse: ";
const missingFile = /^Can't resolve \$ref: ENOENT\b.*$/;

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

const toProblem = (problem: NormalizedProblem): Problem | undefined => {
  const [first] = problem.location;
  if (!first) return undefined;
  const { source, start } = loadRedocly().getLineColLocation(first);
  const at = { file: source.absoluteRef, line: start.line, column: start.col };
  const message = oneLine(problem.message);
  if (message.startsWith(parseFailure)) {
    const text = message.slice(parseFailure.length).replace(place, "");
    return {
      ...at,
      severity: "error",
      rule: syntaxRule,
      message: text,
      remedy: remedyFor(syntaxRule),
    };
  }
  return {
    ...at,
    severity: problem.severity === "warn" ? "warning" : "error",
    rule: problem.ruleId,
    message: message.replace(missingFile, "Can't resolve $ref: the file doesn't exist."),
    remedy: remedyFor(problem.ruleId, problem.suggest, problem.reference),
  };
};

/** A file that can't be parsed makes every reference into it fail too: only the cause is worth a line. */
const causes = (problems: readonly Problem[]): Problem[] => {
  const syntax = problems.filter(({ rule }) => rule === syntaxRule);
  const distinct = new Map<string, Problem>();
  for (const problem of syntax.length > 0 ? syntax : problems) {
    distinct.set(JSON.stringify(problem), problem);
  }
  return [...distinct.values()];
};

const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** Redocly's problems in the order of files and lines. */
export const fromRedocly = (problems: readonly NormalizedProblem[]): ContractError =>
  new ContractError(
    causes(problems.map(toProblem).filter((problem) => problem !== undefined)).sort(byPlace),
  );

/** A file that can't be read or parsed at all. Rethrows what isn't about a file. */
export const fromFailure = (error: unknown, file: string, rule: string): ContractError => {
  const core = loadRedocly();
  if (error instanceof ContractError) return error;
  if (!(error instanceof Error)) throw error;
  const message = oneLine(error.message.split("\n")[0] ?? "");
  const problem = { file, line: 1, column: 1, severity: "error" as const };
  if (error instanceof core.YamlParseError) {
    const { source, line, col } = error;
    return new ContractError([
      {
        file: source.absoluteRef,
        line: Number.isNaN(line) ? 1 : line,
        column: Number.isNaN(col) ? 1 : col,
        severity: "error",
        rule: syntaxRule,
        message: message.replace(place, ""),
        remedy: remedyFor(syntaxRule),
      },
    ]);
  }
  if (error instanceof core.ResolveError) {
    const original = error.originalError as NodeJS.ErrnoException;
    const missing = original.code === "ENOENT" ? "The file doesn't exist." : message;
    const remedy = remedyFor("file-missing");
    return new ContractError([{ ...problem, rule: "file-missing", message: missing, remedy }]);
  }
  // Redocly says what's wrong with a document in plain errors; a TypeError and its like are a defect.
  if (error.name !== "Error" && error.name !== "HandledError") throw error;
  return new ContractError([{ ...problem, rule, message, remedy: remedyFor(rule) }]);
};
