import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { findChromium } from "../scripts/chromium.mjs";

test("takes CHROMIUM_PATH before anything else", async () => {
  const found = await findChromium({ CHROMIUM_PATH: process.execPath });
  expect(found.executablePath).toBe(process.execPath);
});

test("names a CHROMIUM_PATH that leads nowhere", async () => {
  await expect(findChromium({ CHROMIUM_PATH: "/no/chromium" })).rejects.toThrow(
    'CHROMIUM_PATH is "/no/chromium"',
  );
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "finds one that runs without any on the system",
  { timeout: 60_000 },
  async () => {
    const { executablePath, env } = await findChromium({ ...process.env, NO_SYSTEM_CHROMIUM: "1" });
    const version = execFileSync(executablePath, ["--version"], {
      env,
      encoding: "utf8",
      timeout: 30_000,
    });
    expect(version).toMatch(/chrom/i);
  },
);
