import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Style } from "./format-text.js";
import type { Inputs } from "./inputs.js";
import { orWhenMissing } from "./output.js";
import { unfitConfiguration } from "./problems.js";

/** The style in the project's `.prettierrc.json`; Prettier's defaults where there is none. */
export const readStyle = async (root: string, inputs: Inputs): Promise<Style> => {
  const file = join(root, ".prettierrc.json");
  inputs.files.add(file);
  const text = await orWhenMissing(readFile(file, "utf8"), "{}");
  try {
    return { ...(JSON.parse(text) as Style), endOfLine: "lf" };
  } catch (error) {
    throw unfitConfiguration(file, (error as Error).message, "Correct the JSON of this file.");
  }
};
