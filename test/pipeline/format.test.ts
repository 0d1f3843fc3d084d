import { expect, test } from "vitest";
import { startFormatter } from "../../scripts/pipeline/format.js";
import { formatText } from "../../scripts/pipeline/format-text.js";

test("formats in this thread where there is no compiled one beside it", () => {
  expect(startFormatter()).toBe(formatText);
});
