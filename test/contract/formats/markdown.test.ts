import { expect, it } from "vitest";
import { markdown } from "../../../scripts/contract/formats/markdown.js";
import { shown } from "./shown-report.js";

it("lets nothing of a document become markup", () => {
  const text = markdown(shown);
  const row = text.split("\n").find((line) => line.startsWith("| `")) ?? "";
  expect(row.replaceAll("\\|", "").split("|")).toHaveLength(6);
  expect(text).not.toContain("<c>");
  expect(text).not.toContain("@all");
  expect(text).toContain("<details><summary>Safe (1)</summary>");
});
