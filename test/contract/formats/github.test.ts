import { expect, it } from "vitest";
import { github } from "../../../scripts/contract/formats/github.js";
import { shown } from "./shown-report.js";

it("points at file, line and column, with everything escaped", () => {
  const [first] = github(shown).split("\n");
  expect(first).toMatch(
    /^::error file=specs\/a%2Cb\.yml,line=3,col=5,title=request-enum-value-removed::/,
  );
  expect(first).toContain("the value%0Ais turned away");
  expect(github(shown)).toContain("\n::notice ");
});
