import { expect, it } from "vitest";
import { neverConnected } from "../../src/core/never-connected.browser.js";

it("matches nothing, since browsers give no codes", () => {
  for (const code of ["", "undefined", "ECONNREFUSED"]) expect(code).not.toMatch(neverConnected);
});
