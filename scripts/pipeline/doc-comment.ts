const width = 92;

/** Wraps one line of Markdown at spaces. Tables, code and headings keep their line. */
const wrap = (line: string): string[] => {
  const indent = /^\s*(?:[-*+]|\d+\.)?\s*/.exec(line)?.[0] ?? "";
  if (line.length <= width || /^(?:\s{4,}|\s*[|#>])/.test(line)) return [line];
  const lines: string[] = [];
  let current = indent.trimEnd();
  let glue = indent.slice(current.length);
  for (const word of line.slice(indent.length).split(/ +/)) {
    if (
      current.trim() !== "" &&
      glue !== "" &&
      current.length + glue.length + word.length > width
    ) {
      lines.push(current);
      current = " ".repeat(indent.length) + word;
    } else {
      current += glue + word;
    }
    glue = " ";
  }
  return [...lines, current];
};

const wrapText = (text: string): string[] => {
  let inCode = false;
  return text
    .trim()
    .split(/\r?\n/)
    .flatMap((line) => {
      const trimmed = line.trimEnd();
      if (/^\s*(?:```|~~~)/.test(trimmed)) inCode = !inCode;
      return inCode ? [trimmed] : wrap(trimmed);
    });
};

/**
 * A documentation comment from paragraphs (empty ones are left out) and tags such as
 * `@deprecated …`; an empty string when there is nothing to say. No text can end the comment.
 */
export const docComment = (
  paragraphs: readonly (string | undefined)[],
  tags: readonly string[] = [],
): string => {
  const blocks = paragraphs.filter(
    (text): text is string => text !== undefined && text.trim() !== "",
  );
  const lines = blocks.flatMap((text, index) => [...(index > 0 ? [""] : []), ...wrapText(text)]);
  for (const tag of tags) lines.push(...wrapText(tag));
  if (lines.length === 0) return "";
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"));
  if (safe.length === 1) return `/** ${safe[0]} */\n`;
  return `/**\n${safe.map((line) => ` *${line === "" ? "" : ` ${line}`}`).join("\n")}\n */\n`;
};
