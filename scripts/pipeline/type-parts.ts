import type ts from "typescript";
import type { Document } from "./openapi.js";
import type { Container, Group, Piece } from "./pieces.js";

/** A part of a document that is written without the others, under a name of its own. */
export interface Part {
  readonly name: string;
  readonly document: object;
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** What remains of a document without its parts. */
const frameOf = ({ components }: Document): object => (components ? { components: {} } : {});

/** Every path, webhook and component by itself, after a frame that holds none of them. */
export const divide = (document: Document): Part[] => {
  const source = document as unknown as Record<string, unknown>;
  const of = (root: string): Part[] =>
    entriesOf(source[root]).map(([key, value]) => ({
      name: `${root} ${key}`,
      document: { [root]: { [key]: value } },
    }));
  return [
    { name: "", document: frameOf(document) },
    ...of("paths"),
    ...of("webhooks"),
    ...entriesOf(source["components"]).flatMap(([kind, all]) =>
      entriesOf(all).map(([key, value]) => ({
        name: `components ${kind} ${key}`,
        document: { components: { [kind]: { [key]: value } } },
      })),
    ),
    ...("$defs" in source ? [{ name: "$defs", document: { $defs: source["$defs"] } }] : []),
  ];
};

interface Member {
  readonly name: string;
  readonly text: string;
  /** What's inside, where that is written part by part too. */
  readonly inner: readonly string[];
}

/** A statement of a module: an interface by its members, or anything else as text. */
export type Statement =
  | { readonly name: string; readonly members: readonly Member[] }
  | { readonly name: string; readonly text: string };

const step = "    ";
const indented = (text: string, depth: number): string =>
  text.trimEnd().replace(/^(?=.)/gm, step.repeat(depth));

const nameOf = (node: { readonly name?: ts.Node | undefined }): string =>
  (node.name as ts.Identifier | undefined)?.text ?? "";

/** @param print - as openapi-typescript prints */
export const readStatements = (
  nodes: readonly ts.Node[],
  print: (node: ts.Node) => string,
): Statement[] =>
  nodes.map((node) => {
    const { members } = node as Partial<ts.InterfaceDeclaration>;
    const name = nameOf(node as ts.InterfaceDeclaration);
    if (!members) return { name, text: print(node).trimEnd() };
    return {
      name,
      members: members.map((member) => {
        const { type } = member as ts.PropertySignature;
        const inner = name === "components" ? (type as ts.TypeLiteralNode).members : undefined;
        return {
          name: nameOf(member),
          text: indented(print(member), 1),
          inner: (inner ?? []).map((entry) => indented(print(entry), 2)),
        };
      }),
    };
  });

const container = (open: string, members: readonly Piece[], close: string): Container => ({
  open,
  members,
  close,
  gap: "\n",
});

/** One module of the modules of all parts, the frame's first, as if it had been written at once. */
export const merge = ([frame = [], ...parts]: readonly (readonly Statement[])[]): Group => {
  const all = parts.flat();
  const membersOf = (name: string): Member[] =>
    all.flatMap((statement) =>
      statement.name === name && "members" in statement ? statement.members : [],
    );
  const kindOf = ({ name, text }: Member): Piece => {
    const inner = membersOf("components").flatMap((kind) => (kind.name === name ? kind.inner : []));
    return inner.length === 0 ? text : container(`${step}${name}: {`, inner, `${step}};`);
  };
  const write = (statement: Statement): Piece => {
    const { name } = statement;
    const members =
      "members" in statement && name === "components"
        ? statement.members.map(kindOf)
        : membersOf(name).map(({ text }) => text);
    if (members.length > 0) return container(`export interface ${name} {`, members, "}");
    return "text" in statement ? statement.text : `export interface ${name} {}`;
  };
  // What the paths lead to, and helper types, come in the order in which they were first needed.
  const roots = frame.filter(({ name }) => name !== "operations");
  const isRoot = new Set(roots.map(({ name }) => name));
  const needed = new Map<string, Statement>();
  for (const statement of all) {
    const isAlias = statement.name === "operations" && "text" in statement;
    if (isRoot.has(statement.name) || isAlias || needed.has(statement.name)) continue;
    needed.set(statement.name, statement);
  }
  const last = needed.has("operations") ? [] : frame.filter(({ name }) => !isRoot.has(name));
  return { gap: "\n", members: [...roots, ...needed.values(), ...last].map(write) };
};
