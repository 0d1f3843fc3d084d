import { own, type JsonObject } from "./json.js";

/** The references of a file that must resolve, used or not. */
export interface Mentions {
  readonly references: Set<string>;
  /** Whether something stands beside a reference, which OpenAPI 3.0 ignores. */
  siblings: boolean;
}

export const noMentions = (): Mentions => ({ references: new Set(), siblings: false });

/** Values below these keys are data: a `$ref` in them is text. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** A property may well be called `default`; only then, below `properties`, is what follows a schema. */
export const isData = (key: string, holder: string): boolean =>
  holder !== "properties" && (key.startsWith("x-") || DATA.has(key));

/** Adds what a node refers to; `key` is the one it stands at. */
export function addMentions(mentions: Mentions, node: unknown, key = ""): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) for (const item of node) addMentions(mentions, item);
  else for (const below in node) addMember(mentions, node as JsonObject, below, key);
}

/** Adds what one member of an object refers to. */
export function addMember(mentions: Mentions, node: JsonObject, key: string, holder: string): void {
  const value = own(node, key);
  if (key === "$ref" && typeof value === "string") {
    mentions.references.add(value);
    mentions.siblings ||= Object.keys(node).length > 1;
  } else if (typeof value === "object" && !isData(key, holder)) addMentions(mentions, value, key);
}
