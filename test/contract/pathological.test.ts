import { describe, expect, it } from "vitest";
import { diffContracts } from "../../scripts/contract/index.js";
import { pathological } from "./pathological.js";

describe.each(Object.entries(pathological))("%s", (_, [base, revision, there, back]) => {
  it("is finished, and the change found", { timeout: 120_000 }, () => {
    expect(diffContracts(base, revision).breaking).toBe(there);
    expect(diffContracts(revision, base).breaking).toBe(back);
    expect(diffContracts(base, revision).findings.length).toBeGreaterThan(0);
  });

  it("gives nothing against a copy of itself", { timeout: 120_000 }, () => {
    // Prose makes the copy another text, so that nothing is skipped for being the same.
    const copy = JSON.parse(
      JSON.stringify(base).replaceAll('"type":"object"', '"type":"object","x-note":1'),
    ) as Record<string, unknown>;
    expect(diffContracts(base, copy).findings).toEqual([]);
  });
});
