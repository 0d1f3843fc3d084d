import { expect, test } from "vitest";
import { fingerprint } from "../../scripts/contract/fingerprint.js";

test("twelve hexadecimal digits, the same for the same text", () => {
  expect(fingerprint("rule request #/paths")).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprint("")).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprint("a b")).toBe(fingerprint("a b"));
});

test("texts that differ a little have others", () => {
  const texts = Array.from(
    { length: 20_000 },
    (_, index) => `rule request #/paths/~1a${index}/get`,
  );
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
});
