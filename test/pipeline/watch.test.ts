import { cpSync, mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "../../scripts/commands/generate.js";
import { generate } from "../../scripts/pipeline/generate.js";
import { watchInputs } from "../../scripts/pipeline/watch.js";
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

describe("watching", () => {
  test("what changes during the first run, before anything is watched, isn't missed", async () => {
    const project = copyProject();
    const file = project.path("specs/shop.yml");
    const controller = new AbortController();
    const seen: string[] = [];
    await watchInputs(
      {
        run: (inputs, { again }) => {
          inputs.files.add(file);
          seen.push(`${again ? "again" : "first"} ${project.read("specs/shop.yml")}`);
          project.write("specs/shop.yml", "saved meanwhile");
          return Promise.resolve();
        },
        ready: () => {
          controller.abort();
          return Promise.resolve();
        },
      },
      controller.signal,
    );
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe("again saved meanwhile");
  });

  test("a run is told what has changed, and readiness whether more has", async () => {
    const project = copyProject();
    const file = project.path("specs/shop.yml");
    const controller = new AbortController();
    const rounds: string[][] = [];
    let heard = false;
    await watchInputs(
      {
        run: (inputs, { changed }) => {
          inputs.files.add(file);
          rounds.push([...changed]);
          return Promise.resolve();
        },
        ready: async (isDirty) => {
          if (heard) {
            controller.abort();
            return;
          }
          project.write("specs/shop.yml", "saved");
          while (!isDirty()) await new Promise((resolve) => setImmediate(resolve));
          heard = true;
        },
      },
      controller.signal,
    );
    expect(rounds.at(-1)).toEqual([file]);
  });
});

/** Edits of every kind, each on top of those before it. */
const edits: [kind: string, file: string, from: string, to: string][] = [
  ["prose of an operation", "specs/shop/paths.yml", "summary: List items", "summary: List all"],
  ["prose of a schema", "specs/shop/schemas.yml", "Something for sale", "Something on sale"],
  ["prose that a reference repeats", "specs/shop/schemas.yml", "ID of an item.", "An item's ID."],
  ["a bound of a body", "specs/shop/schemas.yml", "maxLength: 3", "maxLength: 4"],
  ["a bound of a parameter", "specs/shop/schemas.yml", "maximum: 1000", "maximum: 500"],
  ["a schema that only answers have", "specs/shop/schemas.yml", "failed]\n", "failed, late]\n"],
  ["what a composition closes", "specs/shop/schemas.yml", "required: [name]", "required: []"],
  [
    "a parameter that is shared",
    "specs/shop/schemas.yml",
    "in: query\n",
    "in: query\n    required: true\n",
  ],
  ["a name", "specs/shop/paths.yml", "operationId: getItem", "operationId: readItem"],
  ["a replacement", "specs/shop/paths.yml", "x-replaced-by: getItem", "x-replaced-by: readItem"],
  ["an extension", "specs/shop.yml", "requests: 10", "requests: 20"],
  [
    "an operation more",
    "specs/shop/paths.yml",
    "  delete:",
    '  put:\n    operationId: putItem\n    tags: [items]\n    summary: Put an item\n    x-acl: [read]\n    responses:\n      "204":\n        description: Done.\n      "400":\n        $ref: "./schemas.yml#/responses/Wrong"\n  delete:',
  ],
  [
    "an operation less",
    "specs/shop.yml",
    '  /reports:\n    $ref: "./shop/paths.yml#/reports"\n',
    "",
  ],
  [
    "the order",
    "specs/shop.yml",
    "paths:\n",
    'paths:\n  /reports:\n    $ref: "./shop/paths.yml#/reports"\n',
  ],
  ["the style", ".prettierrc.json", "100", "70"],
  ["a rule's words", "rules/plugin.mjs", "The summary ends with", "A summary may not end with"],
  ["nothing right", "specs/shop/schemas.yml", "maximum: 500", "maximum: [500"],
  ["what was wrong", "specs/shop/schemas.yml", "maximum: [500", "maximum: 400"],
  ["the title", "specs/shop.yml", "title: Shop API", "title: Store API"],
];

test("after edits of every kind the files are those of a cold run", async () => {
  const project = copyProject();
  project.write(".prettierrc.json", '{ "printWidth": 100 }');
  const watching = start(project);
  await watching.next();
  for (const [kind, file, from, to] of edits) {
    project.edit(file, from, to);
    const cold = await generate(project.root).catch(() => undefined);
    const isSame = (): boolean =>
      cold === undefined ||
      [...cold].every(([path, text]) => project.read(`generated/${path}`) === text);
    // One save may be heard as two.
    do await watching.next();
    while (!isSame());
    expect(cold === undefined, kind).toBe(kind === "nothing right");
  }
});

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
