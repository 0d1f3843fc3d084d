import { expect, test } from "vitest";
import { createMemo } from "../../scripts/pipeline/memo.js";

test("makes again only when the key changes, per name", () => {
  const memo = createMemo();
  let made = 0;
  const make = (): number => ++made;
  expect(memo("a", "1", make)).toBe(1);
  expect(memo("a", "1", make)).toBe(1);
  expect(memo("b", "1", make)).toBe(2);
  expect(memo("a", "2", make)).toBe(3);
  expect(memo("a", "1", make)).toBe(4);
});
