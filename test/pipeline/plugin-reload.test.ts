import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetPlugins } from "../../scripts/pipeline/plugin-reload.js";
import { loadRedocly } from "../../scripts/pipeline/tools.js";
import { copyProject, type Project } from "./project.js";

/** The messages of the project's own rule. */
const messagesIn = async ({ root, path }: Project): Promise<string[]> => {
  const core = loadRedocly();
  const config = await core.loadConfig({ configPath: join(root, "redocly.yaml") });
  const problems = await core.lint({ ref: path("specs/shop.yml"), config });
  return problems.filter(({ ruleId }) => ruleId.startsWith("shop/")).map(({ message }) => message);
};

const says = (ending: string): string => `The summary ends with "${ending}". Drop it.`;

// First, since Redocly warns once per process.
test("nothing is warned of, and later warnings are heard", () => {
  const { logger } = loadRedocly();
  const heard: string[] = [];
  const { warn } = logger;
  logger.warn = (text) => {
    heard.push(text);
  };
  try {
    forgetPlugins();
    expect(heard).toEqual([]);
    logger.warn("a rule is deprecated");
    expect(heard).toEqual(["a rule is deprecated"]);
  } finally {
    logger.warn = warn;
  }
});

test("a rule is read afresh, with the modules that it imports, each time it's forgotten", async () => {
  const project = copyProject();
  project.edit("specs/shop/paths.yml", "summary: List items", "summary: List items.");
  expect(await messagesIn(project)).toEqual([says(".")]);

  project.edit("rules/plugin.mjs", "The summary ends", "A summary ends");
  expect(await messagesIn(project)).toEqual([says(".")]);
  forgetPlugins();
  expect(await messagesIn(project)).toEqual([says(".").replace("The", "A")]);

  for (const ending of ["s.", "ms."]) {
    project.write("rules/ending.mjs", `export const forbiddenEnd = ${JSON.stringify(ending)};\n`);
    forgetPlugins();
    expect(await messagesIn(project)).toEqual([says(ending).replace("The", "A")]);
  }
});
