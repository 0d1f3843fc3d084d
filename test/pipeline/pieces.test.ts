import { expect, test } from "vitest";
import { alone, headed, joinPieces, leavesOf, type Group } from "../../scripts/pipeline/pieces.js";

const file: Group = {
  gap: "\n",
  members: [
    "type A = 1;",
    {
      open: "interface B {",
      close: "}",
      gap: "\n",
      members: ["a: 1;", { open: "b: {", close: "};", gap: "\n\n", members: ["c: 2;", "d: 3;"] }],
    },
  ],
};

test("the whole is its pieces with their gaps", () => {
  expect(joinPieces(file)).toBe("type A = 1;\ninterface B {\na: 1;\nb: {\nc: 2;\n\nd: 3;\n};\n}");
});

test("a leaf stands alone in its containers", () => {
  expect(leavesOf(file).map(alone)).toEqual([
    "type A = 1;",
    "interface B {\na: 1;\n}",
    "interface B {\nb: {\nc: 2;\n};\n}",
    "interface B {\nb: {\nd: 3;\n};\n}",
  ]);
});

test("a heading goes above the first piece, be it a statement or a container", () => {
  expect(joinPieces(headed("// h", file))).toBe(`// h\n\n${joinPieces(file)}`);
  const [, container = ""] = file.members;
  expect(joinPieces(headed("// h", { gap: "\n", members: [container] }))).toMatch(
    /^\/\/ h\n\ninterface B \{\n/,
  );
  expect(joinPieces(headed("// h", { gap: "\n", members: [] }))).toBe("// h\n\n");
});
