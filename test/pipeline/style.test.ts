import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { createInputs } from "../../scripts/pipeline/inputs.js";
import { readStyle } from "../../scripts/pipeline/style.js";
import { copyProject } from "./project.js";

test("the project's own, always with line feeds; the default where there is none", async () => {
  const project = copyProject();
  const inputs = createInputs();
  project.write(".prettierrc.json", '{ "printWidth": 70, "endOfLine": "crlf" }');
  expect(await readStyle(project.root, inputs)).toEqual({ printWidth: 70, endOfLine: "lf" });
  rmSync(project.path(".prettierrc.json"));
  expect(await readStyle(project.root, inputs)).toEqual({ endOfLine: "lf" });
  expect([...inputs.files]).toEqual([project.path(".prettierrc.json")]);
});
