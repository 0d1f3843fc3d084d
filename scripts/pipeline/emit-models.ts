import { docComment } from "./doc-comment.js";
import { scriptHeader } from "./header.js";
import { isTypeName } from "./identifiers.js";
import { boundsOf, withSentences } from "./limits.js";
import type { Document } from "./openapi.js";

/** Broken as Prettier breaks it, which has nothing else to do in this file. */
const alias = (name: string): string => {
  const left = `export type ${name} =`;
  const right = `components["schemas"][${JSON.stringify(name)}];`;
  return left.length + 1 + right.length > 100 ? `${left}\n  ${right}\n` : `${left} ${right}\n`;
};

/** `models.ts`: every component schema as a type of its own name. */
export const emitModels = (root: string, document: Document): string => {
  const schemas = Object.entries(document.components?.schemas ?? {});
  const named = schemas.filter(([name]) => isTypeName(name));
  const rest = schemas.filter(([name]) => !isTypeName(name)).map(([name]) => name);
  const header = `${scriptHeader(root)}\n\n`;
  const note =
    rest.length === 0
      ? ""
      : `// Not names of TypeScript types, reach them as components["schemas"][…]: ${rest.join(", ")}\n\n`;
  if (named.length === 0) return `${header}${note}export {};\n`;
  const aliases = named.map(
    ([name, schema]) =>
      docComment([withSentences(schema.description ?? schema.title, boundsOf(schema))]) +
      alias(name),
  );
  return `${header}${note}import type { components } from "./schema.js";\n\n${aliases.join("\n")}`;
};
