/** What a keyword makes of its value; none of these: more keywords. */
export type Role =
  /** Says something to people only. */
  | "prose"
  /** Holds names of the author's, not keywords. */
  | "names"
  | "data"
  | "reference"
  /** What it stands for may be decided elsewhere. */
  | "elsewhere";

const WORDS: Readonly<Record<Role, readonly string[]>> = {
  prose: ["description", "summary", "example", "examples", "externalDocs", "tags"],
  names: [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "dependentRequired",
    "dependencies",
    "headers",
    "content",
    "responses",
    "schemas",
    "callbacks",
    "mapping",
    "encoding",
    "variables",
    "scopes",
    "$defs",
    "definitions",
    "paths",
    "webhooks",
  ],
  data: ["default", "enum", "const"],
  reference: ["$ref"],
  elsewhere: ["discriminator", "$dynamicRef"],
};

/** Roles by keyword; most have none. */
export const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role])),
);

/** Whether what stands at a keyword is compared node by node. */
export const holdsNodes = (role: Role | undefined): boolean =>
  role === undefined || role === "names";
