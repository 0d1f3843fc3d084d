import { expect, it } from "vitest";
import { json } from "../../../scripts/contract/formats/json.js";
import { report, shown } from "./shown-report.js";

it("is the report with what was compared", () => {
  expect(JSON.parse(json(shown))).toEqual({
    base: "old",
    revision: "new",
    view: "wire",
    ...report,
  });
});
