import { expect, test } from "vitest";

test("runs in a browser", () => {
  expect(globalThis.document.defaultView).toBe(globalThis.window);
});
