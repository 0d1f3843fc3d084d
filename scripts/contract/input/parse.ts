import { isScalar, parseAllDocuments, parseDocument } from "yaml";
import { ContractError } from "../contract-error.js";

export interface Parsed {
  readonly value: unknown;
  readonly syntax: "json" | "yaml";
}

/** Parses JSON or YAML. Throws with line and column where the text is neither. */
export function parseText(text: string, file: string): Parsed {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (/^\s*[{[]/.test(source)) {
    try {
      return { value: JSON.parse(source) as unknown, syntax: "json" };
    } catch {
      // YAML takes JSON as well, and says where it went wrong.
    }
  }
  return { value: parseYaml(source, file), syntax: "yaml" };
}

function parseYaml(source: string, file: string): unknown {
  // When silent, the parser also keeps quiet about a second document.
  const document = parseDocument(source, { logLevel: "error", prettyErrors: true, merge: true });
  const [error] = document.errors;
  if (error && !(error.code === "MULTIPLE_DOCS" && isFirstAlone(source))) {
    const [start] = error.linePos ?? [];
    const message =
      error.code === "MULTIPLE_DOCS"
        ? "a second document starts here; keep one, and move the other to a file of its own"
        : (error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "");
    throw new ContractError("bad-syntax", `${file} can't be read as YAML or JSON: ${message}`, {
      file,
      ...(start ? { line: start.line, column: start.col } : {}),
    });
  }
  try {
    return document.toJS({ maxAliasCount: 10_000 }) as unknown;
  } catch (error_) {
    const reason = error_ instanceof Error ? error_.message : String(error_);
    throw new ContractError("bad-syntax", `${file} can't be read as YAML: ${reason}`, { file });
  }
}

/** Whether a text that starts a second document, as by a last line `---`, puts nothing into any but the first. */
const isFirstAlone = (source: string): boolean =>
  parseAllDocuments(source, { logLevel: "silent" })
    .slice(1)
    .every(
      ({ errors, contents }) =>
        errors.length === 0 &&
        (contents === null || (isScalar(contents) && contents.value === null)),
    );
