import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packedConsumer } from "../../scripts/packed.mjs";
import { threePaginated } from "../../scripts/budgets/programs.mjs";
import { requireBuild } from "../build.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
let consumer: ReturnType<typeof packedConsumer>;

beforeAll(() => {
  requireBuild();
  consumer = packedConsumer();
  writeFileSync(join(consumer.directory, "package.json"), '{ "type": "module" }');
}, 60_000);
afterAll(() => consumer.remove());

const compilers = {
  "TypeScript 5.9": "node_modules/typescript/bin/tsc",
  "TypeScript 7": "node_modules/typescript-native/bin/tsc",
};
const modules = { NodeNext: "NodeNext", Bundler: "ESNext" };

const platforms = {
  browser: { lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"], types: [] },
  node: { lib: ["ES2023"], types: ["node"], typeRoots: [join(root, "node_modules/@types")] },
};

/** Every declaration is checked (`skipLibCheck: false`), against the types of one platform alone. */
function compile(
  compiler: string,
  resolution: keyof typeof modules,
  program: string,
  platform: keyof typeof platforms = "browser",
): string {
  const compilerOptions = {
    target: "ES2022",
    module: modules[resolution],
    moduleResolution: resolution,
    ...platforms[platform],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(consumer.directory, "program.ts"), program);
  writeFileSync(
    join(consumer.directory, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["program.ts"] }),
  );
  const args = [join(root, compiler), "-p", ".", "--pretty", "false"];
  return spawnSync(process.execPath, args, { cwd: consumer.directory, encoding: "utf8" }).stdout;
}

const everyEntryPoint = `${threePaginated}
import { createEmulator } from "ingestion-fetch/emulator";
import { createIngestionClient as createLite, getTask, listTasks } from "ingestion-fetch/lite";
import type { LiteIngestionClient } from "ingestion-fetch/lite";
import type { Task } from "ingestion-fetch";
export const offline = createIngestionClient({ appId: "a", apiKey: "k", region: "eu", fetch: createEmulator() });
export const name = (task: Task): string => task.taskID;
export const lite = createLite({ appId: "a", apiKey: "k", region: "eu", operations: { getTask, listTasks } });
export const task = (one: LiteIngestionClient<"getTask">): Promise<Task> => one.getTask({ taskID: "t" });
export const tasks = [task(lite), task(offline)];
export const listed: AsyncGenerator<Task> = paginate(lite.listTasks, {});
`;

const nodeEntryPoint = `${everyEntryPoint}
import {
  createIngestionClient as createForNode,
  createNodeFetch,
  type IngestionClient as NodeClient,
  type NodeFetch,
} from "ingestion-fetch/node";
const nodeFetch: NodeFetch = createNodeFetch({ keepAliveMs: 1_000 });
export const online = createIngestionClient({ appId: "a", apiKey: "k", region: "eu", fetch: nodeFetch });
await nodeFetch.close();
export const forNode: NodeClient = createForNode({ appId: "a", apiKey: "k", region: "eu" });
`;

// A type that silently became \`any\` would let these pass: each line must be an error.
const mistakes = `
import { createIngestionClient } from "ingestion-fetch";
const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu" });
createIngestionClient({ appId: "app", apiKey: "key", region: "uk" });
await client.getTask({});
await client.getTask({ taskID: 1 });
(await client.getTask({ taskID: "t" })).nothing;
await client.GET("/2/task");
import { createIngestionClient as createLite, getTask, listTasks } from "ingestion-fetch/lite";
const options = { appId: "app", apiKey: "key", region: "eu" } as const;
createLite({ ...options, operations: { getTask: listTasks } });
createLite({ ...options, operations: { getTask, getTasks: listTasks } });
const lite = createLite({ ...options, operations: { getTask } });
await lite.getTask({ taskID: 1 });
await lite.listTasks();
`;

describe.each(Object.entries(compilers))(
  "%s",
  (_, compiler) => {
    test.each(["NodeNext", "Bundler"] as const)(
      "accepts correct programs under %s",
      (resolution) => {
        expect(compile(compiler, resolution, everyEntryPoint)).toBe("");
      },
    );

    test("accepts them with Node's types alone", () => {
      expect(compile(compiler, "NodeNext", nodeEntryPoint, "node")).toBe("");
    });

    test("rejects each mistake", () => {
      const lines = compile(compiler, "NodeNext", mistakes).matchAll(/^program\.ts\((\d+),/gm);
      expect([...new Set(Array.from(lines, ([, line]) => Number(line)))]).toEqual([
        4, 5, 6, 7, 8, 11, 12, 14, 15,
      ]);
    });
  },
  60_000,
);
