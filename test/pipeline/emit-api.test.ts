import { expect, test } from "vitest";
import { emitCode, emitFiles, type Job } from "../../scripts/pipeline/emit-api.js";
import { formatText } from "../../scripts/pipeline/format-text.js";
import { createMemo } from "../../scripts/pipeline/memo.js";
import { bundleOf } from "./bundle.js";

test("formats a second time only what has changed", async () => {
  const bundle = await bundleOf();
  const job: Job = { api: "shop", root: "specs/shop.yml", style: {}, memo: createMemo() };
  const sent: string[] = [];
  const make = async (document = bundle.document): Promise<Map<string, string>> => {
    const changed = { ...bundle, document };
    const code = emitCode(job, changed, (text, style) => {
      sent.push(text);
      return formatText(text, style);
    });
    return new Map(await emitFiles(job, changed, code));
  };
  const first = await make();
  expect(sent).toHaveLength(3);
  expect(await make()).toEqual(first);
  expect(sent).toHaveLength(3);

  const document = structuredClone(bundle.document);
  const report = document.components?.schemas?.["Report"];
  if (!report) throw new Error("the fixture has lost its schemas");
  report.description = "Sold, day by day.";
  const second = await make(document);
  expect(sent).toHaveLength(4);
  expect(sent[3]).toContain("Sold, day by day.");
  expect(sent[3]).not.toContain("itemID");
  const changed = [...second].filter(([path, text]) => first.get(path) !== text);
  expect(changed.map(([path]) => path)).toEqual(["shop/schema.ts", "shop/models.ts"]);
});
