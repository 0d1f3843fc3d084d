import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const list = (name: string): string[] => {
  const program = fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
  return execFileSync(process.execPath, [program, "--list"], { encoding: "utf8" })
    .trim()
    .split("\n");
};

test("each program names the variants that it can run", () => {
  expect(list("client-variant.mjs")).toEqual(
    expect.arrayContaining(["ingestion-fetch", "openapi-fetch", "@algolia/ingestion, node build"]),
  );
  expect(list("bulk-variant.mjs")).toContain("@algolia/ingestion");
});
