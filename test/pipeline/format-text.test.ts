import prettier from "prettier";
import { expect, test } from "vitest";
import { formatText } from "../../scripts/pipeline/format-text.js";

const source = `
export interface A { "a": string; 'b-c'?: (x: number, ...y: Array<string>) => Promise<void>
  /** doc */ readonly d: { [name: string]: never } | components["schemas"]["A very long name of a schema"] | undefined }
export const a = { "x": [1,2,3], y: null } as const satisfies B
`;

test("prints what Prettier's own TypeScript parser prints, in the given style", async () => {
  for (const style of [{}, { printWidth: 60 }, { semi: false, singleQuote: true }]) {
    const expected = await prettier.format(source, { ...style, parser: "typescript" });
    expect(await formatText(source, style)).toBe(expected);
  }
});

test("refuses what isn't TypeScript", async () => {
  await expect(formatText("const =", {})).rejects.toThrow(SyntaxError);
});
