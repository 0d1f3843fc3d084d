import { build } from "esbuild";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  extraInputs,
  hashInputs,
  hashOutputs,
  hashProgram,
  isCurrent,
  programFiles,
  readRecord,
  writeRecord,
} from "../../scripts/pipeline/gate.mjs";
import { copyProject, home, type Project } from "./project.js";

/** A project with everything that the gate looks at. */
const project = (): Project => {
  const copy = copyProject();
  for (const folder of [
    "generated/shop",
    "scripts/pipeline/deep",
    "scripts/commands",
    "src/paginate",
  ]) {
    mkdirSync(copy.path(folder), { recursive: true });
  }
  for (const file of [
    "generated/shop/a.ts",
    "scripts/pipeline/a.ts",
    "scripts/pipeline/deep/b.ts",
    "scripts/commands/generate.ts",
    "scripts/arguments.ts",
    "src/paginate/rule.ts",
    "scripts/lint-rules.mjs",
    "scripts/unrelated.ts",
  ]) {
    copy.write(file, "text");
  }
  mkdirSync(copy.path("node_modules"));
  copy.write("node_modules/.package-lock.json", "{}");
  return copy;
};

const record = ({ root }: Project, extra: readonly string[] = []): void => {
  writeRecord(root, { inputs: hashInputs(root, extra), outputs: hashOutputs(root), extra });
};

test("nothing recorded is not current, what was just recorded is", () => {
  const copy = project();
  expect(isCurrent(copy.root)).toBe(false);
  record(copy);
  expect(isCurrent(copy.root)).toBe(true);
});

describe("is not current any more after", () => {
  test.each([
    "specs/shop.yml",
    "specs/shop/paths.yml",
    "specs/new.yml",
    "redocly.yaml",
    ".redocly.lint-ignore.yaml",
    ".prettierrc.json",
    "scripts/lint-rules.mjs",
    "scripts/pipeline/a.ts",
    "scripts/pipeline/deep/b.ts",
    "scripts/commands/generate.ts",
    "scripts/arguments.ts",
    "src/paginate/rule.ts",
    "node_modules/.package-lock.json",
    "generated/shop/a.ts",
    "generated/shop/stray.ts",
  ])("a change of %s", (name) => {
    const copy = project();
    record(copy);
    copy.write(name, "changed");
    expect(isCurrent(copy.root)).toBe(false);
  });

  test("the removal of an output, and of an input", () => {
    for (const name of ["generated/shop/a.ts", "specs/shop/paths.yml"]) {
      const copy = project();
      record(copy);
      rmSync(copy.path(name));
      expect(isCurrent(copy.root)).toBe(false);
    }
  });

  test("a change of a file that the last run has read elsewhere", () => {
    const copy = project();
    record(copy, ["rules/ending.mjs"]);
    copy.write("rules/ending.mjs", "changed");
    expect(isCurrent(copy.root)).toBe(false);
  });

  test("a renamed file with the same content", () => {
    const copy = project();
    record(copy);
    renameSync(copy.path("generated/shop/a.ts"), copy.path("generated/shop/b.ts"));
    expect(isCurrent(copy.root)).toBe(false);
  });

  test("a byte that moved from one file into the next", () => {
    const copy = project();
    copy.write("specs/a.yml", "ab");
    copy.write("specs/b.yml", "c");
    record(copy);
    copy.write("specs/a.yml", "a");
    copy.write("specs/b.yml", "bc");
    expect(isCurrent(copy.root)).toBe(false);
  });
});

test("what was read elsewhere is known by name, with the modules beside a rule", () => {
  const copy = project();
  const files = ["specs/shop.yml", "rules/plugin.mjs", "elsewhere/a.yml"].map(copy.path);
  expect(extraInputs(copy.root, { files, trees: [copy.path("rules"), copy.root] })).toEqual([
    "elsewhere/a.yml",
    "rules/ending.mjs",
    "rules/plugin.mjs",
  ]);
});

test("what has no influence is not looked at", () => {
  const copy = project();
  record(copy);
  copy.write("scripts/unrelated.ts", "changed");
  copy.write("unrelated.txt", "new");
  expect(isCurrent(copy.root)).toBe(true);
});

test("the program's files are all that the command is compiled from", async () => {
  const { metafile } = await build({
    absWorkingDir: home,
    entryPoints: ["scripts/commands/generate.ts", "scripts/pipeline/format-worker.ts"],
    outdir: "unused",
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
  });
  const compiled = Object.keys(metafile.inputs);
  expect(compiled).toContain("src/paginate/rule.ts");
  expect(programFiles(home)).toEqual(expect.arrayContaining(compiled));
});

test("the program's hash is blind to the contract", () => {
  const copy = project();
  const before = hashProgram(copy.root);
  copy.write("specs/shop.yml", "changed");
  expect(hashProgram(copy.root)).toBe(before);
  copy.write("scripts/pipeline/a.ts", "changed");
  expect(hashProgram(copy.root)).not.toBe(before);
});

test("a record that can't be read or written is none", () => {
  const copy = project();
  record(copy);
  copy.write("node_modules/.cache/ingestion-fetch/generate.json", "{");
  expect(readRecord(copy.root)).toBeUndefined();
  rmSync(copy.path("node_modules"), { recursive: true });
  copy.write("node_modules", "a file where a folder is needed");
  expect(() => {
    record(copy);
  }).not.toThrow();
  expect(isCurrent(copy.root)).toBe(false);
});
