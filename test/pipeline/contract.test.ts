import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { lintContract, readConfiguration } from "../../scripts/pipeline/contract.js";
import { createInputs } from "../../scripts/pipeline/inputs.js";
import { ContractError, type Problem } from "../../scripts/pipeline/problems.js";
import { bundleOf } from "./bundle.js";
import { copyProject, fixture, home, type Project } from "./project.js";

const problemsOf = async (root: string, api = "shop"): Promise<readonly Problem[]> => {
  try {
    const configuration = await readConfiguration(root, createInputs());
    return await lintContract(configuration, api, createInputs());
  } catch (error) {
    if (error instanceof ContractError) return error.problems;
    throw error;
  }
};

/** `file:line:column rule`, the way a reader finds the place. */
const places = (project: Project, problems: readonly Problem[]): string[] =>
  problems.map(
    ({ file, line, column, rule }) =>
      `${file.slice(project.root.length + 1)}:${line}:${column} ${rule}`,
  );

describe("a problem has its place, its rule and its remedy", () => {
  const cases: [name: string, edit: (project: Project) => void, place: string, text: RegExp][] = [
    [
      "a rule of Redocly's",
      ({ edit }) => {
        edit("specs/shop/paths.yml", "    summary: List items\n", "");
      },
      "specs/shop/paths.yml:2:3 operation-summary",
      /summary.*Give the operation a `summary`\.$/,
    ],
    [
      "a rule of the project's",
      ({ edit }) => {
        edit("specs/shop/paths.yml", "summary: List items", "summary: List items.");
      },
      "specs/shop/paths.yml:5:14 shop/summary-ends-without-dot",
      /Drop it\. $/,
    ],
    [
      "a misspelt key",
      ({ edit }) => {
        edit("specs/shop/paths.yml", "    description: |", "    descripton: |");
      },
      "specs/shop/paths.yml:6:5 struct",
      /`descripton`.*Did you mean "description"\?$/,
    ],
    [
      "YAML that can't be parsed, in a file that others refer to",
      ({ edit }) => {
        edit("specs/shop/schemas.yml", "    maximum: 1000", "    maximum: [1000");
      },
      "specs/shop/schemas.yml:33:5 yaml-syntax",
      /Correct the YAML/,
    ],
    [
      "YAML that can't be parsed, in the root",
      ({ edit }) => {
        edit("specs/shop.yml", "  title: Shop API", '  title: "Shop API');
      },
      "specs/shop.yml:4:3 yaml-syntax",
      /Correct the YAML/,
    ],
    [
      "a reference to nothing",
      ({ edit }) => {
        edit("specs/shop.yml", "paths.yml#/reports", "paths.yml#/report");
      },
      "specs/shop.yml:33:5 no-unresolved-refs",
      /Can't resolve \$ref.*Correct the path or the name/,
    ],
    [
      "a reference to a file that doesn't exist",
      ({ edit }) => {
        edit("specs/shop.yml", "./shop/paths.yml#/reports", "./shop/path.yml#/reports");
      },
      "specs/shop.yml:33:5 no-unresolved-refs",
      /the file doesn't exist/,
    ],
    [
      "a root that doesn't exist",
      ({ path }) => {
        rmSync(path("specs/shop.yml"));
      },
      "specs/shop.yml:1:1 file-missing",
      /doesn't exist\. Create the file/,
    ],
    [
      "a root that isn't OpenAPI",
      ({ write }) => {
        write("specs/shop.yml", "a: 1\n");
      },
      "specs/shop.yml:1:1 contract",
      /OpenAPI 3 document/,
    ],
    [
      "a configuration that is empty for a moment",
      ({ write }) => {
        write("redocly.yaml", "");
      },
      "redocly.yaml:1:1 configuration",
      /No API is named\. Name each under `apis`/,
    ],
    [
      "a configuration that doesn't exist",
      ({ path }) => {
        rmSync(path("redocly.yaml"));
      },
      "redocly.yaml:1:1 file-missing",
      /doesn't exist/,
    ],
    [
      "a configuration that names an unknown rule",
      ({ edit }) => {
        edit("redocly.yaml", "info-license: off", "info-licence: off");
      },
      "redocly.yaml:8:3 configuration struct",
      /`info-licence`/,
    ],
    [
      "a plugin that can't be loaded",
      ({ edit }) => {
        edit("redocly.yaml", "./rules/plugin.mjs", "./rules/plugins.mjs");
      },
      "redocly.yaml:1:1 configuration",
      /plugins\.mjs.*Correct redocly\.yaml/,
    ],
  ];

  test.each(cases)("%s", async (_, breakIt, place, text) => {
    const project = copyProject();
    breakIt(project);
    const problems = await problemsOf(project.root);
    expect(places(project, problems)).toContain(place);
    const problem = problems.find((_, index) => places(project, problems)[index] === place);
    expect(`${problem?.message ?? ""} ${problem?.remedy ?? ""}`).toMatch(text);
    expect(problem?.message).not.toContain("\n");
    expect(problem?.message).not.toContain(`${project.root}/specs`);
  });
});

