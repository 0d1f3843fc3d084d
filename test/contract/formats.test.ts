import { describe, expect, it } from "vitest";
import { formats, isFormat } from "../../scripts/contract/formats/index.js";
import type { Shown } from "../../scripts/contract/formats/shown.js";
import type { Finding, Report } from "../../scripts/contract/index.js";

const finding: Finding = {
  rule: "request-enum-value-removed",
  level: "error",
  wire: "error",
  sdk: "error",
  message: 'no longer one of the values: "a|b", <c> & @all',
  why: "a client that sends the value\nis turned away",
  pointer: "#/components/schemas/A|B/enum",
  revision: { pointer: "/a", file: "specs/a,b.yml", line: 3, column: 5 },
  operations: ["/a", "/b", "/c", "/d"].map((path) => ({
    method: "GET",
    path,
    direction: "request",
  })),
  fingerprint: "0123456789ab",
};

const report: Report = {
  breaking: true,
  wire: "major",
  sdk: "major",
  findings: [
    finding,
    { ...finding, level: "info", wire: "info", rule: "operation-added", operations: [] },
  ],
  remarks: [{ kind: "allow-unused", message: "The allow entry matches nothing" }],
};

const shown: Shown = {
  report,
  base: "old",
  revision: "new",
  view: "wire",
  failOn: "error",
  colour: false,
};

const empty: Shown = {
  ...shown,
  report: { ...report, breaking: false, findings: [], remarks: [] },
};

it("knows its names", () => {
  expect(Object.keys(formats)).toEqual(["text", "json", "markdown", "github", "junit"]);
  expect(isFormat("text")).toBe(true);
  expect(isFormat("constructor")).toBe(false);
});

describe("text", () => {
  it("groups by cause and names some of the operations", () => {
    const text = formats.text(shown);
    expect(text.match(/#\/components\/schemas\/A\|B\/enum/g)).toHaveLength(1);
    expect(text).toContain("specs/a,b.yml:3:5");
    expect(text).toContain("request of GET /a, GET /b, GET /c and 1 more");
    expect(text).toContain(
      "1 error, 0 warnings, 1 info: breaks traffic; version bump: major for the client",
    );
    expect(text).toContain("allow-unused");
  });

  it("says so when there is nothing", () => {
    expect(formats.text(empty)).toBe("old -> new\n\nNo change that anyone could notice.\n");
  });
});

describe("json", () => {
  it("is the report with what was compared", () => {
    expect(JSON.parse(formats.json(shown))).toEqual({
      base: "old",
      revision: "new",
      view: "wire",
      ...report,
    });
  });
});

describe("markdown", () => {
  it("lets nothing of a document become markup", () => {
    const text = formats.markdown(shown);
    const row = text.split("\n").find((line) => line.startsWith("| `")) ?? "";
    expect(row.replaceAll("\\|", "").split("|")).toHaveLength(6);
    expect(text).not.toContain("<c>");
    expect(text).not.toContain("@all");
    expect(text).toContain("<details><summary>Safe (1)</summary>");
  });
});

describe("github", () => {
  it("points at file, line and column, with everything escaped", () => {
    const [first] = formats.github(shown).split("\n");
    expect(first).toMatch(
      /^::error file=specs\/a%2Cb\.yml,line=3,col=5,title=request-enum-value-removed::/,
    );
    expect(first).toContain("the value%0Ais turned away");
    expect(formats.github(shown)).toContain("\n::notice ");
  });
});

describe("junit", () => {
  it("fails what is at or above the threshold, in well-formed XML", () => {
    const text = formats.junit(shown);
    expect(text).toContain('<testsuites tests="2" failures="1">');
    expect(text).toContain("&quot;a|b&quot;, &lt;c&gt; &amp; @all");
    expect(formats.junit({ ...shown, failOn: "none" })).toContain('failures="0"');
    expect(formats.junit({ ...shown, base: "\u0001" })).not.toContain("\u0001");
  });
});
