import { existsSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { ContractError } from "../contract-error.js";
import { gitSource } from "./git.js";
import type { Source } from "./graph.js";

/** Reads what a command line names: a file, `-` for standard input, or git's `ref:path`. */
export function sourceOf(input: string, cwd: string, stdin: () => string): Source {
  if (input === "-") return stdinSource(cwd, stdin);
  const path = at(cwd, input);
  if (existsSync(path)) return fileSource(input, cwd);
  if (/^https?:/.test(input)) {
    throw new ContractError(
      "unreadable",
      `${input} is a URL; download it and name the file, or pipe it in as -`,
    );
  }
  if (/^[^:]+:./.test(input)) return gitSource(input, cwd);
  throw new ContractError(
    "unreadable",
    `there is no file ${input}; name a file, - or <git ref>:<path>`,
    {
      file: input,
    },
  );
}

const at = (cwd: string, file: string): string => (isAbsolute(file) ? file : join(cwd, file));

export function fileSource(input: string, cwd: string): Source {
  const root = input.replaceAll("\\", "/").replace(/^\.\//, "");
  return { label: input, root, read: (file) => readFile(at(cwd, file), file) };
}

function stdinSource(cwd: string, stdin: () => string): Source {
  const root = "stdin";
  return {
    label: "-",
    root,
    read: (file) => (file === root ? stdin() : readFile(at(cwd, file), file)),
  };
}

function readFile(path: string, file: string): string {
  if (!existsSync(path))
    throw new ContractError("unreadable", `there is no file ${file}`, { file });
  if (statSync(path).isDirectory()) {
    throw new ContractError("unreadable", `${file} is a folder; name the OpenAPI document in it`, {
      file,
    });
  }
  return readFileSync(path, "utf8");
}
