import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished, vi } from "vitest";

// The first test of a file loads Redocly and TypeScript, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The repository. */
export const home = resolve(import.meta.dirname, "../..");

/** A small project with a contract of every shape that the pipeline knows. */
export const fixture = join(home, "test/fixtures/pipeline/project");

export interface Project {
  readonly root: string;
  readonly path: (name: string) => string;
  readonly read: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  /** Replaces the first occurrence of a text that must be there. */
  readonly edit: (name: string, from: string, to: string) => void;
}

/** A copy of the fixture in a folder of its own, removed after the test. */
export const copyProject = (source = fixture): Project => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "pipeline-")));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(source, root, { recursive: true });
  const path = (name: string): string => join(root, name);
  const read = (name: string): string => readFileSync(path(name), "utf8");
  const write = (name: string, text: string): void => {
    writeFileSync(path(name), text);
  };
  return {
    root,
    path,
    read,
    write,
    edit: (name, from, to) => {
      const text = read(name);
      if (!text.includes(from)) throw new Error(`${name} doesn't hold ${JSON.stringify(from)}`);
      write(
        name,
        text.replace(from, () => to),
      );
    },
  };
};

/** Collects what a command prints. */
export const createIo = (): {
  stdout: { write: (text: string) => void; text: string };
  stderr: { write: (text: string) => void; text: string };
} => {
  const sink = (): { write: (text: string) => void; text: string } => {
    const stream = {
      text: "",
      write: (text: string) => {
        stream.text += text;
      },
    };
    return stream;
  };
  return { stdout: sink(), stderr: sink() };
};
