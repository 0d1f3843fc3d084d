import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
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
  "TypeScript 5.4": "node_modules/typescript-oldest/bin/tsc",
  "TypeScript 5.9": "node_modules/typescript/bin/tsc",
  "TypeScript 7": "node_modules/typescript-native/bin/tsc",
};
const modules = { NodeNext: "NodeNext", Bundler: "ESNext" };

/** As Cloudflare's types have it, whose `RequestInit` knows nothing of what only browsers do. */
const workers = `
interface RequestInit { method?: string; headers?: Headers; body?: string; redirect?: string; signal?: AbortSignal | null; cf?: object; integrity?: string }
declare class Headers { get(name: string): string | null }
declare class AbortSignal { readonly aborted: boolean; readonly reason: unknown }
declare class Request { constructor(url: string | Request, init?: RequestInit); readonly url: string }
declare class Response { readonly ok: boolean; readonly headers: Headers; json(): Promise<unknown>; text(): Promise<string>; blob(): Promise<Blob>; arrayBuffer(): Promise<ArrayBuffer>; readonly body: ReadableStream | null }
declare class Blob { readonly size: number }
declare class URL { readonly href: string }
declare class ReadableStream<Chunk = unknown> { values(): AsyncIterable<Chunk> }
declare function fetch(url: string | Request, init?: RequestInit): Promise<Response>;
declare const console: { log(...values: unknown[]): void };
`;

const platforms = {
  browser: { lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"], types: [] },
  workers: { lib: ["ES2023"], types: [] },
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
  writeFileSync(join(consumer.directory, "platform.d.ts"), platform === "workers" ? workers : "");
  writeFileSync(
    join(consumer.directory, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["program.ts", "platform.d.ts"] }),
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

    test("accepts them where a platform's RequestInit has fewer fields", () => {
      expect(compile(compiler, "Bundler", everyEntryPoint, "workers")).toBe("");
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

/** What an editor shows of the name before the `|` in a program. */
function hover(marked: string): string {
  const at = marked.indexOf("|") - 1;
  const file = join(consumer.directory, "hovered.ts");
  writeFileSync(file, marked.replace("|", ""));
  const { readFile, fileExists } = ts.sys;
  const service = ts.createLanguageService({
    fileExists,
    readFile,
    getCurrentDirectory: () => consumer.directory,
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      types: [],
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "",
    getScriptSnapshot: (path) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, at)?.documentation);
}

const oneClient = `import { createIngestionClient } from "ingestion-fetch";
const client = createIngestionClient({ appId: "app", apiKey: "key", region: "eu" });
`;

test(
  "an editor tells of a method and of a verb what calling them does",
  { timeout: 30_000 },
  () => {
    expect(hover(`${oneClient}await client.getTask|({ taskID: "t" });`)).toContain(
      "`GET /2/tasks/{taskID}`",
    );
    const verb = hover(`${oneClient}await client.GET|("/2/tasks");`);
    expect(verb).toContain("Calls an endpoint of the contract");
    expect(verb).not.toContain("cannot be called");
  },
);
