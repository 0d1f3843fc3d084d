import { expect, test } from "vitest";
import { compileExamples, findExamples } from "./examples.js";

test("finds the TypeScript blocks of Markdown with their lines", () => {
  const text =
    "# Title\n\n```ts\nconst a = 1;\n```\n\n```sh\nls\n```\n\n```ts\nlet b;\n\nb = 2;\n```\n";
  expect(findExamples(text)).toEqual([
    { line: 4, code: "const a = 1;" },
    { line: 12, code: "let b;\n\nb = 2;" },
  ]);
});

test("takes the asterisks of a doc comment off", () => {
  const text =
    "/**\n * Says.\n *\n * ```ts\n * if (a) {\n *   b();\n *\n * }\n * ```\n */\nlet a;\n";
  expect(findExamples(text)).toEqual([{ line: 5, code: "if (a) {\n  b();\n\n}" }]);
});

test("refuses a block without an end, naming its line", () => {
  expect(() => findExamples("```ts\nconst a = 1;\n")).toThrow("line 2");
});

test(
  "reports an error of an example where it stands in the document",
  { timeout: 60_000 },
  async () => {
    const errors = await compileExamples([
      ["good.md", "```ts\nexport const a: number = 1;\n```\n"],
      ["bad.md", "# Bad\n\n```ts\nconst a = 1;\n  a.length;\n```\n"],
      ["call.md", "```ts\nawait client.getTask({ taskId: 1 });\n```\n"],
    ]);
    expect(errors).toEqual([
      "bad.md:5:5 error TS2339: Property 'length' does not exist on type '1'.",
      expect.stringContaining("call.md:2:24 error TS2"),
    ]);
  },
);
