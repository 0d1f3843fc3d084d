import { expect, it } from "vitest";
import { text } from "../../../scripts/contract/formats/text.js";
import { empty, shown } from "./shown-report.js";

it("groups by cause and names some of the operations", () => {
  const output = text(shown);
  expect(output.match(/#\/components\/schemas\/A\|B\/enum/g)).toHaveLength(1);
  expect(output).toContain("specs/a,b.yml:3:5");
  expect(output).toContain("request of GET /a, GET /b, GET /c and 1 more");
  expect(output).toContain(
    "1 error, 0 warnings, 1 info: breaks traffic; version bump: major for the client",
  );
  expect(output).toContain("allow-unused");
});

it("says so when there is nothing", () => {
  expect(text(empty)).toBe("old -> new\n\nNo change that anyone could notice.\n");
});
