import { expect, test } from "vitest";
import type { Problem } from "../../scripts/pipeline/problems.js";
import { annotation, problemLine } from "../../scripts/pipeline/report.js";

const problem: Problem = {
  file: "/project/specs/a,b.yml",
  line: 12,
  column: 7,
  severity: "error",
  rule: "shop/rule",
  message: "100% wrong: this.",
  remedy: "Mend it.",
};

test("a line like a compiler's", () => {
  expect(problemLine("/project", problem, "text")).toBe(
    "specs/a,b.yml:12:7 error shop/rule: 100% wrong: this. Mend it.",
  );
  expect(problemLine("/project", { ...problem, remedy: "", severity: "warning" }, "text")).toBe(
    "specs/a,b.yml:12:7 warning shop/rule: 100% wrong: this.",
  );
  expect(problemLine("/project", { ...problem, message: "bad indentation" }, "text")).toBe(
    "specs/a,b.yml:12:7 error shop/rule: bad indentation. Mend it.",
  );
});

test("an annotation, escaped as GitHub reads it", () => {
  expect(problemLine("/project", problem, "github")).toBe(
    "::error file=specs/a%2Cb.yml,line=12,col=7,title=shop/rule::100%25 wrong: this. Mend it.",
  );
  const place = { file: "a:b", line: 1, column: 2, level: "warning", title: "t" } as const;
  expect(annotation({ ...place, message: "one\r\ntwo" })).toBe(
    "::warning file=a%3Ab,line=1,col=2,title=t::one%0D%0Atwo",
  );
});
