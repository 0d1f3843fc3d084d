import { expect, test } from "vitest";
import { formatPieces, type KnownPieces } from "../../scripts/pipeline/format-pieces.js";
import { formatText, type Style } from "../../scripts/pipeline/format-text.js";
import { joinPieces, type Group } from "../../scripts/pipeline/pieces.js";

const member = (name: string): string =>
  `/** About ${name}.\n * In two lines. */\n${name}?: 'a'|"b-c"|{ "x": Array<${name}>, 'y-z': [1,2,3] };`;

const fileOf = (...names: string[]): Group => ({
  gap: "\n",
  members: [
    "// A heading.\n\nimport type { A,B } from './a.js'",
    {
      open: "/** Interface. */\nexport interface One {",
      close: "}",
      gap: "\n\n",
      members: names.map(member),
    },
    {
      open: "export interface Two {",
      close: "}",
      gap: "\n",
      members: [
        { open: "inner: {", close: "};", gap: "\n", members: names.map(member) },
        "none: never",
      ],
    },
    "export const table = { a: 1, 'b': {c:2} } as const",
  ],
});

const styles: Style[] = [
  {},
  { printWidth: 40 },
  { semi: false, singleQuote: true },
  { useTabs: true, trailingComma: "none", quoteProps: "consistent" },
];

test.each(styles)("gives what formatting the whole text gives: %j", async (style) => {
  const file = fileOf("a", "aRatherLongNameOfAMember", '"quo-ted"');
  expect(await formatPieces(file, style, formatText)).toBe(
    await formatText(joinPieces(file), style),
  );
});

test("formats only what is new, and forgets what is gone", async () => {
  const known: KnownPieces = new Map();
  const seen: string[] = [];
  const format = (text: string, style: Style): Promise<string> => {
    seen.push(text);
    return formatText(text, style);
  };
  await formatPieces(fileOf("a", "b"), {}, format, known);
  await formatPieces(fileOf("a", "b"), {}, format, known);
  expect(seen).toHaveLength(1);
  const changed = await formatPieces(fileOf("c", "b", "a"), {}, format, known);
  expect(seen[1]).toContain("About c.");
  expect(seen[1]).not.toContain("About b.");
  expect(changed).toBe(await formatText(joinPieces(fileOf("c", "b", "a")), {}));
  const size = known.size;
  await formatPieces(fileOf("b"), {}, format, known);
  expect(known.size).toBeLessThan(size);
  expect(seen).toHaveLength(2);
});

test("what can't be parsed is refused and not remembered", async () => {
  const known: KnownPieces = new Map();
  const file: Group = { gap: "\n", members: ["type A = 1", "const ="] };
  await expect(formatPieces(file, {}, formatText, known)).rejects.toThrow(SyntaxError);
  expect(known.size).toBe(0);
});
