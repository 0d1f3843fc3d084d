import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { commands, main } from "../scripts/cli.js";
import { createIo, home } from "./pipeline/project.js";

const call = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
  const io = createIo();
  const code = await main(argv, io);
  return { code, out: io.stdout.text, err: io.stderr.text };
};

describe("without a command", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s lists them", async (option) => {
    const { code, out } = await call(option);
    expect(code).toBe(0);
    for (const [name, { summary }] of Object.entries(commands)) {
      expect(out).toContain(name);
      expect(out).toContain(summary);
    }
  });

  test("nothing at all is wrong usage, and shows the same", async () => {
    expect(await call()).toEqual({ code: 2, out: "", err: (await call("--help")).out });
  });
});

test.each([
  ["genrate", 'Unknown command "genrate". Did you mean "generate"?\n'],
  ["--hlep", 'Unknown option "--hlep". Did you mean "--help"?\n'],
  ["toString", /^Unknown command "toString"\. Known are: /],
])("%s is unknown", async (name, message) => {
  const { code, err } = await call(name);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

test.each(Object.keys(commands))(
  "%s has the summary that help shows, and help of its own",
  async (name) => {
    const entry = commands[name];
    const command = await entry?.load();
    expect(command?.summary).toBe(entry?.summary);
    expect(await call(name, "--help")).toEqual({ code: 0, out: command?.help, err: "" });
  },
);

test("a command gets its own arguments and decides the exit code", async () => {
  const { code, err } = await call("generate", "--chek");
  expect(code).toBe(2);
  expect(err).toContain('Did you mean "--check"?');
});

test("as a program, help loads nothing heavy and ends with its exit code", async () => {
  const program = `
    process.argv = [process.argv[0], ${JSON.stringify(join(home, "scripts/cli.ts"))}, ...process.argv.slice(1)];
    await import(process.argv[1]);
    process.on("exit", () => {
      const { createRequire } = process.getBuiltinModule("node:module");
      const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /node_modules.(?!tsx|esbuild|get-tsconfig)/.test(file));
      console.log(JSON.stringify(loaded));
    });
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, "generate", "--help"], {
    cwd: home,
  });
  expect(stdout).toContain("Usage: npm run generate");
  expect(stdout.trim().split("\n").at(-1)).toBe("[]");
});

test("as a program, it ends with its exit code even where nobody reads its output", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/cli.ts", "genrate"], {
    cwd: home,
  });
  child.stdout.destroy();
  child.stderr.destroy();
  expect(await once(child, "close")).toEqual([2, null]);
});
