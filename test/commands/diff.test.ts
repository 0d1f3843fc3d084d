import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { help, run } from "../../scripts/commands/diff.js";
import type { Report } from "../../scripts/contract/index.js";
import { git } from "../git.js";

const BASE = `openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
paths:
  /tasks:
    post:
      operationId: createTask
      requestBody:
        content:
          application/json:
            schema: { $ref: "schemas/task.yml#/Task" }
      responses:
        "200": { description: done }
`;

const TASK = `Task:
  type: object
  properties:
    status:
      type: string
      enum: [idle, running]
`;

const NARROWED = TASK.replace("idle, ", "");

let folder = "";

const write = (file: string, text: string): void => {
  writeFileSync(join(folder, file), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contract-diff-"));
  mkdirSync(join(folder, "specs/schemas"), { recursive: true });
  write("specs/api.yml", BASE);
  write("specs/schemas/task.yml", TASK);
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "base");
  git(folder, "checkout", "--quiet", "-b", "change");
  write("specs/schemas/task.yml", NARROWED);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function diff(
  argv: string[],
  stdin = "",
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await run(argv, {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    readStdin: () => stdin,
    folder,
  });
  return { code, out, err };
}

const reportOf = ({ out }: { out: string }): Report & { base: string } =>
  JSON.parse(out) as Report & { base: string };

describe("inputs", () => {
  it("compares specs/ at the merge base with the working tree when nothing is named", async () => {
    const found = await diff(["--format", "json"]);
    expect(found.code).toBe(1);
    const { findings, base } = reportOf(found);
    expect(base).toBe("main:specs/api.yml");
    expect(findings.map(({ rule }) => rule)).toEqual(["request-enum-value-removed"]);
    expect(findings[0]?.revision).toEqual({
      pointer: "/Task/properties/status/enum",
      file: "specs/schemas/task.yml",
      line: 6,
      column: 7,
    });
    expect(findings[0]?.pointer).toBe("#/components/schemas/Task/properties/status/enum");
  });

  it("resolves the files of a git ref within that ref", async () => {
    expect((await diff(["main:specs/api.yml", "specs/api.yml"])).code).toBe(1);
    expect((await diff(["main:specs/api.yml", "change:specs/api.yml"])).code).toBe(0);
  });

  it("reads one side from standard input", async () => {
    const inline = BASE.replace('{ $ref: "schemas/task.yml#/Task" }', "{ type: string }");
    const found = await diff(["-", "specs/api.yml", "--format", "json"], inline);
    expect(reportOf(found).findings[0]?.rule).toBe("request-type-changed");
  });

  it("takes JSON and YAML alike", async () => {
    write("a.json", JSON.stringify({ openapi: "3.0.3", paths: {} }));
    write("b.yml", "openapi: 3.1.0\npaths: {}\n");
    expect(await diff(["a.json", "b.yml"])).toMatchObject({ code: 0, err: "" });
  });
});

describe("exit codes", () => {
  it.each([
    ["error", 1],
    ["none", 0],
  ])("--fail-on %s gives %i for an error", async (level, code) => {
    expect((await diff(["--fail-on", level])).code).toBe(code);
  });

  it("--fail-on info fails on what is safe", async () => {
    write(
      "wide.yml",
      BASE.replace("schemas/task.yml", "specs/schemas/task.yml").replace("createTask", "makeTask"),
    );
    write("narrow.yml", BASE.replace("schemas/task.yml", "specs/schemas/task.yml"));
    expect((await diff(["narrow.yml", "wide.yml"])).code).toBe(0);
    expect((await diff(["narrow.yml", "wide.yml", "--fail-on", "info"])).code).toBe(1);
    expect((await diff(["narrow.yml", "wide.yml", "--view", "sdk"])).code).toBe(1);
  });

  it.each<[string, string[], RegExp]>([
    ["a missing file", ["gone.yml", "specs/api.yml"], /no file gone\.yml/],
    ["a folder", ["specs", "specs/api.yml"], /specs is a folder/],
    ["an unknown option", ["--fail-no", "error"], /Did you mean "--fail-on"\?/],
    ["an unknown level", ["--fail-on", "never"], /error, warning, info, none, not "never"/],
    ["an unknown format", ["--format", "pdf"], /text, json, markdown, github, junit/],
    ["one document", ["specs/api.yml"], /wants two documents/],
    ["an unknown ref", ["nowhere:specs/api.yml", "specs/api.yml"], /no commit called "nowhere"/],
    [
      "a file missing at a ref",
      ["main:specs/gone.yml", "specs/api.yml"],
      /no file specs\/gone\.yml at main/,
    ],
    ["both from standard input", ["-", "-"], /Only one of both/],
    ["a URL", ["https://example.com/api.yml", "specs/api.yml"], /is a URL/],
    [
      "an unknown rule",
      ["--explain", "request-enum-valu-removed"],
      /did you mean request-enum-value-removed/,
    ],
    [
      "a date that is none",
      ["--today", "soon", "specs/api.yml", "specs/api.yml"],
      /must be a date, not "soon"/,
    ],
  ])("are 2 for %s", async (_, argv, message) => {
    const { code, err } = await diff(argv);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it.each<[string, string, RegExp]>([
    ["what isn't OpenAPI", "swagger: '2.0'\n", /`swagger: "2\.0"`; convert it/],
    ["an empty file", "", /is not an OpenAPI 3 document/],
    [
      "a reference to nowhere",
      'openapi: 3.1.0\ncomponents: { schemas: { X: { $ref: "#/nowhere" } } }\n',
      /\$ref "#\/nowhere"/,
    ],
    ["a missing file behind a reference", BASE, /refers to schemas\/task\.yml/],
  ])("are 2 for %s", async (_, text, message) => {
    write("bad.yml", text);
    const { code, err } = await diff(["specs/api.yml", "bad.yml"]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it("are 2 for bad YAML, with line and column", async () => {
    write("bad.yml", "openapi: 3.1.0\ninfo: { title: [\n");
    const { code, err } = await diff(["specs/api.yml", "bad.yml"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.yml:\d+:\d+: bad\.yml can't be read as YAML or JSON/);
  });

  it("are 2 outside of a repository", async () => {
    const outside = mkdtempSync(join(tmpdir(), "no-repository-"));
    let err = "";
    const io = {
      stdout: { write: () => true },
      stderr: { write: (text: string) => (err += text) },
      folder: outside,
    };
    expect(await run([], io)).toBe(2);
    expect(err).toMatch(/is not in a git repository/);
    rmSync(outside, { recursive: true });
  });
});

describe("output", () => {
  it("writes several formats at once", async () => {
    const { out } = await diff(["--output", "markdown=report.md", "--output", "junit=report.xml"]);
    expect(out).toContain("1 error, 0 warnings, 0 info: breaks traffic; version bump: major");
    expect(readFileSync(join(folder, "report.md"), "utf8")).toContain("### Breaks (1)");
    expect(readFileSync(join(folder, "report.xml"), "utf8")).toContain('tests="1" failures="1"');
  });

  it("has colour on a terminal only", async () => {
    let out = "";
    const io = {
      stdout: { write: (text: string) => (out += text), isTTY: true },
      stderr: { write: () => true },
      folder,
    };
    await run([], io);
    expect(out).toContain("\u001B[31m");
    expect((await diff([])).out).not.toContain("\u001B");
  });

  it("shows only what reaches one operation", async () => {
    expect(
      reportOf(await diff(["--format", "json", "--only-operation", "createTask"])).findings,
    ).toHaveLength(1);
    expect(
      reportOf(await diff(["--format", "json", "--only-operation", "GET /tasks"])).findings,
    ).toEqual([]);
  });

  it("explains and lists rules", async () => {
    expect((await diff(["--explain", "request-enum-value-removed"])).out).toMatch(
      /Before\n.*draft, live/,
    );
    expect((await diff(["--list-rules"])).out).toMatch(
      /^request-enum-value-removed +error +error/m,
    );
    expect((await diff(["--help"])).out).toBe(help);
  });
});

describe("configuration", () => {
  const entry = `rule: request-enum-value-removed, pointer: "#/components/schemas/Task/properties/status/enum"`;

  it("lets a change pass that was agreed to, until its day", async () => {
    write("ok.yml", `allow: [{ ${entry}, reason: nobody sends it, expires: "2030-01-01" }]\n`);
    const allowed = await diff(["--config", "ok.yml", "--today", "2029-12-31"]);
    expect(allowed.code).toBe(0);
    expect(allowed.out).toContain("nobody sends it");
    const expired = await diff(["--config", "ok.yml", "--today", "2030-01-02"]);
    expect(expired.code).toBe(1);
    expect(expired.out).toContain("expired on 2030-01-01");
  });

  it("reports an entry that matches nothing", async () => {
    write(
      "unused.yml",
      `allow: [{ rule: operation-removed, pointer: "#/paths/~1x/get", reason: gone }]\n`,
    );
    expect((await diff(["--config", "unused.yml"])).out).toContain("matches nothing; remove it");
  });

  it("changes the level of a rule", async () => {
    write("levels.yml", "levels: { request-enum-value-removed: { wire: warning } }\n");
    expect((await diff(["--config", "levels.yml"])).code).toBe(0);
    write("levels.yml", "levels: { request-enum-value-removed: off }\n");
    expect(reportOf(await diff(["--config", "levels.yml", "--format", "json"])).findings).toEqual(
      [],
    );
  });

  it.each([
    ["levels: { no-such-rule: off }", /no rule is called "no-such-rule"/],
    ["levels: { request-enum-value-removed: loud }", /"loud" is no level/],
    [`allow: [{ ${entry} }]`, /reason must be a text/],
    [`allow: [{ ${entry}, reason: r, expires: soon }]`, /expires must be a date/],
    ["alow: []", /unknown key "alow"/],
  ])("refuses %s", async (text, message) => {
    write("wrong.yml", `${text}\n`);
    const { code, err } = await diff(["--config", "wrong.yml"]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});
