import { expect, it } from "vitest";
import { formats, isFormat } from "../../../scripts/contract/formats/index.js";

it("knows its names", () => {
  expect(Object.keys(formats)).toEqual(["text", "json", "markdown", "github", "junit"]);
  expect(isFormat("text")).toBe(true);
  expect(isFormat("constructor")).toBe(false);
});
