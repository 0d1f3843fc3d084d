import { expect, test } from "vitest";
import { emitModels } from "../../scripts/pipeline/emit-models.js";
import { bundleOf } from "./bundle.js";

test("every schema is a type of its own name, with its description and bounds", async () => {
  const { document } = await bundleOf();
  const text = emitModels("specs/shop.yml", document);
  for (const name of Object.keys(document.components?.schemas ?? {})) {
    expect(text).toContain(`export type ${name} = components["schemas"]["${name}"];`);
  }
  expect(text).toContain("/** Number of a page. Between 1 and 1000. */\nexport type page");
});

test("names that TypeScript refuses are listed, not exported", () => {
  const schemas = { "a-b": {}, default: {}, string: {}, Ok: {}, "9a": {} };
  const info = { title: "t", version: "1" };
  const text = emitModels("x.yml", { openapi: "3.1.0", info, components: { schemas } });
  expect(text.match(/^export type \S+/gm)).toEqual(["export type Ok"]);
  expect(text).toContain("a-b, default, string, 9a");
});

test("no schemas make an empty module", () => {
  const text = emitModels("x.yml", { openapi: "3.1.0", info: { title: "t", version: "1" } });
  expect(text).toContain("export {};");
});
