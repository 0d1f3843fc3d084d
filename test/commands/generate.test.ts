import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../scripts/commands/generate.js";
import { copyProject, createIo, type Project } from "../pipeline/project.js";

const call = async (
  project: Project,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string }> => {
  const io = createIo();
  const code = await run(["--root", project.root, ...argv], io);
  return { code, out: io.stdout.text, err: io.stderr.text };
};

const generated = (project: Project): string[] =>
  readdirSync(project.path("generated"), { recursive: true, encoding: "utf8" }).sort();

/** Loads the tools once, so that no test pays for it. */
beforeAll(async () => {
  const io = createIo();
  await run(["--help"], io);
});

describe("generate", () => {
  test("writes what is missing, then nothing", async () => {
    const project = copyProject();
    const first = await call(project);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("wrote generated/shop/schema.ts\n");
    expect(first.out).toMatch(/generated\/: 7 files, 7 changed, [\d.]+ s\n$/);
    expect(generated(project)).toEqual([
      "README.md",
      "shop",
      "shop/entries.ts",
      "shop/models.ts",
      "shop/openapi.yml",
      "shop/operations.ts",
      "shop/schema.ts",
      "shop/validators.js",
    ]);
    const time = statSync(project.path("generated/shop/schema.ts")).mtimeMs;
    const second = await call(project);
    expect(second.out).toMatch(/^generated\/: 7 files, 0 changed, [\d.]+ s\n$/);
    expect(statSync(project.path("generated/shop/schema.ts")).mtimeMs).toBe(time);
  });

  test("writes nothing when anything is wrong, and says what", async () => {
    const project = copyProject();
    project.edit("specs/shop/paths.yml", "    summary: List items\n", "");
    const { code, out, err } = await call(project);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^specs\/shop\/paths\.yml:2:3 error operation-summary: .* Give the operation a `summary`\.\n1 problem, nothing written\n$/,
    );
    expect(() => generated(project)).toThrow("ENOENT");
  });

  test("prints annotations for GitHub", async () => {
    const project = copyProject();
    project.edit("specs/shop/paths.yml", "    summary: List items\n", "");
    const { code, out } = await call(project, "--format", "github");
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=specs\/shop\/paths\.yml,line=2,col=3,title=operation-summary::/,
    );
  });

  test("calls a defect internal, with exit code 2", async () => {
    const project = copyProject();
    project.edit("rules/plugin.mjs", "operation.summary?.endsWith", "operation.nothing.endsWith");
    const { code, err } = await call(project);
    expect(code).toBe(2);
    expect(err).toContain("internal error: TypeError");
  });

  test.each([
    [["--chek"], 'Did you mean "--check"?'],
    [["--format", "gitlab"], 'Unknown format "gitlab". Did you mean "github"?'],
    [["--check", "--watch"], "exclude each other"],
    [["specs"], 'Unknown argument "specs"'],
  ])("refuses %j", async (argv, message) => {
    const { code, out, err } = await call(copyProject(), ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

describe("generate --check", { timeout: 300_000 }, () => {
  test("says which files drifted, how, and what mends them; writes nothing", async () => {
    const project = copyProject();
    await call(project);
    expect(await call(project, "--check")).toEqual({
      code: 0,
      out: "generated/ is what the contract gives\n",
      err: "",
    });
    project.edit("generated/shop/models.ts", "/** What an item is. */", "/** Edited. */");
    project.write("generated/shop/stray.ts", "");
    rmSync(project.path("generated/README.md"));
    const before = generated(project);
    const { code, out } = await call(project, "--check");
    expect(code).toBe(1);
    expect(out).toContain("generated/shop/models.ts differs\n@@ ");
    expect(out).toContain("\n-/** Edited. */\n+/** What an item is. */\n");
    expect(out).toContain("generated/README.md is missing\n");
    expect(out).toContain("generated/shop/stray.ts isn't made from the contract\n");
    expect(out).toMatch(/3 files to mend: npm run generate\n$/);
    expect(generated(project)).toEqual(before);
    expect(project.read("generated/shop/models.ts")).toContain("Edited.");

    const github = await call(project, "--check", "--format=github");
    expect(github.code).toBe(1);
    expect(github.out).toContain(
      "::error file=generated/shop/models.ts,line=1,col=1,title=generated::generated/shop/models.ts differs: run npm run generate\n",
    );
    await call(project);
    expect((await call(project, "--check")).code).toBe(0);
    expect(generated(project)).not.toContain("shop/stray.ts");
  });

  test("turns red for a byte in any generated file", async () => {
    const project = copyProject();
    await call(project);
    for (const name of generated(project).filter((path) => path.includes("."))) {
      const path = project.path(`generated/${name}`);
      const text = readFileSync(path, "utf8");
      const middle = Math.floor(text.length / 2);
      const flipped = text[middle] === "x" ? "y" : "x";
      writeFileSync(path, text.slice(0, middle) + flipped + text.slice(middle + 1));
      const { code, out } = await call(project, "--check");
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(out).toContain(`generated/${name} differs`);
      writeFileSync(path, text);
    }
    expect((await call(project, "--check")).code).toBe(0);
  });

  test("turns red for every line of the contract, comments aside", async () => {
    const project = copyProject();
    await call(project);
    const unnoticed: string[] = [];
    for (const name of ["specs/shop.yml", "specs/shop/paths.yml", "specs/shop/schemas.yml"]) {
      const text = project.read(name);
      const lines = text.split("\n");
      for (const [index, line] of lines.entries()) {
        if (line.trim() === "") continue;
        project.write(name, lines.toSpliced(index, 1).join("\n"));
        if ((await call(project, "--check")).code === 0) unnoticed.push(`${name}:${index + 1}`);
      }
      project.write(name, text);
    }
    expect(unnoticed).toEqual([]);
    expect((await call(project, "--check")).code).toBe(0);
  });

  test("looks at the style too", async () => {
    const project = copyProject();
    await call(project);
    project.write(".prettierrc.json", '{ "printWidth": 60 }');
    expect((await call(project, "--check")).out).toContain("generated/shop/operations.ts differs");
    project.write(".prettierrc.json", '{ "printWidth": ');
    const { code, err } = await call(project, "--check");
    expect(code).toBe(1);
    expect(err).toMatch(/^\.prettierrc\.json:1:1 error configuration: .*Correct the JSON/);
  });
});
