import { expect, test } from "vitest";
import { readConfiguration } from "../../scripts/pipeline/contract.js";
import { createInputs } from "../../scripts/pipeline/inputs.js";
import { createSources } from "../../scripts/pipeline/sources.js";
import { copyProject } from "./project.js";

test("documents are as the file is now, and belong to their resolver", async () => {
  const project = copyProject();
  const { config } = await readConfiguration(project.root, createInputs());
  const sources = createSources();
  const parsed = async (): Promise<{ info: { title: string } }> => {
    const document = await sources(config).resolveDocument(null, project.path("specs/shop.yml"));
    if (document instanceof Error) throw document;
    return document.parsed as { info: { title: string } };
  };
  const first = await parsed();
  expect(first.info.title).toBe("Shop API");
  first.info.title = "rewritten";
  expect((await parsed()).info.title).toBe("Shop API");
  project.edit("specs/shop.yml", "Shop API", "Store API");
  expect((await parsed()).info.title).toBe("Store API");
  project.edit("specs/shop.yml", "title: Store API", "title: [Store API");
  await expect(parsed()).rejects.toThrow("shop.yml");
});
