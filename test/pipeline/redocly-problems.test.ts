import type { LocationObject, NormalizedProblem } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { unfitConfiguration } from "../../scripts/pipeline/problems.js";
import { fromFailure, fromRedocly } from "../../scripts/pipeline/redocly-problems.js";
import { remedyFor } from "../../scripts/pipeline/remedies.js";
import { loadRedocly } from "../../scripts/pipeline/tools.js";

const core = loadRedocly();

const text = "info:\n  title: T\npaths:\n  /a:\n    get: {}\n";
const sources = new Map(
  ["/p/a.yml", "/p/b.yml"].map((file) => [file, new core.Source(file, text)] as const),
);

const problemAt = (
  file: string,
  pointer: string,
  more: Partial<NormalizedProblem> = {},
): NormalizedProblem => {
  const source = sources.get(file);
  if (!source) throw new Error(`${file} has no text`);
  const location: LocationObject = { source, pointer, reportOnKey: true };
  return {
    message: "Wrong.",
    ruleId: "some-rule",
    severity: "error",
    suggest: [],
    location: [location],
    ...more,
  };
};

const brief = (...problems: NormalizedProblem[]): string[] =>
  fromRedocly(problems).problems.map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );

describe("a problem of Redocly's", () => {
  it("is told with its place, severity, message and remedy", () => {
    const found = problemAt("/p/a.yml", "#/paths/~1a", {
      severity: "warn",
      message: "Wrong\n  in two lines.\n",
      suggest: ["get"],
    });
    expect(fromRedocly([found]).problems).toEqual([
      {
        file: "/p/a.yml",
        line: 4,
        column: 3,
        severity: "warning",
        rule: "some-rule",
        message: "Wrong in two lines.",
        remedy: 'Did you mean "get"?',
      },
    ]);
  });

  it.each<[Partial<NormalizedProblem>, string]>([
    [{ reference: "https://a.example" }, "See https://a.example."],
    [{ ruleId: "struct" }, remedyFor("struct")],
  ])("%j is mended by: %s", (more, remedy) => {
    expect(fromRedocly([problemAt("/p/a.yml", "#/info", more)]).problems[0]?.remedy).toBe(remedy);
  });

  it("doesn't show how this machine says that a file is missing", () => {
    const message = "Can't resolve $ref: ENOENT: no such file or directory, open '/p/c.yml'";
    const [problem] = fromRedocly([problemAt("/p/a.yml", "#/info", { message })]).problems;
    expect(problem?.message).toBe("Can't resolve $ref: the file doesn't exist.");
  });

  it("without a place is left out, since nobody could mend it", () => {
    expect(brief(problemAt("/p/a.yml", "#/info", { location: [] }))).toEqual([]);
  });
});

describe("several problems", () => {
  it("come in the order of files, lines and columns, each once", () => {
    const late = problemAt("/p/a.yml", "#/paths");
    expect(
      brief(
        problemAt("/p/b.yml", "#/info"),
        late,
        problemAt("/p/a.yml", "#/info/title"),
        { ...late, ruleId: "other-rule" },
        { ...late },
      ),
    ).toEqual([
      "/p/a.yml:2:3 some-rule",
      "/p/a.yml:3:1 some-rule",
      "/p/a.yml:3:1 other-rule",
      "/p/b.yml:1:1 some-rule",
    ]);
  });

  it("are but a consequence where a file can't be parsed", () => {
    const message = `Failed to parse: bad indentation in "/p/b.yml" (2:7)`;
    const broken = problemAt("/p/b.yml", "#/info/title", { message });
    const { problems } = fromRedocly([problemAt("/p/a.yml", "#/info"), broken]);
    expect(problems).toEqual([
      {
        file: "/p/b.yml",
        line: 2,
        column: 3,
        severity: "error",
        rule: "yaml-syntax",
        message: "bad indentation",
        remedy: remedyFor("yaml-syntax"),
      },
    ]);
  });
});

describe("a failure", () => {
  const failed = (error: unknown): unknown =>
    fromFailure(error, "/p/a.yml", "contract").problems[0];

  it("that is told already stays as it is", () => {
    const told = unfitConfiguration("/p/redocly.yaml", "No API is named.", "Name one.");
    expect(fromFailure(told, "/p/a.yml", "contract")).toBe(told);
  });

  it("to parse is at the place in the file that it happened in", () => {
    const source = new core.Source("/p/c.yml", "a: [\n");
    const error = new core.YamlParseError(
      new Error('a "[" is open in "/p/c.yml" (2:1)\n 1 | a'),
      source,
    );
    expect(failed(error)).toEqual({
      file: "/p/c.yml",
      line: 2,
      column: 1,
      severity: "error",
      rule: "yaml-syntax",
      message: 'a "[" is open',
      remedy: remedyFor("yaml-syntax"),
    });
  });

  it("to parse without a place is at the start", () => {
    const error = new core.YamlParseError(new Error("odd"), new core.Source("/p/c.yml", ""));
    expect(failed(error)).toMatchObject({ file: "/p/c.yml", line: 1, column: 1 });
  });

  it.each([
    ["ENOENT", "The file doesn't exist."],
    ["EACCES", "not permitted"],
  ])("to read (%s) says: %s", (code, message) => {
    const error = new core.ResolveError(
      Object.assign(new Error("not permitted\nat all"), { code }),
    );
    expect(failed(error)).toMatchObject({
      file: "/p/a.yml",
      line: 1,
      column: 1,
      rule: "file-missing",
      message,
      remedy: remedyFor("file-missing"),
    });
  });

  it("in plain words belongs to the rule that was asked about", () => {
    expect(failed(new Error("Unsupported\n specification"))).toMatchObject({
      file: "/p/a.yml",
      rule: "contract",
      message: "Unsupported",
      remedy: remedyFor("contract"),
    });
    const handled = Object.assign(new Error("no"), { name: "HandledError" });
    expect(failed(handled)).toMatchObject({ rule: "contract", message: "no" });
  });

  it.each([new TypeError("x is undefined"), new RangeError("too deep"), "a text", undefined])(
    "that is a defect is passed on: %s",
    (defect) => {
      let caught: unknown = "nothing";
      try {
        failed(defect);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(defect);
    },
  );
});
