import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NoJudgeError, type Judge } from "./court.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const modules = join(folder, "node_modules");
const contract = fileURLToPath(new URL("../generated/ingestion/openapi.yml", import.meta.url));
const program = join(modules, "@stoplight/prism-cli/dist/index.js");

const versionIn = (file: string): string =>
  (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;

const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
  readonly dependencies: { readonly "@stoplight/prism-cli": string };
};

/** The version of Prism that judges. */
export const prismVersion = manifest.dependencies["@stoplight/prism-cli"];

const isInstalled = (): boolean =>
  // npm writes this file last: without it an installation has been interrupted.
  existsSync(join(modules, ".package-lock.json")) &&
  versionIn(join(modules, "@stoplight/prism-cli/package.json")) === prismVersion;

/** Runs a command to its end; throws with what it wrote where it fails or is aborted. */
const run = async (
  command: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<void> => {
  const child = spawn(command, args, {
    cwd: folder,
    signal,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  }
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0)
    throw new NoJudgeError(`\`${command} ${args.join(" ")}\` failed:\n${text.trimEnd()}`);
};

/** Installs Prism beside this file, as its lockfile says, unless it is there. */
export const installPrism = async (
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<void> => {
  if (isInstalled()) return;
  say(`Installing Prism ${prismVersion}: 90 MB, this once.`);
  await run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], signal);
};

/**
 * Starts a program that says `listening on <url>` once it serves.
 *
 * @throws {NoJudgeError} with what it wrote, where it ends before that
 */
export const startServer = async (args: readonly string[], signal: AbortSignal): Promise<Judge> => {
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const gone = once(child, "close");
  const close = async (): Promise<void> => {
    child.kill();
    await gone;
  };
  let text = "";
  const url = await new Promise<string | undefined>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      // Read to the end: a full pipe would stop it.
      stream.on("data", (chunk: Buffer) => {
        if (text.length < 10_000) text += chunk.toString();
        const [, found] = /listening on (https?:\/\/\S+)\s/.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
    }
    void gone.then(() => resolve(undefined));
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  if (url !== undefined) return { url, close };
  await close();
  signal.throwIfAborted();
  throw new NoJudgeError(`\`node ${args.join(" ")}\` ended before it served:\n${text.trimEnd()}`);
};

/** Puts Prism before a server, to answer with an error wherever the contract is broken. */
export const startPrism = (upstream: string, signal: AbortSignal): Promise<Judge> =>
  startServer([program, "proxy", contract, upstream, "--errors", "--port", "0"], signal);
