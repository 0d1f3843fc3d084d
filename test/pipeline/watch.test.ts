import { cpSync, mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../../scripts/commands/generate.js";
import { createIo, copyProject, type Project } from "./project.js";

interface Watching {
  /** Resolves to what was printed since the last call, once a run has ended. */
  readonly next: () => Promise<string>;
  readonly stop: () => Promise<number>;
}

/** Starts `--watch`; each run ends with a line that says what it waits for. */
const start = (project: Project): Watching => {
  const controller = new AbortController();
  const io = createIo();
  let read = 0;
  let heard = (): void => undefined;
  const write = (text: string): void => {
    io.stdout.write(text);
    heard();
  };
  const unread = (): string => io.stdout.text.slice(read);
  const ended = run(["--watch", "--root", project.root], {
    stdout: { write },
    // Problems and progress in one stream, as a terminal shows them.
    stderr: { write },
    signal: controller.signal,
  });
  onTestFinished(async () => {
    controller.abort();
    await ended;
  });
  return {
    next: async () => {
      const end = /^(?:watching for changes|waiting for a change)\n/m;
      while (!end.test(unread())) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
      const text = unread();
      const length = text.search(end) + (end.exec(text)?.[0].length ?? 0);
      read += length;
      return text.slice(0, length);
    },
    stop: () => {
      controller.abort();
      return ended;
    },
  };
};

/** Runs until one has printed the text: a change may be seen in more than one run. */
const until = async ({ next }: Watching, text: string): Promise<string> => {
  for (;;) {
    const printed = await next();
    if (printed.includes(text)) return printed;
  }
};

describe("generate --watch", () => {
  test("generates at once, and again after a save", async () => {
    const project = copyProject();
    const watching = start(project);
    expect(await watching.next()).toContain("wrote generated/shop/schema.ts\n");
    project.edit("specs/shop/paths.yml", "summary: List items", "summary: List all items");
    await until(watching, "wrote generated/shop/operations.ts\n");
    expect(project.read("generated/shop/operations.ts")).toContain("List all items.");
    expect(await watching.stop()).toBe(0);
  });

  test("prints what is wrong, waits, and goes on", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    const before = project.read("generated/shop/openapi.yml");
    project.edit("specs/shop/schemas.yml", "    maximum: 1000", "    maximum: [1000");
    const printed = await until(watching, "waiting for a change");
    expect(printed).toMatch(/^specs\/shop\/schemas\.yml:\d+:\d+ error yaml-syntax: /);
    expect(project.read("generated/shop/openapi.yml")).toBe(before);
    project.edit("specs/shop/schemas.yml", "    maximum: [1000", "    maximum: 999");
    await until(watching, "wrote generated/shop/openapi.yml");
    expect(project.read("generated/shop/openapi.yml")).toContain("maximum: 999");
  });

  test("starts broken, and recovers", async () => {
    const project = copyProject();
    const text = project.read("specs/shop.yml");
    rmSync(project.path("specs/shop.yml"));
    const watching = start(project);
    expect(await watching.next()).toContain("file-missing");
    project.write("specs/shop.yml", text);
    await until(watching, "wrote generated/shop/openapi.yml");
  });

  test("hears every rename over a file, as editors and git write", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    for (const title of ["One", "Two", "Three"]) {
      const text = project.read("specs/shop.yml").replace(/title: .*/, `title: ${title}`);
      project.write("specs/.shop.yml.swp", text);
      renameSync(project.path("specs/.shop.yml.swp"), project.path("specs/shop.yml"));
      await until(watching, "wrote generated/shop/openapi.yml");
      expect(project.read("generated/shop/openapi.yml")).toContain(`title: ${title}`);
    }
  });

  test("hears a file that a reference was waiting for, in a folder that was missing", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    project.edit("specs/shop.yml", "./shop/paths.yml#/reports", "./new/paths.yml#/reports");
    await until(watching, "waiting for a change");
    mkdirSync(project.path("specs/new"));
    project.write(
      "specs/new/paths.yml",
      project.read("specs/shop/paths.yml").replaceAll("./schemas.yml", "../shop/schemas.yml"),
    );
    await until(watching, "watching for changes");
    project.edit("specs/new/paths.yml", "summary: Search reports", "summary: Find reports");
    await until(watching, "wrote generated/shop/openapi.yml");
    expect(project.read("generated/shop/operations.ts")).toContain("Find reports.");
  });

  test("hears changes in a folder that was replaced", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    cpSync(project.path("specs/shop"), project.path("copy"), { recursive: true });
    renameSync(project.path("specs/shop"), project.path("old"));
    renameSync(project.path("copy"), project.path("specs/shop"));
    await until(watching, "watching for changes");
    project.edit("specs/shop/paths.yml", "summary: List items", "summary: List all items");
    await until(watching, "wrote generated/shop/openapi.yml");
  });

  test("imports changed rules afresh, also what they import", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    project.edit("rules/plugin.mjs", "The summary ends with", "A summary may not end with");
    await until(watching, "watching for changes");
    project.edit("rules/ending.mjs", '"."', '"items"');
    const printed = await until(watching, "waiting for a change");
    expect(printed).toContain('A summary may not end with "items". Drop it.');
    project.edit("rules/ending.mjs", '"items"', '"."');
    await until(watching, "watching for changes");
  });

  test("hears redocly.yaml and the style", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    project.edit("redocly.yaml", "info-license: off", "info-license: error");
    expect(await until(watching, "waiting for a change")).toContain("info-license");
    project.edit("redocly.yaml", "info-license: error", "info-license: off");
    await until(watching, "watching for changes");
    project.write(".prettierrc.json", '{ "printWidth": 60 }');
    await until(watching, "wrote generated/shop/operations.ts");
  });

  test("gathers changes that overlap, and ends with the last", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    const text = project.read("specs/shop.yml");
    for (let version = 1; version <= 40; version++) {
      project.write("specs/shop.yml", text.replace(/version: .*/, `version: 0.0.${version}`));
    }
    let runs = 0;
    while (!project.read("generated/shop/openapi.yml").includes("version: 0.0.40")) {
      await watching.next();
      runs++;
    }
    expect(runs).toBeLessThan(10);
    expect(await watching.stop()).toBe(0);
  });

  test("a touched file is generated from again and changes nothing", async () => {
    const project = copyProject();
    const watching = start(project);
    await watching.next();
    const now = new Date();
    utimesSync(project.path("specs/shop.yml"), now, now);
    expect(await watching.next()).toContain(" 0 changed,");
    expect(dirname(project.path("specs/shop.yml"))).toBe(project.path("specs"));
  });
});
