/** Pieces of TypeScript in their order; each is formatted alike whatever stands around it. */
export interface Group {
  readonly members: readonly Piece[];
  /** What stands between two members: the end of a line, or an empty line too. */
  readonly gap: "\n" | "\n\n";
}

/** An interface or a type literal by its members, of which it has at least one. */
export interface Container extends Group {
  /** The lines before the members. */
  readonly open: string;
  /** The line after them. */
  readonly close: string;
}

/** Whole statements at the top of a file, one member inside a container. */
export type Piece = string | Container;

/** A piece that isn't divided further, with the containers around it from the outside in. */
export interface Leaf {
  readonly text: string;
  readonly around: readonly Container[];
}

/** All leaves in their order. */
export const leavesOf = ({ members }: Group, around: readonly Container[] = []): Leaf[] =>
  members.flatMap((piece) =>
    typeof piece === "string" ? [{ text: piece, around }] : leavesOf(piece, [...around, piece]),
  );

/** A leaf inside its containers without their other members. */
export const alone = ({ text, around }: Leaf): string =>
  [...around.map(({ open }) => open), text, ...around.map(({ close }) => close).reverse()].join(
    "\n",
  );

/** The text as a whole. */
export const joinPieces = ({ members, gap }: Group): string =>
  members
    .map((piece) =>
      typeof piece === "string" ? piece : `${piece.open}\n${joinPieces(piece)}\n${piece.close}`,
    )
    .join(gap);

/** The file with a text above its first piece, an empty line between them. */
export const headed = (text: string, { members, gap }: Group): Group => {
  const [first = "", ...rest] = members;
  const under =
    typeof first === "string"
      ? `${text}\n\n${first}`
      : { ...first, open: `${text}\n\n${first.open}` };
  return { gap, members: [under, ...rest] };
};
