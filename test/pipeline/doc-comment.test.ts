import { expect, test } from "vitest";
import { docComment } from "../../scripts/pipeline/doc-comment.js";

test("one line, several paragraphs, tags, nothing", () => {
  expect(docComment(["A page."])).toBe("/** A page. */\n");
  expect(docComment(["One.", undefined, "Two."], ["@deprecated Gone."])).toBe(
    "/**\n * One.\n *\n * Two.\n * @deprecated Gone.\n */\n",
  );
  expect(docComment([undefined, "  "])).toBe("");
});

test("no text ends the comment", () => {
  const comment = docComment(["a */ b **/ c"], ["@deprecated */"]);
  expect(comment.indexOf("*/")).toBe(comment.length - 3);
});

test("long lines are wrapped, code and tables are not", () => {
  const word = "word ".repeat(40).trim();
  const code = `const x = ${"y + ".repeat(40)}1;`;
  const comment = docComment([`- ${word}\n\n| ${word} |\n\n\`\`\`ts\n${code}\n\`\`\``]);
  const lines = comment.split("\n");
  expect(lines.filter((line) => line.includes("word") && !line.includes("|")).length).toBe(3);
  expect(lines.find((line) => line.startsWith(" *   word"))).toBeDefined();
  expect(comment).toContain(`| ${word} |`);
  expect(comment).toContain(code);
});

test("CRLF in a description leaves no trace", () => {
  expect(docComment(["One.\r\n\r\nTwo."])).toBe("/**\n * One.\n *\n * Two.\n */\n");
});
