import { shownPath } from "./contract.js";
import type { Problem } from "./problems.js";

/** How problems are printed: for people and editors, or as annotations of a GitHub workflow. */
export type Format = "text" | "github";

export const formats: readonly Format[] = ["text", "github"];

/** Values of workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export interface Annotation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
}

/** One `::error …` line that GitHub shows beside the file. */
export const annotation = ({ level, message, title, file, line, column }: Annotation): string => {
  const properties = { file, line: String(line), col: String(column), title };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  return `::${level} ${list.join(",")}::${escapeData(message)}`;
};

/** A problem as one line, like a compiler's. */
export const problemLine = (root: string, problem: Problem, format: Format): string => {
  const { line, column, severity, rule, message, remedy } = problem;
  const file = shownPath(root, problem.file);
  // Parsers and validators end their messages without a stop.
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  const text = remedy === "" || message.endsWith(remedy) ? message : `${sentence} ${remedy}`;
  if (format === "github") {
    return annotation({ file, line, column, level: severity, title: rule, message: text });
  }
  return `${file}:${line}:${column} ${severity} ${rule}: ${text}`;
};
