import { ESLint } from "eslint";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const eslint = new ESLint({ cwd: fileURLToPath(new URL("..", import.meta.url)) });

/** Lints a line as if it stood in a file, and says which rules object. */
async function objections(path: string, line: string): Promise<string[]> {
  const results = await eslint.lintText(line, { filePath: path });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? "unparsable"));
}

const wall = ["no-restricted-imports"];

test.each([
  ["src/paginate.ts", `export * from "../scripts/cli.js";`, wall],
  ["src/paginate.ts", `export * from "node:fs";`, wall],
  ["src/paginate.ts", `export * from "../generated/ingestion/operations.js";`, []],
  ["src/paginate.ts", `export * from "./node.js";`, wall],
  ["src/paginate.ts", `export * from "./node/fetch.js";`, wall],
  ["src/emulator/server.ts", `export * from "../node/fetch.js";`, wall],
  ["src/node.ts", `export * from "./node/fetch.js";`, []],
  ["src/node.ts", `export * from "node:http";`, wall],
  ["src/node/fetch.ts", `export * from "node:http";`, []],
  ["src/node/fetch.ts", `export * from "../ingestion.js";`, wall],
  ["src/core/client.ts", `export * from "../ingestion.js";`, wall],
  ["src/core/client.ts", `export * from "../../generated/ingestion/operations.js";`, wall],
  ["src/core/client.ts", `export * from "./types.js";`, []],
  ["src/emulator/server.ts", `export * from "../../scripts/cli.js";`, wall],
  ["generated/ingestion/operations.ts", `export * from "../../src/core/types.js";`, []],
  ["generated/ingestion/operations.ts", `export * from "../../src/core/client.js";`, wall],
  ["generated/ingestion/operations.ts", `export * from "openapi-fetch";`, wall],
])("%s: %s", { timeout: 60_000 }, async (path, line, expected) => {
  expect(await objections(path, line)).toEqual(expected);
});

test("only the deprecation warning may print", { timeout: 60_000 }, async () => {
  expect(await objections("src/paginate.ts", `console.warn("a");`)).toEqual(["no-console"]);
  expect(await objections("src/core/deprecation.ts", `console.warn("a");`)).toEqual([]);
});
