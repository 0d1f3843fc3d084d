import type { Style } from "./format-text.js";
import type { Formatter } from "./format.js";
import { alone, joinPieces, leavesOf, type Group, type Leaf } from "./pieces.js";

/** Formatted lines of leaves inside their containers. Belongs to one style. */
export type KnownPieces = Map<string, readonly string[]>;

/** Before each leaf, so that it's found again; nothing that is generated has such a line. */
const marker = /^\/\/#\n/m;

const formatLeaves = async (
  leaves: ReadonlyMap<string, Leaf>,
  style: Style,
  format: Formatter,
): Promise<[key: string, lines: readonly string[]][]> => {
  if (leaves.size === 0) return [];
  const text = [...leaves.values()].map((leaf) => `//#\n${alone(leaf)}\n`).join("\n");
  const [, ...found] = (await format(text, style)).split(marker);
  if (found.length !== leaves.size) {
    throw new Error(`formatting ${leaves.size} pieces of TypeScript gave ${found.length}`);
  }
  return [...leaves.keys()].map((key, index) => [key, (found[index] ?? "").trimEnd().split("\n")]);
};

/** The lines that open these containers; formatting keeps their number. */
const heightOf = (around: Leaf["around"]): number =>
  around.reduce((sum, { open }) => sum + open.split("\n").length, 0);

/**
 * Formats a file by its pieces: those that are known stay as they are, the rest is formatted at
 * once. Gives what formatting the whole text would.
 *
 * @param known - of the last time; holds the pieces of this file afterwards
 */
export const formatPieces = async (
  file: Group,
  style: Style,
  format: Formatter,
  known: KnownPieces = new Map(),
): Promise<string> => {
  // Whether a name has quotes hangs on its neighbours then.
  if (style["quoteProps"] === "consistent") return format(joinPieces(file), style);
  const leaves = new Map(leavesOf(file).map((leaf) => [alone(leaf), leaf]));
  const fresh = new Map([...leaves].filter(([key]) => !known.has(key)));
  for (const [key, lines] of await formatLeaves(fresh, style, format)) known.set(key, lines);
  for (const key of known.keys()) if (!leaves.has(key)) known.delete(key);

  const linesOf = (leaf: Leaf): readonly string[] => known.get(alone(leaf)) ?? [];
  const assemble = ({ members, gap }: Group, around: Leaf["around"]): string =>
    members
      .map((piece) => {
        const above = heightOf(around);
        const below = around.length;
        if (typeof piece === "string") {
          const lines = linesOf({ text: piece, around });
          return lines.slice(above, lines.length - below).join("\n");
        }
        const inside = [...around, piece];
        const [first] = leavesOf(piece, inside);
        const lines = first ? linesOf(first) : [];
        const open = lines.slice(above, heightOf(inside)).join("\n");
        return `${open}\n${assemble(piece, inside)}\n${lines[lines.length - 1 - below]}`;
      })
      .join(gap);
  return `${assemble(file, [])}\n`;
};
