import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import prettier from "prettier";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/pipeline/generate.js";
import { ContractError } from "../../scripts/pipeline/problems.js";
import { createMemo } from "../../scripts/pipeline/memo.js";
import { copyProject, fixture, home } from "./project.js";

test("every API has its files, all of them marked as generated", async () => {
  const files = await generate(fixture);
  expect([...files.keys()]).toEqual([
    "shop/openapi.yml",
    "shop/schema.ts",
    "shop/models.ts",
    "shop/operations.ts",
    "shop/entries.ts",
    "shop/validators.js",
    "README.md",
  ]);
  for (const [path, text] of files) {
    if (path === "README.md") continue;
    const [first] = text.split("\n");
    expect(first).toMatch(/^(?:\/\/|#) Generated from specs\/shop\.yml by `npm run generate`\./);
  }
  expect(files.get("README.md")).toContain("npm run generate");
});

test("TypeScript is formatted as the repository formats it", async () => {
  const options = { ...(await prettier.resolveConfig(join(home, "x.ts"))), parser: "typescript" };
  for (const root of [fixture, home]) {
    for (const [path, text] of await generate(root)) {
      if (path.endsWith(".ts")) expect(await prettier.format(text, options), path).toBe(text);
    }
  }
});

test("what is committed is what the contract gives", async () => {
  for (const [path, text] of await generate(home)) {
    expect(readFileSync(join(home, "generated", path), "utf8") === text, path).toBe(true);
  }
});

test("the problems of all APIs are reported together", async () => {
  const project = copyProject();
  project.edit("redocly.yaml", "apis:\n", "apis:\n  other:\n    root: specs/other.yml\n");
  project.write("specs/other.yml", project.read("specs/shop.yml").replace("Shop API", "Other"));
  project.edit("specs/other.yml", "    description: What was sold.\n", "");
  project.edit("specs/shop.yml", "    description: What is for sale.\n", "");
  const error = await generate(project.root).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContractError);
  const { problems } = error as ContractError;
  const places = problems.map(({ file, rule }) => `${file.slice(project.root.length + 1)} ${rule}`);
  expect(places).toEqual(["specs/other.yml tag-description", "specs/shop.yml tag-description"]);
});

test("an operation without a name is the contract's error, whatever rules the project has", async () => {
  const project = copyProject();
  project.edit("redocly.yaml", "rules:\n", "rules:\n  operation-operationId: off\n");
  project.edit("specs/shop/paths.yml", "    operationId: listItems\n", "");
  const error = await generate(project.root).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContractError);
  expect((error as ContractError).problems.map(({ message }) => message)).toEqual([
    "GET /items has no `operationId`, after which its method would be named.",
  ]);
});

test("a memo changes the time and not the result", async () => {
  const project = copyProject();
  const memo = createMemo();
  await generate(project.root, { memo });
  project.edit("specs/shop/schemas.yml", "enum: [book, game]", "enum: [book, game, map]");
  project.edit("specs/shop/paths.yml", "summary: List items", "summary: List all items");
  expect(await generate(project.root, { memo })).toEqual(await generate(project.root));
});

describe("to the byte, whatever is around it", () => {
  const program = `
    import { generate } from ${JSON.stringify(join(home, "scripts/pipeline/generate.ts"))};
    const files = await generate(process.argv[1]);
    process.stdout.write(JSON.stringify([...files]));
  `;

  test("in another folder, locale, time zone, working directory, with CRLF", async () => {
    const project = copyProject();
    const contract = ["specs/shop.yml", "specs/shop/paths.yml", "specs/shop/schemas.yml"];
    for (const name of [...contract, "redocly.yaml", ".prettierrc.json"]) {
      project.write(name, project.read(name).replaceAll("\n", "\r\n"));
    }
    const args = ["--import", "tsx", "--input-type=module", "--eval", program, project.root];
    const env = {
      ...process.env,
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      TZ: "Pacific/Chatham",
    };
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      // tsx is found from here; the project is elsewhere.
      cwd: join(home, "docs"),
      env,
      maxBuffer: 1 << 26,
    });
    const there = new Map(JSON.parse(stdout) as [string, string][]);
    expect(there).toEqual(await generate(fixture));
    for (const text of there.values()) expect(text).not.toMatch(/\r/);
  });
});

test("no generated file names a folder of this machine", () => {
  const below = readdirSync(join(home, "generated"), { recursive: true, withFileTypes: true });
  for (const entry of below.filter((item) => item.isFile())) {
    const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
    expect(text.includes(home), entry.name).toBe(false);
  }
});
