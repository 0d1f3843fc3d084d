import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A fenced TypeScript block of a document or a doc comment. */
export interface Example {
  /** Line of the first code line in its file, from 1. */
  readonly line: number;
  readonly code: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** What an example may use without making it. */
const ambient = `
import type { IngestionClient } from "ingestion-fetch";
declare global {
  const client: IngestionClient;
}
`;

/**
 * Finds the ` ```ts ` blocks of a Markdown text, or of the doc comments in a source text. A block
 * that is never closed is an error, since everything after it would go unchecked.
 */
export function findExamples(text: string): Example[] {
  const examples: Example[] = [];
  let open: { line: number; prefix: string; code: string[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (open === undefined) {
      const prefix = /^(\s*(?:\* )?)```ts\s*$/.exec(line)?.[1];
      if (prefix !== undefined) open = { line: index + 2, prefix, code: [] };
    } else if (line.trim().replace(/^\* /, "") === "```") {
      examples.push({ line: open.line, code: open.code.join("\n") });
      open = undefined;
    } else {
      // An empty line of a doc comment has lost the space after its asterisk.
      open.code.push(
        line.startsWith(open.prefix) ? line.slice(open.prefix.length) : line.replace(/^\s*\*/, ""),
      );
    }
  }
  if (open !== undefined) throw new Error(`The code block at line ${open.line} is never closed.`);
  return examples;
}

/**
 * Typechecks every example of the documents in one program, each as a module of its own, against
 * `src`.
 *
 * @param documents Path relative to the root, and text.
 * @returns One line per error, with the position in the document: `README.md:12:3 error TS2304: …`.
 */
export async function compileExamples(
  documents: Iterable<readonly [path: string, text: string]>,
): Promise<string[]> {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, "examples-"));
  try {
    const sources = new Map<string, string>();
    for (const [path, text] of documents) {
      for (const { line, code } of findExamples(text)) {
        const file = `example-${sources.size}.ts`;
        sources.set(file, path);
        // Blank lines before the code make the compiler's line numbers those of the document.
        writeFileSync(join(directory, file), `${"\n".repeat(line - 1)}${code}\nexport {};\n`);
      }
    }
    writeFileSync(join(directory, "ambient.ts"), ambient);
    writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(tsconfig([...sources.keys()])));
    const report = await typecheck(directory);
    // An error in src itself is the typecheck's to report.
    return [...report.matchAll(/^([\w.-]+)\((\d+),(\d+)\): (error .*)$/gm)].map(
      ([, file = "", line = "", column = "", message = ""]) =>
        `${sources.get(file) ?? file}:${line}:${column} ${message}`,
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function tsconfig(files: string[]): object {
  return {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      rootDir: root,
      typeRoots: [join(root, "node_modules/@types")],
      paths: {
        "ingestion-fetch": [join(root, "src/index.ts")],
        "ingestion-fetch/*": [join(root, "src/*/index.ts"), join(root, "src/*.ts")],
      },
    },
    include: [],
    files: ["ambient.ts", ...files],
  };
}

/** What tsc prints. A crash prints no error of its own kind, and rejects. */
async function typecheck(directory: string): Promise<string> {
  const compiler = join(root, "node_modules/typescript-native/bin/tsc");
  const args = [compiler, "-p", ".", "--noEmit", "--pretty", "false"];
  try {
    return (await promisify(execFile)(process.execPath, args, { cwd: directory })).stdout;
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (!stdout?.includes("error TS")) throw error;
    return stdout;
  }
}