test("a file that can't be parsed is one problem, however many refer to it", async () => {
  const project = copyProject();
  project.edit("specs/shop/schemas.yml", "    maximum: 1000", "    maximum: [1000");
  expect(await problemsOf(project.root)).toHaveLength(1);
});

test("a warning is a problem, an ignored problem is none", async () => {
  const project = copyProject();
  project.edit("redocly.yaml", "info-license: off", "info-license: warn");
  const problems = await problemsOf(project.root);
  expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
    "warning info-license",
  ]);
  project.write(".redocly.lint-ignore.yaml", "specs/shop.yml:\n  info-license:\n    - '#/info'\n");
  expect(await problemsOf(project.root)).toEqual([]);
});

test("a defect in a rule isn't called a problem of the contract", async () => {
  const project = copyProject();
  project.edit("rules/plugin.mjs", "operation.summary?.endsWith", "operation.nothing.endsWith");
  await expect(problemsOf(project.root)).rejects.toThrow(TypeError);
});

test("what was read is known, also after a failure", async () => {
  const project = copyProject();
  project.edit("specs/shop.yml", "./shop/paths.yml#/reports", "./shop/path.yml#/reports");
  const inputs = createInputs();
  const configuration = await readConfiguration(project.root, inputs);
  await lintContract(configuration, "shop", inputs);
  const files = [...inputs.files].map((file) => file.slice(project.root.length + 1)).sort();
  expect(files).toEqual([
    ".redocly.lint-ignore.yaml",
    "redocly.yaml",
    "rules/plugin.mjs",
    "specs/shop.yml",
    "specs/shop/path.yml",
    "specs/shop/paths.yml",
    "specs/shop/schemas.yml",
  ]);
  expect([...inputs.trees].sort()).toEqual([project.path("rules"), project.path("specs")]);
});

/** @redocly/cli itself, as `npm run lint` and `npm run bundle` start it. */
const redocly = async (root: string, ...args: string[]): Promise<string> => {
  const cli = join(home, "node_modules/@redocly/cli/bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const options = { cwd: root, env, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], options).catch(
    (error: unknown) => error as { stdout: string },
  );
  return stdout;
};

interface CliProblem {
  message: string;
  ruleId: string;
  location: { source: { ref: string }; start?: { line: number; col: number }; pointer?: string }[];
}

describe("@redocly/cli says the same", () => {
  const broken = (): Project => {
    const project = copyProject();
    project.edit("specs/shop/paths.yml", "    summary: List items\n", "");
    project.edit("specs/shop/paths.yml", "summary: Add a photo", "summary: Add a photo.");
    project.edit("specs/shop/paths.yml", "operationId: deleteItem", "operationId: getItem");
    project.edit("specs/shop/schemas.yml", "enum: [book, game]", "enum: [book, 1]");
    project.edit("specs/shop.yml", "    description: What was sold.\n", "");
    project.edit("specs/shop.yml", "paths.yml#/oldItem", "paths.yml#/olditem");
    return project;
  };

  test("about a broken contract", async () => {
    const { root } = broken();
    const output = await redocly(root, "lint", "shop", "--format=json");
    const { problems } = JSON.parse(output.slice(output.indexOf("{"))) as {
      problems: CliProblem[];
    };
    const theirs = problems.map(({ ruleId, message, location }) => {
      const at = location[0];
      return `${at?.source.ref ?? ""} ${ruleId} ${message.replace(/\s*\n\s*/g, " ").trim()}`;
    });
    const mine = (await problemsOf(root)).map(
      ({ file, rule, message }) => `${file.slice(root.length + 1)} ${rule} ${message}`,
    );
    expect(mine.length).toBeGreaterThan(5);
    expect(mine.sort()).toEqual(theirs.sort());
  });

  test.each([
    ["shop", fixture],
    ["ingestion", home],
    ["astra", home],
  ])("and bundles %s to the same text", async (api, root) => {
    const { path, read } = copyProject();
    mkdirSync(path("out"));
    cpSync(join(root, "redocly.yaml"), path("redocly.yaml"));
    await redocly(root, "bundle", api, "--output", path("out/bundle.yml"));
    expect((await bundleOf(root, api)).text).toBe(read("out/bundle.yml"));
  });

  test("and finds nothing in the real contract", async () => {
    expect(await redocly(home, "lint", "--format=github-actions")).toBe("");
    expect(await problemsOf(home, "ingestion")).toEqual([]);
    expect(await problemsOf(home, "astra")).toEqual([]);
    expect(readFileSync(join(home, "redocly.yaml"), "utf8")).toContain("telemetry: off");
  });
});
