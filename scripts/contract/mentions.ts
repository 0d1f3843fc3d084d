import { own, type JsonObject } from "./json.js";
import { ROLES } from "./keyword-roles.js";

/** The references of a file that must resolve, used or not. */
export interface Mentions {
  readonly references: Set<string>;
  /** Whether something stands beside a reference, which OpenAPI 3.0 ignores. */
  siblings: boolean;
}

export const noMentions = (): Mentions => ({ references: new Set(), siblings: false });

/** Values below these keys are data: a `$ref` in them is text. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** The holder of what any room of `components` holds: the responses of an operation are no room. */
const ROOM = "components.*";

/** Keywords that hold names and may be extended as well. */
const EXTENSIBLE = new Set(["paths", "responses"]);

/** Whether what stands below a keyword are names of the author's, such as `default` or `x-total`. */
const holdsNames = (holder: string): boolean =>
  ROLES.get(holder) === "names" || holder === ROOM || holder === "links";

/** Whether a member is data; among names only an extension of paths or of an operation's responses is. */
export const isData = (key: string, holder: string): boolean =>
  key.startsWith("x-")
    ? EXTENSIBLE.has(holder) || !holdsNames(holder)
    : DATA.has(key) && !holdsNames(holder);

/** What holds the members of a member: the keyword it stands at, none where that is a name. */
export const holderBelow = (key: string, holder: string): string =>
  holdsNames(holder) ? "" : holder === "components" ? ROOM : key;

/** Adds what a node refers to; `holder` is the keyword it stands at. */
export function addMentions(mentions: Mentions, node: unknown, holder = ""): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) for (const item of node) addMentions(mentions, item);
  else for (const below in node) addMember(mentions, node as JsonObject, below, holder);
}

/** Adds what one member of an object refers to. */
export function addMember(mentions: Mentions, node: JsonObject, key: string, holder: string): void {
  const value = own(node, key);
  if (key === "$ref" && typeof value === "string") {
    mentions.references.add(value);
    mentions.siblings ||= Object.keys(node).length > 1;
  } else if (typeof value === "object" && !isData(key, holder))
    addMentions(mentions, value, holderBelow(key, holder));
}
