import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { findChromium, type Browser } from "./scripts/chromium.mjs";

/** Tests that hold in Node and in a browser alike run in both. */
const shared = "test/**/*.shared.test.ts";

const built = (file: string): string =>
  fileURLToPath(new URL(`./dist/src/${file}`, import.meta.url));

const node: TestProjectConfiguration = {
  test: {
    name: "node",
    environment: "node",
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/fixtures/**"],
    globalSetup: ["./test/global-setup.ts"],
    // For a hang, not for speed: programs that tests start share the machine with other tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};

const types: TestProjectConfiguration = {
  test: {
    name: "types",
    include: [],
    typecheck: {
      enabled: true,
      only: true,
      include: ["test/**/*.test-d.ts"],
      tsconfig: "./tsconfig.json",
      checker: "./node_modules/typescript-native/bin/tsc",
    },
  },
};

const browser = ({ executablePath, env }: Browser): TestProjectConfiguration => ({
  // What is published is what a browser gets to run, not the sources.
  resolve: {
    alias: {
      "ingestion-fetch/lite": built("lite.js"),
      "ingestion-fetch/emulator": built("emulator/index.js"),
      "ingestion-fetch": built("index.js"),
    },
  },
  // Known before the first page loads: a dependency found later reloads the page amid a test.
  optimizeDeps: { include: ["openapi-fetch"] },
  test: {
    name: "browser",
    // The files share the server that records what they send.
    fileParallelism: false,
    include: ["test/browser/**/*.test.ts", shared],
    exclude: ["test/fixtures/**"],
    globalSetup: ["./test/global-setup.ts", "./test/browser/global-setup.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath,
          env,
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});

/** Without a Chromium a developer can still work; a CI run without one has proved too little. */
async function browserProjects(): Promise<TestProjectConfiguration[]> {
  try {
    return [browser(await findChromium())];
  } catch (error) {
    if (process.env["CI"]) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Skipping the browser tests: ${reason}\n`);
    return [];
  }
}

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/closing-line.mjs"],
    coverage: { provider: "v8", include: ["src/**", "scripts/**"] },
    projects: [node, types, ...(await browserProjects())],
  },
});
