import { expect, it } from "vitest";
import { neverConnected } from "../../src/core/never-connected.browser.js";

it("knows of nothing, since browsers give no codes", () => {
  const ask: (error: object) => unknown = neverConnected;
  for (const code of [undefined, "", "ECONNREFUSED"]) expect(ask({ code })).toBeFalsy();
});
