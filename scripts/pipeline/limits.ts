import type { Schema } from "./openapi.js";

const range = (low: number | undefined, high: number | undefined, unit: string): string[] => {
  const of = (count: number): string => {
    const noun = count === 1 ? unit.replace(/ies$/, "y").replace(/s$/, "") : unit;
    return unit === "" ? `${count}` : `${count} ${noun}`;
  };
  if (low !== undefined && high !== undefined) {
    return [low === high ? `Exactly ${of(low)}.` : `Between ${low} and ${of(high)}.`];
  }
  if (low !== undefined) return [`At least ${of(low)}.`];
  return high === undefined ? [] : [`At most ${of(high)}.`];
};

/** A default as a reader wants to see it: strings in code quotes, the rest as JSON. */
const shown = (value: unknown): string =>
  typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

/** The bounds that a TypeScript type can't say, as sentences: `["Between 1 and 100."]`. */
export const boundsOf = (schema: Schema): string[] => [
  ...range(schema.minimum, schema.maximum, ""),
  ...(schema.exclusiveMinimum === undefined ? [] : [`Greater than ${schema.exclusiveMinimum}.`]),
  ...(schema.exclusiveMaximum === undefined ? [] : [`Less than ${schema.exclusiveMaximum}.`]),
  ...(schema.multipleOf === undefined ? [] : [`A multiple of ${schema.multipleOf}.`]),
  ...range(schema.minLength, schema.maxLength, "characters"),
  ...range(schema.minItems, schema.maxItems, "items"),
  ...range(schema.minProperties, schema.maxProperties, "properties"),
  ...(schema.uniqueItems ? ["No item twice."] : []),
  ...(schema.pattern === undefined ? [] : [`Matches \`${schema.pattern}\`.`]),
];

/** The default as a sentence, or nothing. */
export const defaultOf = (schema: Schema): string[] =>
  schema.default === undefined ? [] : [`Default: ${shown(schema.default)}.`];

/** A description with sentences appended, as one paragraph when the description is one. */
export const withSentences = (
  description: string | undefined,
  sentences: readonly string[],
): string | undefined => {
  const text = description?.trim() ?? "";
  if (sentences.length === 0) return text === "" ? undefined : text;
  if (text === "") return sentences.join(" ");
  return `${text}${text.includes("\n") ? "\n\n" : " "}${sentences.join(" ")}`;
};
